// Where to begin a list whose filter names the far end of a relation: there, instead of at every node of the list.
import type { Kind, NodeType, Relation } from '../../ontology/model.js';
import { labels, pattern } from './pattern.js';
import type { Scope } from './scope.js';
import type { WhereInput } from './selection.js';
import { visibleAlong } from './view.js';
import { propertyPredicate, relationWhere } from './where.js';

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

/** A way from a key to a node: its clauses, and the condition on its last step. */
interface Path {
  readonly relation: Relation;
  /** The clauses that bind the far end. */
  readonly begin: readonly string[];
  readonly step: string;
  /** Conditions on the step that hold whatever is asked. */
  readonly seen: readonly string[];
  /** The entry of the filter that is followed. */
  readonly name: string;
  readonly given: WhereInput;
  readonly link: string;
  readonly far: string;
}

function alongRelations(type: NodeType, where: WhereInput, node: string, scope: Scope, own: string): Path | undefined {
  for (const [name, given] of conjuncts(where)) {
    const relation = type.relations.find(({ field }) => name === `${field}Some`);
    if (!relation) continue;
    for (const filter of farFilters(relation, given as WhereInput)) {
      const far = scope.variable('n');
      const begin = anchored(relation.target, filter, far, scope, relation.targetKinds);
      if (!begin) continue;
      const link = scope.variable('r');
      const step = `MATCH ${pattern(relation, `${node}${own}`, link, far)}`;
      const seen = visibleAlong(relation, link, far, scope);
      return { begin, step, seen, relation, name, given: given as WhereInput, link, far };
    }
  }
  return undefined;
}

/** The last step of a path, with the conditions on it. */
const stepOf = ({ step, seen }: Path, ...more: readonly string[]): string => {
  const conditions = [...seen, ...more];
  return conditions.length > 0 ? `${step} WHERE ${conditions.join(' AND ')}` : step;
};

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
  const known = byKey(type, where, node, scope, possible);
  if (known) return known;
  const path = alongRelations(type, where, node, scope, labels(possible));
  return path && [...path.begin, stepOf(path)];
}

/** Where a list begins, and what of its filter is left to hold. */
export interface Anchor {
  readonly clauses: readonly string[];
  readonly rest: WhereInput;
}

/** The clauses that bind the nodes of a list from a key at the far end of relations; undefined where its filter names none. */
export function anchor(
  type: NodeType,
  label: string,
  where: WhereInput,
  node: string,
  scope: Scope,
): Anchor | undefined {
  const path = alongRelations(type, where, node, scope, `:${label}`);
  if (!path) return undefined;
  const { begin, relation, name, given, link, far } = path;
  // What stands under `and` is only where to begin; what stands by itself holds as soon as it is followed.
  if (where[name] !== given) return { clauses: [...begin, stepOf(path)], rest: where };
  const { [name]: _followed, ...rest } = where;
  const condition = relationWhere(relation, link, far, given, scope);
  return { clauses: [...begin, stepOf(path, condition)], rest };
}
