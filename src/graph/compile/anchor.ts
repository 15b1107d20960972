// Where to begin a list whose filter names the far end of a relation: there, instead of at every node of the list.
import type { Kind, NodeType, Relation } from '../../ontology/model.js';
import { labels, pattern } from './pattern.js';
import type { Scope } from './scope.js';
import type { WhereInput } from './selection.js';
import { propertyPredicate } from './where.js';

/** Beyond these many kinds a look-up by key is a look-up in as many indexes. */
const mostKinds = 8;

const isInput = (given: unknown): given is WhereInput => typeof given === 'object' && given !== null;

/** The conditions that all have to hold, those of `and` included. */
const conjuncts = (where: WhereInput): [string, unknown][] =>
  Object.entries(where).flatMap(([name, given]): [string, unknown][] => {
    if (name === 'and') return ((given ?? []) as WhereInput[]).flatMap(conjuncts);
    return isInput(given) ? [[name, given]] : [];
  });

/** The clauses that bind a node by a key in its filter. */
function byKey(type: NodeType, where: WhereInput, node: string, scope: Scope, possible: readonly Kind[]) {
  if (possible.length > mostKinds) return undefined;
  for (const [name, given] of conjuncts(where)) {
    const property = type.properties.find((one) => one.name === name && (one.key === true || name === 'id'));
    const { eq, in: listed } = given as WhereInput;
    if (!property || (eq ?? listed ?? null) === null) continue;
    return [`MATCH (${node}${labels(possible)}) WHERE ${propertyPredicate(property, node, given, scope)}`];
  }
  return undefined;
}

/** The filter of the node that a relation leads to, in the filter of the relation. */
const farFilters = (relation: Relation, where: WhereInput): WhereInput[] =>
  relation.relationship.ownProperties.length === 0
    ? [where]
    : conjuncts(where).flatMap(([name, given]) => (name === 'node' ? [given as WhereInput] : []));

function alongRelations(
  type: NodeType,
  where: WhereInput,
  node: string,
  scope: Scope,
  own: string,
): string[] | undefined {
  for (const [name, given] of conjuncts(where)) {
    const relation = type.relations.find(({ field }) => name === `${field}Some`);
    if (!relation) continue;
    for (const filter of farFilters(relation, given as WhereInput)) {
      const far = scope.variable('n');
      const begin = anchored(relation.target, filter, far, scope, relation.targetKinds);
      if (begin) return [...begin, `MATCH ${pattern(relation, `${node}${own}`, scope.variable('r'), far)}`];
    }
  }
  return undefined;
}

function anchored(
  type: NodeType,
  where: WhereInput,
  node: string,
  scope: Scope,
  possible: readonly Kind[],
): string[] | undefined {
  for (const [name, given] of conjuncts(where)) {
    const narrowed = possible.find((kind) => kind.field === name && kind !== type);
    const begin = narrowed && anchored(narrowed, given as WhereInput, node, scope, [narrowed]);
    if (begin) return begin;
  }
  return byKey(type, where, node, scope, possible) ?? alongRelations(type, where, node, scope, labels(possible));
}

/**
 * Clauses that bind every node of a list that its filter could let through, from a key at the far end of relations; some
 * of them the filter still has to refuse. Undefined where it names no such end.
 */
export const anchor = (type: NodeType, label: string, where: WhereInput, node: string, scope: Scope) =>
  alongRelations(type, where, node, scope, `:${label}`);
