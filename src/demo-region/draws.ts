// Draws that a seed repeats to the bit on every machine: integers and IEEE multiplication only, no function that engines may round differently.
import { createHash } from 'node:crypto';

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The generator xoshiro128** (Blackman and Vigna 2021, ACM Transactions on Mathematical Software 47(4), 36). */
export class Draws {
  #state: { readonly one: number; readonly two: number; readonly three: number; readonly four: number };

  /** The same seed and purpose give the same draws, whatever is drawn for other purposes. */
  constructor(seed: number, purpose: string) {
    const digest = createHash('sha256').update(`${seed} ${purpose}`).digest();
    const word = (index: number): number => digest.readInt32LE(4 * index);
    this.#state = { one: word(0), two: word(1), three: word(2), four: word(3) };
  }

  #word(): number {
    const { one, two } = this.#state;
    const word = Math.imul(rotated(Math.imul(two, 5), 7), 9);
    const three = this.#state.three ^ one;
    const four = this.#state.four ^ two;
    this.#state = { one: one ^ four, two: two ^ three, three: three ^ (two << 9), four: rotated(four, 11) };
    return word >>> 0;
  }

  /** A whole number at least 0 and below the limit. */
  below(limit: number): number {
    return Math.floor((this.#word() / 4_294_967_296) * limit);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True so many times in a hundred. */
  percent(chance: number): boolean {
    return this.below(100) < chance;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** The same entries in another order (Fisher and Yates). */
  shuffled<T>(entries: readonly T[]): T[] {
    const result = [...entries];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  }

  /** So many different entries, or all where there are fewer. */
  some<T>(entries: readonly T[], count: number): T[] {
    return this.shuffled(entries).slice(0, count);
  }
}
