// The sets of data that come with the project, in the order in which they are loaded: a later one may refer to an earlier one.

/** A set of data in a directory of its own. */
export interface ShippedSet {
  /** The name that its records bear in the database and that VCG_DATA_SETS chooses it by. */
  readonly name: string;
  /** Where its files lie, from the project's root; absent where it is made and not read. */
  readonly directory?: string;
  /** Earlier sets whose nodes it refers to. */
  readonly needs: readonly string[];
}

export const shippedSets = [
  /** The curated facts of the texts, with the places, groups and codes that they speak of. */
  { name: 'seed', directory: 'seeds', needs: [] },
  /** Published classifications, indicators and lists, beyond what the seeds need of them. */
  { name: 'reference', directory: 'reference', needs: ['seed'] },
  /** The invented demo region. */
  { name: 'demo', needs: ['seed'] },
] as const satisfies readonly ShippedSet[];

export type ShippedSetName = (typeof shippedSets)[number]['name'];

const order: readonly string[] = shippedSets.map(({ name }) => name);

const isShipped = (name: string | null): name is ShippedSetName => name !== null && order.includes(name);

/** What becomes of a record that a set wants to hold while another set holds one of the same id. */
export type Meeting = 'take-over' | 'leave' | 'refuse';

/**
 * A record that moves from one shipped set to an earlier one is taken over; what users hold under an id of a shipped set
 * is left to them, because a start must not fail for it; in every other case the second is refused.
 */
export function meeting(wanting: string, holding: string | null): Meeting {
  if (!isShipped(wanting)) return 'refuse';
  if (!isShipped(holding)) return 'leave';
  return order.indexOf(holding) > order.indexOf(wanting) ? 'take-over' : 'refuse';
}
