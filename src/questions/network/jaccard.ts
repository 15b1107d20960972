// How alike two sets are.

/** |A ∩ B| / |A ∪ B| (Jaccard 1901); null where both are empty. */
export function jaccard<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number | null {
  const shared = [...one].filter((entry) => other.has(entry)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? null : shared / all;
}
