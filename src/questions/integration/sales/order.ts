// How rows of trade are gathered and ordered.
import { byName, type Named } from '../../by-name.js';

/** Groups what belongs together, in the order in which it is met. */
export function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return [...groups.values()];
}

interface Worth extends Named {
  readonly value: number | null;
}

/** Most valuable first and unknown values last, then by name and id. */
export function byValue(one: Worth, other: Worth): number {
  if (one.value === other.value) return byName(one, other);
  return (other.value ?? -Infinity) - (one.value ?? -Infinity);
}
