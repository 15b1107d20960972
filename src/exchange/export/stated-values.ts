// What a record stated before facts were brought onto it: written out like that, a load projects the same again.
import type { NodeRecord, RelationshipRecord, Values } from '../bundle.js';
import type { RelationshipType } from '../../ontology/model.js';
import type { PropertyDeclaration } from '../../ontology/property.js';
import { isStatable } from '../facts/project-values.js';
import { relationshipId } from '../relationship-id.js';

/** A fact about a value, as it is stored. */
export interface StoredFact {
  readonly predicate: string;
  readonly value: string | null;
  /** It is what the record itself states. */
  readonly ofRecord: boolean;
  readonly recordedAt: string;
}

/** Values without those that the system fills. */
export const givenValues = (declared: readonly PropertyDeclaration[], values: Values): Values =>
  Object.fromEntries(
    declared.flatMap(({ name, derived }) => (derived || values[name] === undefined ? [] : [[name, values[name]]])),
  );

/**
 * A value that facts speak of is that of the fact that the record itself became. Without one the record said nothing, or
 * only what a fact says too; what every record needs it said, so the value of such a fact stands for it.
 */
export function statedNode(record: NodeRecord, facts: readonly StoredFact[]): NodeRecord {
  const values: Record<string, unknown> = { ...givenValues(record.kind.properties, record.values) };
  const recordedAt = values['recordedAt'];
  const isBehind = (fact: StoredFact): boolean =>
    fact.value !== null && (typeof recordedAt !== 'string' || fact.recordedAt <= recordedAt);
  for (const property of record.kind.properties.filter(isStatable)) {
    const { name, type, optional } = property;
    const about = facts.filter(({ predicate }) => predicate === name);
    if (about.length === 0) continue;
    const said = about.find(({ ofRecord }) => ofRecord) ?? (optional ? undefined : about.find(isBehind));
    if (said) values[name] = said.value === null ? undefined : type.parse(said.value);
    else if (optional) values[name] = undefined;
  }
  return { ...record, values };
}

/** The relationship that a record stated, from the fact that it became. */
export function statedRelationship(
  relationship: RelationshipType,
  ends: { readonly from: string; readonly to: string },
  fact: NodeRecord,
  cited: Values,
): RelationshipRecord {
  const { from, to } = ends;
  const qualifiers = (fact.values['qualifiers'] ?? []) as string[];
  const own = qualifiers.map((qualifier): [string, unknown] => {
    const [name = ''] = qualifier.split('=', 1);
    const property = relationship.ownProperties.find((one) => one.name === name);
    return [name, property?.type.parse(qualifier.slice(name.length + 1))];
  });
  const kept = ['validFrom', 'validTo', 'stated', 'statedOn', 'statementStatus', 'confidence', 'recordedAt'];
  const values = {
    ...cited,
    ...Object.fromEntries(kept.map((name) => [name, fact.values[name]])),
    ...Object.fromEntries(own),
  };
  return { relationship, id: relationshipId(relationship, from, to, values), from, to, values, origin: fact.origin };
}
