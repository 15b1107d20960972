// How servers compare: the ratio of each round, where both ran within seconds of one another, then its median.
import type { Cell } from '../measure/rounds.js';
import type { Round } from '../measure/cell.js';
import { geometricMean, median } from '../measure/statistics.js';

export const perSecond = ({ requests, seconds }: Round): number => requests / seconds;

/** What `of` finds in `one` over what it finds in `other`, by operation. */
export function roundRatios(
  cells: readonly Cell[],
  one: string,
  other: string,
  connections: number,
  of: (round: Round) => number,
): ReadonlyMap<string, number> {
  const cellsOf = (server: string) => cells.filter((cell) => cell.server === server && cell.connections === connections);
  const ratios = new Map<string, number>();
  for (const mine of cellsOf(one)) {
    const theirs = cellsOf(other).find(({ operation }) => operation === mine.operation);
    if (!theirs) continue;
    const each = mine.rounds.map((round, index) => of(round) / of(theirs.rounds[index] ?? round));
    ratios.set(mine.operation, median(each));
  }
  return ratios;
}

/** Throughput of `one` over that of `other`, by operation. */
export const throughputRatios = (cells: readonly Cell[], one: string, other: string, connections: number) =>
  roundRatios(cells, one, other, connections, perSecond);

export const meanRatio = (ratios: ReadonlyMap<string, number>): number => geometricMean([...ratios.values()]);
