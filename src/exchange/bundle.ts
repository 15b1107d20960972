// A set of records in memory, whichever format they were read from: what is checked and loaded as one.
import type { Kind, RelationshipType } from '../ontology/model.js';
import type { Origin } from './problem.js';

/** Values by property name, parsed but not yet in their stored form; an unknown value is absent. */
export type Values = Readonly<Record<string, unknown>>;

export interface NodeRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly values: Values;
  readonly origin: Origin;
}

export interface RelationshipRecord {
  readonly relationship: RelationshipType;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly values: Values;
  readonly origin: Origin;
}

export interface Bundle {
  readonly nodes: readonly NodeRecord[];
  readonly relationships: readonly RelationshipRecord[];
}

/** Records of other sets of data around a bundle, as they lie in the database; bundles by themselves have none. */
export const nothingAround: Bundle = { nodes: [], relationships: [] };
