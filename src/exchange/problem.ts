// What is wrong with a file that is to be read: where, against which rule, and in words.

/** Every rule that input can break. */
export type Rule =
  | 'acyclic'
  | 'at-most'
  | 'cell-count'
  | 'derived-property'
  | 'duplicate-column'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'encoding'
  | 'foreign-subject'
  | 'from-one'
  | 'id-prefix'
  | 'invented'
  | 'line-length'
  | 'missing-column'
  | 'no-header'
  | 'one-of'
  | 'one-per'
  | 'pair-of-kinds'
  | 'personal-data'
  | 'predicate'
  | 'required'
  | 'required-relationship'
  | 'syntax'
  | 'to-one'
  | 'unknown-column'
  | 'unknown-end'
  | 'unknown-file'
  | 'unknown-kind'
  | 'unknown-property'
  | 'unknown-reference'
  | 'unknown-relationship'
  | 'unknown-source'
  | 'unknown-type'
  | 'validity'
  | 'value';

/** Where a record was read; one that lies in the database already has its data set for a file, and no line. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

export const printOrigin = ({ file, line }: Origin): string => (line === 0 ? file : `${file}:${line}`);

export interface InputProblem extends Origin {
  /** The column as the header names it; absent where the whole line or file is meant. */
  readonly column?: string;
  readonly rule: Rule;
  /** What is wrong, as the rest of a sentence. */
  readonly message: string;
}

/** `seeds/places/province.csv:12 iso3166_2: "KH17" is not a code such as "KH-17"`. */
export const printProblem = ({ column, message, ...origin }: InputProblem): string =>
  `${printOrigin(origin)}${column === undefined ? '' : ` ${column}`}: ${message}`;

/** More than anybody reads at once. */
const shownAtMost = 100;

/** Input that breaks rules; nothing of it was written. */
export class InputError extends Error {
  readonly exitCode = 1;

  /** `count` where there are more problems than were kept. */
  constructor(
    readonly inputProblems: readonly InputProblem[],
    readonly count = inputProblems.length,
  ) {
    super(`Nothing was loaded: ${printProblems(inputProblems, count)}`);
    this.name = 'InputError';
  }
}

/** The first of the problems, each on a line of its own, and how many there are. */
export function printProblems(problems: readonly InputProblem[], count: number): string {
  const shown = problems.slice(0, shownAtMost);
  return [
    `${count} ${count === 1 ? 'problem' : 'problems'} in the input.`,
    ...shown.map((problem) => `  ${printProblem(problem)}`),
    ...(count > shown.length ? [`  … and ${count - shown.length} more`] : []),
  ].join('\n');
}

/** Counts problems and keeps the first of them, as a file may have more than memory takes. */
export class Problems {
  readonly #kept: InputProblem[] = [];
  readonly #lines = new Set<number>();
  count = 0;

  add(problem: InputProblem): void {
    this.count += 1;
    if (this.#kept.length < shownAtMost) this.#kept.push(problem);
    if (problem.line > 0) this.#lines.add(problem.line);
  }

  /** The lines that have one. */
  get lines(): ReadonlySet<number> {
    return this.#lines;
  }

  /** In the order of files and lines. */
  get shown(): InputProblem[] {
    return this.#kept.toSorted((one, other) =>
      one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1,
    );
  }

  throwAny(): void {
    if (this.count > 0) throw new InputError(this.shown, this.count);
  }
}
