// Filters: the input of `where` becomes a predicate in which an unknown value never satisfies a comparison.
import { Invalid } from '../../errors.js';
import type { Kind, NodeType, Relation } from '../../ontology/model.js';
import { fieldName, isField, type PropertyDeclaration } from '../../ontology/property.js';
import { operators } from './comparisons.js';
import { withinPredicate } from './geography/within.js';
import { pattern } from './pattern.js';
import type { Scope } from './scope.js';
import type { WhereInput } from './selection.js';
import { visibleAlong } from './view.js';

/** How a filter asks through a relationship: `membersSome`, `membersNone`, `membersEvery`. */
export const quantifiers = ['Some', 'None', 'Every'] as const;

type Quantifier = (typeof quantifiers)[number];

const maximumListed = 100;

/** Null decides nothing in Cypher, so each negation reads it as "does not hold". */
const negated = (predicate: string): string => `NOT coalesce(${predicate}, false)`;
const all = (predicates: readonly string[]): string => (predicates.length > 0 ? predicates.join(' AND ') : 'true');
const any = (predicates: readonly string[]): string =>
  predicates.length > 0 ? `(${predicates.join(' OR ')})` : 'false';

/** Joins what `and`, `or` and `not` hold; the other entries are read by `leaf`, and what is null by `unknown`. */
function connective(
  where: WhereInput,
  leaf: (name: string, given: unknown) => string,
  unknown: (name: string) => string,
): string {
  const read = (input: unknown): string => `(${connective(input as WhereInput, leaf, unknown)})`;
  return all(
    Object.keys(where)
      .filter((name) => where[name] !== undefined)
      .sort()
      .map((name) => {
        const given = where[name];
        if (given === null) return unknown(name);
        if (name === 'and') return `(${all((given as unknown[]).map(read))})`;
        if (name === 'or') return any((given as unknown[]).map(read));
        return name === 'not' ? negated(read(given)) : leaf(name, given);
      }),
  );
}

/** The property that a filter means by the name of its field. */
const filtered = (properties: readonly PropertyDeclaration[], name: string): PropertyDeclaration | undefined =>
  properties.find((property) => isField(property) && fieldName(property) === name);

/** The predicate of a condition on one property. */
export function propertyPredicate(
  property: PropertyDeclaration,
  variable: string,
  given: unknown,
  scope: Scope,
): string {
  const column = `${variable}.${property.name}`;
  const { type } = property;
  if (type.comparison === 'flag') return `${column} = ${scope.parameter(given)}`;
  if (type.comparison === 'choices') {
    return `any(word IN ${column} WHERE word IN ${scope.parameter(given)})`;
  }
  if (type.comparison === 'choice') {
    const words = (asked: readonly (string | null)[]) => asked.filter((word) => word !== null);
    const known = `${column} IN ${scope.parameter(given, words)}`;
    const alsoUnknown = scope.reading.read(given, (asked: readonly (string | null)[]) => asked.includes(null));
    return alsoUnknown ? `(${known} OR ${column} IS NULL)` : known;
  }
  const offered = operators[type.comparison ?? 'text'];
  return all(
    Object.entries(given as Record<string, unknown>)
      .filter(([, value]) => value !== undefined && value !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => {
        scope.reading.read(value, (listed) => {
          if (!Array.isArray(listed) || listed.length <= maximumListed) return;
          throw new Invalid(`"${property.name}" lists ${listed.length} values; give at most ${maximumListed}.`);
        });
        return offered[name]?.cypher(column, value, type, scope) ?? 'false';
      }),
  );
}

function relationPredicate(
  relation: Relation,
  quantifier: Quantifier,
  variable: string,
  given: WhereInput,
  scope: Scope,
): string {
  const near = scope.variable('n');
  const link = scope.variable('r');
  const condition = relationWhere(relation, link, near, given, scope);
  const seen = visibleAlong(relation, link, near, scope);
  const exists = (predicate: string) =>
    `EXISTS { MATCH ${pattern(relation, variable, link, near)} WHERE ${[...seen, predicate].join(' AND ')} }`;
  if (quantifier === 'Some') return exists(condition);
  return quantifier === 'None' ? `NOT ${exists(condition)}` : `NOT ${exists(negated(condition))}`;
}

/** Null asks of a flag that it is unknown; of anything else it asks nothing, as if it were left out. */
const ofNull = (properties: readonly PropertyDeclaration[], variable: string) => (name: string) => {
  const property = filtered(properties, name);
  return property?.type.comparison === 'flag' ? `${variable}.${property.name} IS NULL` : 'true';
};

/** The predicate of a filter on nodes of a type; `possible` are the kinds that can stand there. */
export function nodeWhere(
  type: NodeType,
  variable: string,
  where: WhereInput,
  scope: Scope,
  possible: readonly Kind[] = type.kinds,
): string {
  const leaf = (name: string, given: unknown): string => {
    const property = filtered(type.properties, name);
    if (property) return propertyPredicate(property, variable, given, scope);
    if (name === 'within') return withinPredicate(variable, possible, given as WhereInput, scope);
    if (name === 'kind') return any(scope.reading.value<string[]>(given).map((label) => `${variable}:${label}`));
    const narrowed = possible.find((kind) => kind.field === name);
    if (narrowed && type !== narrowed) {
      return `(${variable}:${narrowed.name} AND ${nodeWhere(narrowed, variable, given as WhereInput, scope)})`;
    }
    for (const relation of type.relations) {
      const quantifier = quantifiers.find((one) => name === `${relation.field}${one}`);
      if (quantifier) return relationPredicate(relation, quantifier, variable, given as WhereInput, scope);
    }
    throw new Invalid(
      `No ${type.name} can be a ${name} here; it can be ${possible.map((kind) => kind.field).join(', ')}.`,
    );
  };
  return connective(where, leaf, ofNull(type.properties, variable));
}

/** The predicate of a filter along a relation: on what it leads to, or where it has properties of its own on those. */
export function relationWhere(relation: Relation, link: string, node: string, where: WhereInput, scope: Scope): string {
  return relation.relationship.ownProperties.length > 0
    ? edgeWhere(relation, link, node, where, scope)
    : nodeWhere(relation.target, node, where, scope, relation.targetKinds);
}

function edgeWhere(relation: Relation, link: string, node: string, where: WhereInput, scope: Scope): string {
  const leaf = (name: string, given: unknown): string => {
    if (name === 'node') {
      return `(${nodeWhere(relation.relationship.nodeType, node, given as WhereInput, scope, relation.targetKinds)})`;
    }
    const property = filtered(relation.relationship.properties, name);
    return property ? propertyPredicate(property, link, given, scope) : 'false';
  };
  return connective(where, leaf, ofNull(relation.relationship.properties, link));
}
