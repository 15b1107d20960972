// How rows of trade are gathered and ordered.

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

interface Named {
  readonly name: string;
  readonly id: string;
}

interface Worth extends Named {
  readonly value: number | null;
}

/** By name, and where names are alike by id. */
export function byName(one: Named, other: Named): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** Most valuable first and unknown values last, then by name and id. */
export function byValue(one: Worth, other: Worth): number {
  if (one.value === other.value) return byName(one, other);
  return (other.value ?? -Infinity) - (one.value ?? -Infinity);
}
