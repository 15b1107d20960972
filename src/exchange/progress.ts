// How a load tells what it is doing: a line for each step, and while rows are written how many of how many.

interface Share {
  readonly done: number;
  readonly total: number;
}

/** Called with the same line and a growing share while a step goes on. */
export type Progress = (line: string, share?: Share) => void;
