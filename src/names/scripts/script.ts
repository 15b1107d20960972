// What a script adds to folding: which signs are left out or written otherwise, and what stays of a name without its signs.

export interface Script {
  /** Signs that a name is found without, such as tone marks. */
  readonly dropped: string;
  /** One character for another that people take for the same. */
  readonly replaced: Readonly<Record<string, string>>;
  /** Sequences that look alike on the page; each is as long as what takes its place, so that positions stay. */
  readonly lookAlikes?: readonly (readonly [string, string])[];
  /** What is left of folded text where the signs that people omit or mistake are gone. */
  skeleton(folded: string): string;
}

/** Pairs of characters written one after the other: `ab cd` means a for b and c for d. */
export const pairs = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => Array.from(pair) as [string, string]),
  );

/** A function that writes one character for another. */
export const replacing = (pattern: RegExp, table: Readonly<Record<string, string>>) => (text: string) =>
  text.replace(pattern, (found) => table[found] ?? '');
