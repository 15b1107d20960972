// Draws for random records of monitoring: few days and names, so that ties and boundaries are common.
import type { Values } from '../../../../src/exchange/bundle.js';
import type { SmallLink } from '../../small-graph.js';
import { pick, seededRandom, type Random } from '../../random-values.js';
import { shifted } from './world.js';

export class Draws {
  readonly #random: Random;
  readonly nodes: Record<string, Values> = {};
  readonly links: SmallLink[] = [];

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  chance(percent: number): boolean {
    return this.#random() * 100 < percent;
  }

  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  pick<T>(from: readonly T[]): T {
    return pick(this.#random, from);
  }

  /** A day of the first half of 2024, or of a few months around another. */
  day(after = '2024-01-01', within = 180): string {
    return shifted(after, this.below(within));
  }

  /** That day, or now and then only its month. */
  rough(day: string): string {
    return this.chance(20) ? day.slice(0, 7) : day;
  }

  /** Adds a node, whose name others may have too. */
  node(id: string, values: Values = {}): string {
    this.nodes[id] = { name: `n${this.below(4)}`, ...values };
    return id;
  }

  /** Adds a link; one in eight holds for a time only, one in eight was only planned. */
  link(from: string, type: string, to: string, more: Values = {}): void {
    const turn = this.below(16);
    const validity: Values =
      turn === 0 ? { validFrom: this.rough(this.day()) } : turn === 1 ? { validTo: this.rough(this.day()) } : {};
    const planned: Values = turn === 2 || turn === 3 ? { statementStatus: 'PLANNED' } : {};
    this.links.push([from, type, to, { ...validity, ...planned, ...more }]);
  }
}
