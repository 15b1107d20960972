// One statement per root field: a list, or a look-up by key.
import type { Kind, Model, NodeType } from '../../ontology/model.js';
import { anchor } from './anchor.js';
import type { Reading, Variables } from './given.js';
import { aroundRegion } from './geography/anchor.js';
import { foundOnce } from './geography/near.js';
import type { ValueType } from '../../ontology/value-type.js';
import { connectionProjection, nodeProjection, type Compilation, type ServedConnection } from './projection.js';
import { Scope } from './scope.js';
import type { ListSelection, NodeSelection } from './selection.js';
import { syntheticLabel } from '../synthetic.js';
import { existing, found as notInvented, visible, type View } from './view.js';
import { nodeWhere } from './where.js';

/** A statement for all requests of one form: with its parameters and the reader of its rows. */
export interface Statement<T> {
  readonly text: string;
  parametersFor(variables: Variables): Readonly<Record<string, unknown>>;
  read(rows: readonly (readonly unknown[])[], variables: Variables): T;
}

export const compilationFor = (model: Model, reading: Reading, view: View): Compilation => ({
  scope: new Scope(reading, view, model.judgedByDay),
  kindOfId: model.kindOfId,
  sourceKind: model.kind('Source'),
});

/** How many nodes there are under a label, where the database has that counted: it keeps count of labels, not of what they are without. */
function countOfAll({ kinds }: NodeType, label: string, scope: Scope): string | undefined {
  if (existing('n', kinds, scope).length > 0) return undefined;
  const all = `COUNT { MATCH (n:${label}) }`;
  return scope.view.includeSynthetic ? all : `${all} - COUNT { MATCH (n:${syntheticLabel}&${label}) }`;
}

/** A page of all nodes of a type; `label` narrows it to those with a role. */
export function listStatement(
  model: Model,
  type: NodeType,
  label: string,
  list: ListSelection,
  reading: Reading,
  view: View,
): Statement<ServedConnection> {
  const compilation = compilationFor(model, reading, view);
  const { scope } = compilation;
  const node = scope.variable('n');
  const begin =
    (list.where && anchor(type, label, list.where, node, scope)) ?? aroundRegion(type, label, list, node, scope);
  const where = begin ? begin.rest : list.where;
  const conditions = [...visible(node, type.kinds, scope), ...(where ? [nodeWhere(type, node, where, scope)] : [])];
  const filter = conditions.join(' AND ');
  // From the far end only a few are found, so they are found once and counted as they are.
  const found = begin && foundOnce(node, filter, list.near, scope);
  const { cypher, read } = connectionProjection(
    list,
    found?.rows ?? {
      match: `MATCH (${node}:${label})`,
      node,
      filter,
      count: where ? undefined : countOfAll(type, label, scope),
    },
    compilation,
  );
  return {
    text: [...(begin?.clauses ?? []), ...(found ? [found.clause] : []), `RETURN ${cypher} AS answer`].join(' '),
    parametersFor: (variables) => compilation.scope.parametersFor(variables),
    read: (rows, variables) => read(rows[0]?.[0], variables),
  };
}

/** How a look-up finds its record: by a stored property, or by the property of a node along a relationship. */
export interface LookUp {
  readonly property: string;
  readonly type: ValueType;
  readonly through?: { readonly type: string; readonly label: string };
}

/** The nodes with a key; more than one row means that the key does not tell them apart. */
export function lookUpStatement(
  model: Model,
  kind: Kind,
  { property, type, through }: LookUp,
  wanted: unknown,
  selection: NodeSelection,
  reading: Reading,
  view: View,
): Statement<Record<string, unknown>[]> {
  const compilation = compilationFor(model, reading, view);
  const { scope } = compilation;
  const node = scope.variable('n');
  const key = `{${property}: ${scope.parameter(wanted, (value) => type.store(value)[0])}}`;
  const match = through
    ? `(${node}:${kind.name})-[:${through.type}]->(:${through.label} ${key})`
    : `(${node}:${kind.name} ${key})`;
  const where = notInvented(node, scope);
  // A key that the successor carries on means whichever exists on the day; one that has ended is found where none does.
  const standing = existing(node, [kind], scope).join(' AND ') || 'true';
  const { cypher, read } = nodeProjection(selection, node, compilation);
  return {
    text: `MATCH ${match}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''} WITH DISTINCT ${node}, ${standing} AS exists ORDER BY exists DESC, ${node}.id LIMIT 2 RETURN ${cypher} AS answer, exists`,
    parametersFor: (variables) => scope.parametersFor(variables),
    read: (rows, variables) => {
      const there = rows.filter(([, exists]) => exists);
      return (there.length > 0 ? there : rows).map(([value]) => read(value, variables));
    },
  };
}
