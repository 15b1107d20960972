// Rows of tables: things put together by the nodes or words that they belong to, by name, those that belong to none last.
import { byName } from '../by-name.js';

/** A node by its id, or a word without one. */
export interface Named {
  readonly id: string | null;
  readonly name: string;
}

export interface Group<T> {
  /** Null for what belongs to nothing. */
  readonly of: Named | null;
  readonly members: readonly T[];
}

/** A thing that belongs to several is a member of each. */
export function grouped<T>(things: readonly T[], belongsTo: (thing: T) => readonly Named[]): Group<T>[] {
  const groups = new Map<string, { of: Named; members: T[] }>();
  const apart: T[] = [];
  for (const thing of things) {
    const all = belongsTo(thing);
    if (all.length === 0) apart.push(thing);
    for (const of of all) {
      const key = of.id ?? of.name;
      const known = groups.get(key);
      if (known) known.members.push(thing);
      else groups.set(key, { of, members: [thing] });
    }
  }
  const sorted = [...groups.values()].toSorted((one, other) => byName(one.of, other.of));
  return apart.length > 0 ? [...sorted, { of: null, members: apart }] : sorted;
}
