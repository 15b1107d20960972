// How rows of trade are ordered.
import { byName, type Named } from '../../by-name.js';

interface Worth extends Named {
  readonly value: number | null;
}

/** Most valuable first and unknown values last, then by name and id. */
export function byValue(one: Worth, other: Worth): number {
  if (one.value === other.value) return byName(one, other);
  return (other.value ?? -Infinity) - (one.value ?? -Infinity);
}
