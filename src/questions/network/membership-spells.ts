// The spells during which somebody was a member: memberships that touch one another are one spell.
import { daysAfter } from '../../ontology/days.js';

export interface Spell {
  readonly member: string;
  /** First and last day; null where it is open. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Spells by member and then by first day, joined where one begins before or on the day after the other has ended. */
export function joinedSpells(spells: readonly Spell[]): Spell[] {
  const joined: Spell[] = [];
  for (const spell of spells) {
    const before = joined.at(-1);
    const touches =
      before?.member === spell.member &&
      (before.last === null || spell.first === null || spell.first <= daysAfter(before.last, 1));
    if (!touches) joined.push(spell);
    else {
      const last =
        before.last === null || spell.last === null ? null : before.last > spell.last ? before.last : spell.last;
      joined[joined.length - 1] = { ...before, last };
    }
  }
  return joined;
}
