// One number for a set of records: the sum of their hashes, so that neither order nor the way they came matters.
import type { StoredRecord } from './stored-form.js';

const modulus = 2n ** 256n;

/**
 * The additive hash of a set (Bellare and Micciancio 1997), in 64 hexadecimal digits. One record that changes later adds
 * the difference of its two hashes, without a look at the others.
 */
export function contentHashOf(records: readonly Pick<StoredRecord, 'recordHash'>[]): string {
  let sum = 0n;
  for (const { recordHash } of records) sum += BigInt(`0x${recordHash}`);
  return (sum % modulus).toString(16).padStart(64, '0');
}
