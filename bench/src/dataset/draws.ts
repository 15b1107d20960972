// Random draws that a seed repeats on every machine.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { createHash } from 'node:crypto';

/** Spreads the most popular targets over the whole list, so that no order of ids shows who is popular. */
const spread = 2_654_435_761;

export class Draws {
  readonly #generator: ReturnType<typeof xoroshiro128plus>;

  /** The same seed and purpose give the same draws, whatever is drawn for other purposes. */
  constructor(
    readonly seed: number,
    purpose: string,
  ) {
    const mixed = createHash('sha256').update(`${seed} ${purpose}`).digest().readInt32LE();
    this.#generator = xoroshiro128plus(mixed);
  }

  /** At least 0, below 1. */
  fraction(): number {
    return uniformFloat64(this.#generator);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** A count after a power law (Lomax, exponent 2.6) of this mean: most are small, a few are very large. */
  powerLaw(mean: number, most: number): number {
    const shape = 1.6;
    const drawn = mean * (shape - 1) * ((1 - this.fraction()) ** (-1 / shape) - 1);
    return Math.min(most, Math.floor(drawn + this.fraction()));
  }

  /** One of `count`, where few are chosen very often: the counts of choices follow a power law. */
  popular(count: number): number {
    const rank = Math.floor(count * this.fraction() ** 2.5);
    return (rank * spread) % count;
  }

  /** The same entries in another order. */
  shuffled<T>(entries: readonly T[]): T[] {
    const result = [...entries];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  }
}
