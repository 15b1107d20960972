// One statement per root field: a list, a look-up by key, or nodes by id.
import type { Kind, Model, NodeType } from '../../ontology/model.js';
import { connectionProjection, nodeProjection, type Compilation, type ServedConnection } from './projection.js';
import { Scope } from './scope.js';
import type { FieldSelection, ListSelection, NodeSelection } from './selection.js';
import { nodeWhere } from './where.js';

/** A statement with its parameters and the reader of its rows. */
export interface Statement<T> {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  read(rows: readonly (readonly unknown[])[]): T;
}

const compilationFor = (model: Model): Compilation => ({
  scope: new Scope(),
  kindOfId: model.kindOfId,
  sourceKind: model.kind('Source'),
});

/** A page of all nodes of a type; `label` narrows it to those with a role. */
export function listStatement(
  model: Model,
  type: NodeType,
  label: string,
  list: ListSelection,
): Statement<ServedConnection> {
  const compilation = compilationFor(model);
  const node = compilation.scope.variable('n');
  const filter = list.where && nodeWhere(type, node, list.where, compilation.scope);
  const { cypher, read } = connectionProjection(list, { match: `(${node}:${label})`, node, filter }, compilation);
  return {
    text: `RETURN ${cypher} AS answer`,
    parameters: compilation.scope.parameters,
    read: (rows) => read(rows[0]?.[0]),
  };
}

/** How a look-up finds its record: by a stored property, or by the property of a node along a relationship. */
export interface LookUp {
  readonly property: string;
  readonly through?: { readonly type: string; readonly label: string };
}

/** The nodes with a key; more than one row means that the key does not tell them apart. */
export function lookUpStatement(
  model: Model,
  kind: Kind,
  { property, through }: LookUp,
  wanted: unknown,
  selection: NodeSelection,
): Statement<Record<string, unknown>[]> {
  const compilation = compilationFor(model);
  const { scope } = compilation;
  const node = scope.variable('n');
  const key = `{${property}: ${scope.parameter(wanted)}}`;
  const match = through
    ? `(${node}:${kind.name})-[:${through.type}]->(:${through.label} ${key})`
    : `(${node}:${kind.name} ${key})`;
  const { cypher, read } = nodeProjection(selection, node, compilation);
  return {
    text: `MATCH ${match} WITH DISTINCT ${node} ORDER BY ${node}.id LIMIT 2 RETURN ${cypher} AS answer`,
    parameters: scope.parameters,
    read: (rows) => rows.map(([value]) => read(value)),
  };
}

/** Nodes of any kind by id, as a map; an id that nothing has is absent from it. */
export function nodesStatement(
  model: Model,
  ids: readonly string[],
  selection: NodeSelection,
): Statement<Map<string, Record<string, unknown>>> {
  const compilation = compilationFor(model);
  const { scope } = compilation;
  const idsByKind = new Map<Kind, string[]>();
  for (const id of [...new Set(ids)].sort()) {
    const kind = model.kindOfId(id);
    if (kind) idsByKind.set(kind, [...(idsByKind.get(kind) ?? []), id]);
  }
  const groups = model.kinds.flatMap((kind) => {
    const wanted = idsByKind.get(kind);
    if (!wanted) return [];
    const node = scope.variable('n');
    const given = scope.parameter(wanted);
    const fields =
      selection.fields instanceof Map
        ? ((selection.fields as ReadonlyMap<Kind, FieldSelection>).get(kind) ?? { properties: [], relations: [] })
        : selection.fields;
    const { cypher, read } = nodeProjection({ type: kind, fields }, node, compilation);
    const text = `COLLECT { UNWIND ${given} AS id MATCH (${node}:${kind.name} {id: id}) RETURN [id, ${cypher}] }`;
    return [{ text, read }];
  });
  return {
    text: `RETURN [${groups.map(({ text }) => text).join(', ')}] AS answer`,
    parameters: scope.parameters,
    read: (rows) => {
      const found = new Map<string, Record<string, unknown>>();
      const answer = (rows[0]?.[0] ?? []) as [string, unknown][][];
      answer.forEach((group, index) => {
        for (const [id, value] of group) found.set(id, groups[index]?.read(value) ?? {});
      });
      return found;
    },
  };
}
