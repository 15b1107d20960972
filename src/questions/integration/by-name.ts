// Ties between nodes go by name, then id, in the order of code points that the database has too.

export interface Named {
  readonly id: string;
  readonly name: string;
}

const before = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

export const byNameThenId = (one: Named, other: Named): number =>
  before(one.name, other.name) || before(one.id, other.id);
