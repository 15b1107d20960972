// Makes records of values that were read, whatever the format: defaults, the rules of each value, the prefix of an id.
import type { Kind, RelationshipType } from '../ontology/model.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { NodeRecord, RelationshipRecord, Values } from './bundle.js';
import type { InputProblem, Origin } from './problem.js';
import { relationshipId } from './relationship-id.js';

type Report = (problem: InputProblem) => void;

/** What stands where a record leaves a value out. */
export const defaultsOf = (properties: readonly PropertyDeclaration[]): Values =>
  Object.fromEntries(
    properties.flatMap(({ name, default: standard }) => (standard === undefined ? [] : [[name, standard]])),
  );

/** The value where it keeps the rules of its type; `shown` is how the input writes it. */
export function ruledValue(
  { name: column, type }: PropertyDeclaration,
  value: unknown,
  shown: string,
  origin: Origin,
  report: Report,
): unknown {
  const wrong = type.check(value);
  if (wrong === undefined) return value;
  report({ ...origin, column, rule: 'value', message: `${shown} ${wrong}` });
  return undefined;
}

/** The node, or none where its id is missing or of another kind. */
export function nodeOf(kind: Kind, values: Values, origin: Origin, report: Report): NodeRecord | undefined {
  const id = values['id'];
  if (typeof id !== 'string') return undefined;
  if (id.startsWith(`${kind.prefix}:`)) return { kind, id, values, origin };
  const message = `"${id}" is not the id of a ${kind.name}; it must begin with "${kind.prefix}:"`;
  report({ ...origin, column: 'id', rule: 'id-prefix', message });
  return undefined;
}

/** The relationship, or none where an end is missing. */
export function linkOf(
  relationship: RelationshipType,
  { from, to }: { from?: string; to?: string },
  values: Values,
  origin: Origin,
): RelationshipRecord | undefined {
  if (from === undefined || to === undefined) return undefined;
  return { relationship, id: relationshipId(relationship, from, to, values), from, to, values, origin };
}
