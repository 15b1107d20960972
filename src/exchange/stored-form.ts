// How a record lies in the database: its labels, one property a column, and a hash that tells whether it changed.
import { createHash } from 'node:crypto';
import { syntheticLabel } from '../graph/synthetic.js';
import type { Kind } from '../ontology/model.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { NodeRecord, RelationshipRecord, Values } from './bundle.js';
import { withMiddle } from './middles.js';
import { storedEnds } from './relationship-id.js';
import { searchTermsOf } from './search-terms.js';

/** Grows when the same values come to lie differently in the database, so that every data set is loaded anew. */
export const storedFormVersion = 4;

type StoredProperties = Readonly<Record<string, unknown>>;

export interface StoredRecord {
  readonly id: string;
  readonly properties: StoredProperties;
  readonly recordHash: string;
}

export interface StoredNode extends StoredRecord {
  readonly labels: readonly string[];
}

export interface StoredRelationship extends StoredRecord {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** The labels of a node apart from those of its roles. */
export const labelsOf = (kind: Kind): string[] => [kind.name, ...kind.interfaces.map(({ name }) => name)];

/** One stored property a column: the property's name and the column's suffix. */
function storedProperties(declared: readonly PropertyDeclaration[], values: Values): StoredProperties {
  const stored: Record<string, unknown> = {};
  for (const { name, type } of declared) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    const columns = type.store(value);
    type.columns.forEach(({ suffix }, index) => {
      if (columns[index] !== undefined && columns[index] !== null) stored[name + suffix] = columns[index];
    });
  }
  return stored;
}

const hash = (...content: unknown[]): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** Sorted, so that the order of columns in a file or of declarations in a class is no change. */
const sorted = (properties: StoredProperties): [string, unknown][] =>
  Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1));

export function storedNode(record: NodeRecord, synthetic = false): StoredNode {
  const { kind, id } = record;
  const values = withMiddle(record);
  const labels = [...labelsOf(kind), ...(synthetic ? [syntheticLabel] : [])];
  const properties = { ...storedProperties(kind.properties, values), id, searchTerms: searchTermsOf(record) };
  return { id, labels, properties, recordHash: hash(labels, sorted(properties)) };
}

export function storedRelationship({ relationship, id, from, to, values }: RelationshipRecord): StoredRelationship {
  const { type } = relationship;
  const [start, end] = storedEnds(relationship, from, to);
  const properties = { ...storedProperties(relationship.properties, values), id };
  return { id, type, from: start, to: end, properties, recordHash: hash(type, start, end, sorted(properties)) };
}
