// What one operation may ask for at most, and the refusal of what asks for more, before anything runs.
import { TooCostly } from '../../errors.js';
import type { Cost } from '../../graph/compile/cost.js';

export interface ReadLimits {
  /** Nodes that one operation could return at most. */
  readonly cost: number;
  /** Lists that one operation may open, however small. */
  readonly lists: number;
  /** Comparisons in all filters of one operation. */
  readonly conditions: number;
}

const limitWords: Readonly<Record<keyof Cost, { limit: keyof ReadLimits; of: string; wayOut: string }>> = {
  nodes: { limit: 'cost', of: 'could return %d nodes', wayOut: 'Ask for smaller pages or fewer levels.' },
  lists: { limit: 'lists', of: 'opens %d lists', wayOut: 'Split it into several operations.' },
  conditions: { limit: 'conditions', of: 'has %d conditions in its filters', wayOut: 'Ask with fewer conditions.' },
};

export function assertAffordable(cost: Cost, limits: ReadLimits): void {
  for (const [measure, { limit, of, wayOut }] of Object.entries(limitWords)) {
    const found = cost[measure as keyof Cost];
    if (found > limits[limit]) {
      throw new TooCostly(`The operation ${of.replace('%d', String(found))}; the limit is ${limits[limit]}. ${wayOut}`);
    }
  }
}
