// Values of variables that a statement is made without: made once, it serves every request of the same form.

/** The variables of one request, coerced. */
export type Variables = Readonly<Record<string, unknown>>;

/** Stands for a value by its place in the variables. */
class Given {
  constructor(readonly path: readonly (string | number)[]) {}

  /** What tells two places apart where a form is written down. */
  toJSON(): unknown {
    return { given: this.path };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Given);

function formAt(value: unknown, path: readonly (string | number)[]): unknown {
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, formAt(part, [...path, name])]));
  }
  if (Array.isArray(value) && (value.length === 0 || value.some((part) => isRecord(part) || Array.isArray(part)))) {
    return value.map((part, index) => formAt(part, [...path, index]));
  }
  // Yes, no and nothing decide what a document asks, so they are part of its form.
  return value === null || value === undefined || typeof value === 'boolean' ? value : new Given(path);
}

/** The variables with a place where each text, number or list of them stood. */
export const formOf = (variables: Variables): Variables => formAt(variables, []) as Variables;

/** Whether a value has places in it. */
export const isOpen = (pattern: unknown): boolean =>
  pattern instanceof Given ||
  (Array.isArray(pattern) ? pattern.some(isOpen) : isRecord(pattern) && Object.values(pattern).some(isOpen));

/** The same value with what the variables hold at its places. */
export function filled(pattern: unknown, variables: Variables): unknown {
  if (pattern instanceof Given) {
    return pattern.path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], variables);
  }
  if (Array.isArray(pattern)) return pattern.map((part) => filled(part, variables));
  if (!isRecord(pattern)) return pattern;
  return Object.fromEntries(Object.entries(pattern).map(([name, part]) => [name, filled(part, variables)]));
}

/** What was read of the variables on the way to a statement, and what came out: where it differs, so may the statement. */
export interface Note {
  readonly pattern: unknown;
  readonly of: (value: unknown) => unknown;
  readonly result: string | undefined;
}

const written = (result: unknown): string | undefined => JSON.stringify(result);

/** Reads variables while a statement is made, and notes what it read. */
export class Reading {
  readonly notes: Note[] = [];

  constructor(private readonly variables: Variables) {}

  /** What `of` says of a value; its errors are the client's. */
  read<T, R>(pattern: unknown, of: (value: T) => R): R {
    if (!isOpen(pattern)) return of(pattern as T);
    const result = of(filled(pattern, this.variables) as T);
    this.notes.push({ pattern, of: of as Note['of'], result: written(result) });
    return result;
  }

  /** The value itself, on which the statement depends from here on. */
  value<T>(pattern: unknown): T {
    return this.read<T, T>(pattern, (value) => value);
  }
}

interface Branch<T> {
  note?: Note;
  readonly next: Map<string | undefined, Branch<T>>;
  found?: T;
}

const branch = <T>(): Branch<T> => ({ next: new Map() });

/** What was made for the same form, told apart by what the making read of the variables. */
export class Variants<T> {
  #root = branch<T>();
  #size = 0;

  constructor(private readonly most: number) {}

  find(variables: Variables): T | undefined {
    let at: Branch<T> | undefined = this.#root;
    while (at?.note) {
      const { pattern, of }: Note = at.note;
      at = at.next.get(written(of(filled(pattern, variables))));
    }
    return at?.found;
  }

  add(notes: readonly Note[], made: T): void {
    if (this.#size >= this.most) {
      this.#root = branch();
      this.#size = 0;
    }
    let at = this.#root;
    for (const note of notes) {
      at.note ??= note;
      const next = at.next.get(note.result) ?? branch<T>();
      at.next.set(note.result, next);
      at = next;
    }
    at.found = made;
    this.#size += 1;
  }
}
