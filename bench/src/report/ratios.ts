// How servers compare: the ratio of each round, where both ran within seconds of one another, then its median.
import type { Cell } from '../measure/rounds.js';
import type { Round } from '../measure/cell.js';
import { geometricMean, median } from '../measure/statistics.js';

const perSecond = ({ requests, seconds }: Round): number => requests / seconds;

/** Throughput of `one` over that of `other`, by operation. */
export function throughputRatios(
  cells: readonly Cell[],
  one: string,
  other: string,
  connections: number,
): ReadonlyMap<string, number> {
  const of = (server: string) => cells.filter((cell) => cell.server === server && cell.connections === connections);
  const ratios = new Map<string, number>();
  for (const mine of of(one)) {
    const theirs = of(other).find(({ operation }) => operation === mine.operation);
    if (!theirs) continue;
    const each = mine.rounds.map((round, index) => perSecond(round) / perSecond(theirs.rounds[index] ?? round));
    ratios.set(mine.operation, median(each));
  }
  return ratios;
}

export const meanRatio = (ratios: ReadonlyMap<string, number>): number => geometricMean([...ratios.values()]);
