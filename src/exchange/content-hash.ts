// One number for a set of records: the sum of their hashes, so that neither order nor the way they came matters.
import type { StoredRecord } from './stored-form.js';

const modulus = 2n ** 256n;

/**
 * The additive hash of a set (Bellare and Micciancio 1997), in 64 hexadecimal digits. One record that changes later adds
 * the difference of its two hashes, without a look at the others.
 */
export class ContentHash {
  #sum = 0n;

  add({ recordHash }: Pick<StoredRecord, 'recordHash'>): void {
    this.#sum = (this.#sum + BigInt(`0x${recordHash}`)) % modulus;
  }

  toString(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}
