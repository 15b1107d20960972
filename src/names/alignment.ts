// The least number of slips between two texts, and which characters they have in common: optimal string alignment
// (Damerau 1964 with adjacent transpositions, Wagner and Fischer 1974), or of one within the other (Sellers 1980).

/** From and to, the end excluded. */
export type Range = readonly [number, number];

export interface Alignment {
  /** Characters left out, added, exchanged or swapped with their neighbour. */
  readonly slips: number;
  /** The characters of the second text that the first has too, in order. */
  readonly common: readonly Range[];
}

/** One table for all calls, as nothing waits in between; it grows to the longest two names. */
let table = new Uint16Array(4_096);

function costs(size: number): Uint16Array {
  if (table.length < size) table = new Uint16Array(size);
  return table;
}

/** How many slips lead from the first to the second text; `within` lets the second have anything before and behind. */
export function align(one: string, other: string, { within = false } = {}): Alignment {
  const width = other.length + 1;
  const cost = costs((one.length + 1) * width);
  const at = (row: number, column: number): number => cost[row * width + column] ?? 0;
  for (let column = 0; column < width; column += 1) cost[column] = within ? 0 : column;
  for (let row = 1; row <= one.length; row += 1) {
    cost[row * width] = row;
    for (let column = 1; column < width; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(at(row - 1, column - 1) + same, at(row - 1, column) + 1, at(row, column - 1) + 1);
      if (swapped(one, other, row, column)) least = Math.min(least, at(row - 2, column - 2) + 1);
      cost[row * width + column] = least;
    }
  }
  let end = other.length;
  if (within)
    for (let column = other.length; column >= 0; column -= 1)
      if (at(one.length, column) < at(one.length, end)) end = column;
  return { slips: at(one.length, end), common: commonRanges(one, other, end, at) };
}

const swapped = (one: string, other: string, row: number, column: number): boolean =>
  row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];

/** Walks back from the end to where the first text begins. */
function commonRanges(one: string, other: string, end: number, at: (row: number, column: number) => number): Range[] {
  const ranges: [number, number][] = [];
  let row = one.length;
  let column = end;
  const take = (from: number, to: number): void => {
    const [last] = ranges;
    if (last?.[0] === to) last[0] = from;
    else ranges.unshift([from, to]);
  };
  while (row > 0 && column > 0) {
    const here = at(row, column);
    if (one[row - 1] === other[column - 1] && here === at(row - 1, column - 1)) {
      take(column - 1, column);
      row -= 1;
      column -= 1;
    } else if (swapped(one, other, row, column) && here === at(row - 2, column - 2) + 1) {
      take(column - 2, column);
      row -= 2;
      column -= 2;
    } else if (here === at(row - 1, column - 1) + 1) {
      row -= 1;
      column -= 1;
    } else if (here === at(row - 1, column) + 1) row -= 1;
    else column -= 1;
  }
  return ranges;
}

/** 1 where two texts are the same, 0 where they have nothing in common. */
export const likeness = (slips: number, length: number): number => (length === 0 ? 0 : Math.max(0, 1 - slips / length));
