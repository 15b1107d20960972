// Writes a record as a line of a bundle: the same record always as the same bytes.
import type { PropertyDeclaration } from '../../ontology/property.js';
import type { NodeRecord, RelationshipRecord, Values } from '../bundle.js';
import { statedProperties, statementProperties } from './line-fields.js';

function under(values: Values, known: ReadonlyMap<string, PropertyDeclaration>): Record<string, unknown> | undefined {
  const found = [...known].flatMap(([key, { name, default: standard }]): [string, unknown][] => {
    const value = values[name] ?? undefined;
    if (value === undefined) return standard === undefined ? [] : [[key, null]];
    return [[key, value]];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** What stands under `src` does not stand under `props` again. */
function parts(declared: readonly PropertyDeclaration[], values: Values) {
  const statement = statementProperties(declared);
  const stated = new Map([...statedProperties(declared)].filter(([, { provenance }]) => !provenance));
  return { props: under(values, stated), src: under(values, statement) };
}

/** Without its line end; unknown values are left out, unless a default would take their place. */
export const printNode = ({ kind, id, values }: NodeRecord): string =>
  JSON.stringify({ type: 'node', kind: kind.name, id, ...parts(kind.properties, values) });

export const printRelationship = ({ relationship, from, to, values }: RelationshipRecord): string =>
  JSON.stringify({ type: 'rel', rel: relationship.type, from, to, ...parts(relationship.properties, values) });
