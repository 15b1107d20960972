// Nodes of any kind by id in one statement: one group of them, or several that are each asked for something else.
import type { Kind, Model } from '../../ontology/model.js';
import type { Reading } from './given.js';
import { nodeProjection } from './projection.js';
import type { FieldSelection, NodeSelection } from './selection.js';
import { compilationFor, type Statement } from './statement.js';
import { found, type View } from './view.js';

export interface NodeGroup {
  /** The ids, or their place in the variables. */
  readonly ids: unknown;
  readonly selection: NodeSelection;
}

type Nodes = Map<string, Record<string, unknown>>;

const nothing: FieldSelection = { properties: [], relations: [] };

/** A map by id for each group; an id that nothing has is absent from it. */
export function nodeGroupsStatement(
  model: Model,
  groups: readonly NodeGroup[],
  reading: Reading,
  view: View,
): Statement<Nodes[]> {
  const compilation = compilationFor(model, reading, view);
  const { scope } = compilation;
  const ofKind = (wanted: readonly string[], kind: Kind) => [
    ...new Set(wanted.filter((id) => model.kindOfId(id) === kind)),
  ];
  const parts = groups.flatMap(({ ids, selection: { fields } }, group) => {
    const occurring = reading.read(ids, (wanted: readonly string[]) =>
      [...new Set(wanted.flatMap((id) => model.kindOfId(id)?.name ?? []))].sort(),
    );
    return occurring.map((name) => {
      const kind = model.kind(name);
      const node = scope.variable('n');
      const given = scope.parameter(ids, (wanted: readonly string[]) => ofKind(wanted, kind));
      const asked =
        fields instanceof Map ? ((fields as ReadonlyMap<Kind, FieldSelection>).get(kind) ?? nothing) : fields;
      const { cypher, read } = nodeProjection({ type: kind, fields: asked }, node, compilation);
      const conditions = found(node, scope);
      const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
      const text = `COLLECT { UNWIND ${given} AS id MATCH (${node}:${kind.name} {id: id})${where} RETURN [id, ${cypher}] }`;
      return { group, text, read };
    });
  });
  return {
    text: `RETURN [${parts.map(({ text }) => text).join(', ')}] AS answer`,
    parametersFor: (variables) => scope.parametersFor(variables),
    read: (rows, variables) => {
      const answered = groups.map((): Nodes => new Map());
      const answer = (rows[0]?.[0] ?? []) as [string, unknown][][];
      answer.forEach((nodes, index) => {
        const part = parts[index];
        for (const [id, value] of nodes) if (part) answered[part.group]?.set(id, part.read(value, variables));
      });
      return answered;
    },
  };
}

/** Nodes by id, as a map; an id that nothing has is absent from it. */
export function nodesStatement(
  model: Model,
  ids: unknown,
  selection: NodeSelection,
  reading: Reading,
  view: View,
): Statement<Nodes> {
  const { text, parametersFor, read } = nodeGroupsStatement(model, [{ ids, selection }], reading, view);
  return { text, parametersFor, read: (rows, variables) => read(rows, variables)[0] ?? new Map() };
}
