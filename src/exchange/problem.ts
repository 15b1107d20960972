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
  | 'line-length'
  | 'missing-column'
  | 'no-header'
  | 'no-home'
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

/** Input that breaks rules; nothing of it was written. */
export class InputError extends Error {
  readonly exitCode = 1;

  constructor(readonly inputProblems: readonly InputProblem[]) {
    super(
      `Nothing was loaded: ${inputProblems.length} ${inputProblems.length === 1 ? 'problem' : 'problems'} in the input.\n` +
        inputProblems.map((problem) => `  ${printProblem(problem)}`).join('\n'),
    );
    this.name = 'InputError';
  }
}
