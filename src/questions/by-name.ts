// Ties between nodes go by name, then id, in the order of code points that the database has too.

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A word that stands among nodes has no id. */
type NamedOrWord = Pick<Named, 'name'> & { readonly id: string | null };

const before = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

export const byName = (one: NamedOrWord, other: NamedOrWord): number =>
  before(one.name, other.name) || before(one.id ?? '', other.id ?? '');
