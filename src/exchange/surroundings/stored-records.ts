// Reads records of other sets back from the database, so that those of a bundle can be checked against them.
import type { Model, RelationshipType } from '../../ontology/model.js';
import type { PropertyDeclaration } from '../../ontology/property.js';
import type { NodeRecord, RelationshipRecord, Values } from '../bundle.js';
import type { Origin } from '../problem.js';

type Stored = Readonly<Record<string, unknown>>;

const originOf = ({ dataSet }: Stored): Origin => ({
  file: typeof dataSet === 'string' ? `the data set "${dataSet}"` : 'the database, outside of any data set',
  line: 0,
});

function valuesOf(declared: readonly PropertyDeclaration[], stored: Stored): Values {
  const values: Record<string, unknown> = {};
  for (const { name, type } of declared) {
    const columns = type.columns.filter(({ auxiliary }) => !auxiliary).map(({ suffix }) => stored[name + suffix]);
    if (columns.some((column) => column !== undefined && column !== null)) values[name] = type.load(columns);
  }
  return values;
}

/** The record of a stored node; none where the model has no such kind any more. */
export function nodeRecord(model: Model, stored: Stored): NodeRecord | undefined {
  const id = String(stored['id']);
  const kind = model.kindOfId(id);
  return kind && { kind, id, values: valuesOf(kind.properties, stored), origin: originOf(stored) };
}

export const relationshipRecord = (
  relationship: RelationshipType,
  from: string,
  to: string,
  stored: Stored,
): RelationshipRecord => ({
  relationship,
  id: String(stored['id']),
  from,
  to,
  values: valuesOf(relationship.properties, stored),
  origin: originOf(stored),
});
