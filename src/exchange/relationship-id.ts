// The id of a relationship, made from what tells it from the next, so that the same statement read twice is one.
import { createHash } from 'node:crypto';
import type { RelationshipType } from '../ontology/model.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { Values } from './bundle.js';

/** The two ends as they are stored: a symmetric relationship runs from the lesser id to the greater one. */
export const storedEnds = ({ symmetric }: RelationshipType, from: string, to: string): readonly [string, string] =>
  symmetric && to < from ? [to, from] : [from, to];

/** The properties that belong to the identity: the declared key and, unless that is enough, the begin of validity. */
export const identifying = ({ properties, declaration }: RelationshipType): PropertyDeclaration[] =>
  [...(declaration.onePerKey ? [] : ['validFrom']), ...(declaration.key ?? [])].flatMap(
    (name) => properties.find((property) => property.name === name) ?? [],
  );

/** `rel:` and the first 24 hexadecimal digits of the SHA-256 of type, ends, begin of validity and key. */
export function relationshipId(relationship: RelationshipType, from: string, to: string, values: Values): string {
  const identity = [
    relationship.type,
    ...storedEnds(relationship, from, to),
    ...identifying(relationship).map(({ name, type }) => {
      const value = values[name];
      return value === undefined || value === null ? null : type.print(value);
    }),
  ];
  return `rel:${createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24)}`;
}
