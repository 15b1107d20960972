// Many random worlds of trade in one database, side by side, and the comparison of numbers from it.
import { expect } from '@jest/globals';
import type { LoadedApi } from '../scratch-api.js';
import { smallGraph } from '../small-graph.js';
import { sharedTrade, tradeWorld } from './trade-world.js';

export async function loadTradeWorlds(api: LoadedApi, seeds: readonly number[]): Promise<void> {
  const parts = [sharedTrade(), ...seeds.map(tradeWorld)];
  const nodes = Object.assign({}, ...parts.map((part) => part.nodes)) as (typeof parts)[number]['nodes'];
  await api.load(
    smallGraph(
      nodes,
      parts.flatMap((part) => part.links),
    ),
  );
}

/** Equal up to the order in which parts were added up; null is equal to null alone. */
export function near(told: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(told).toBeNull();
  else expect(Math.abs((told ?? Number.NaN) - expected)).toBeLessThanOrEqual(5e-12 * Math.max(1, Math.abs(expected)));
}
