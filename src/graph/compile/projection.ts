// The heart of the compiler: what is asked of nodes and lists becomes nested positional lists, whatever the depth.
import type { Kind } from '../../ontology/model.js';
import { cursorsOf } from './cursor.js';
import { byDistance, withDistance } from './geography/near.js';
import { positionProjection } from './geography/position.js';
import { beyond, orderBy, sortKeys } from './order.js';
import { pattern } from './pattern.js';
import { provenanceProjection } from './provenance.js';
import { Columns, type Projection } from './record.js';
import type { Scope } from './scope.js';
import type { FieldSelection, ListSelection, NodeSelection, ProvenanceSelection, RowSelection } from './selection.js';
import { visibleAlong } from './view.js';
import { relationWhere } from './where.js';

export interface Compilation {
  readonly scope: Scope;
  kindOfId(id: string): Kind | undefined;
  /** The kind that provenance points at. */
  readonly sourceKind: Kind;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A list as GraphQL serves it; parts that nobody asked for are absent. */
export interface ServedConnection {
  totalCount?: number;
  edges?: Record<string, unknown>[];
  nodes?: unknown[];
  pageInfo?: PageInfo;
}

/** Where the rows of a list come from: the whole graph, or along a relation from a bound node. */
export interface ListOrigin {
  /** Clauses that bind the rows, each row once. */
  readonly match: string;
  readonly node: string;
  readonly link?: string;
  /** Conditions on the rows; none where it is empty. */
  readonly filter: string;
  /** What holds the kilometres of each row from a place. */
  readonly distance?: string;
  /** How many rows there are, where that is known without counting them again. */
  readonly count?: string | undefined;
}

const provenance = (asked: ProvenanceSelection, variable: string, compilation: Compilation): Projection<unknown[]> =>
  provenanceProjection(asked, variable, compilation, (source, node) => nodeProjection(source, node, compilation));

function fieldColumns(
  selection: FieldSelection,
  kinds: readonly Kind[],
  variable: string,
  compilation: Compilation,
  withId: boolean,
): Columns {
  const columns = new Columns();
  if (withId) columns.texts.push(`${variable}.id`);
  for (const property of selection.properties) columns.addProperty(property, variable);
  if (selection.provenance) columns.add('provenance', provenance(selection.provenance, variable, compilation));
  if (selection.geometry) {
    const { scope, kindOfId } = compilation;
    columns.add('geometry', positionProjection(variable, kinds, scope, kindOfId));
  }
  for (const { slot, relation, list } of selection.relations) {
    const node = compilation.scope.variable('n');
    const link = compilation.scope.variable('r');
    const { scope } = compilation;
    const filter = [
      ...visibleAlong(relation, link, node, scope),
      ...(list.where ? [relationWhere(relation, link, node, list.where, scope)] : []),
    ].join(' AND ');
    const match = `MATCH ${pattern(relation, variable, link, node)}`;
    columns.add(slot, connectionProjection(list, { match, node, link, filter }, compilation));
  }
  return columns;
}

/** A list for each kind that could stand there; told apart only where more than the id is asked of it, as planning takes time. */
function casesOf(byKind: ReadonlyMap<Kind, Columns>, variable: string): string {
  const [only, ...others] = byKind.values();
  if (only && others.length === 0) return only.list;
  const id = `[${variable}.id]`;
  const cases = [...byKind]
    .filter(([, { list }]) => list !== id)
    .map(([kind, { list }]) => `WHEN ${variable}:${kind.name} THEN ${list}`);
  return cases.length > 0 ? `CASE ${cases.join(' ')} ELSE ${id} END` : id;
}

/** What is asked of a node, as a list; where its kind is open, the id comes first and tells it. */
export function nodeProjection(
  { type, fields }: NodeSelection,
  variable: string,
  compilation: Compilation,
): Projection<Record<string, unknown>> {
  const [only, ...others] = type.kinds;
  if (!(fields instanceof Map)) {
    const concrete = only === type && others.length === 0;
    const columns = fieldColumns(fields as FieldSelection, type.kinds, variable, compilation, !concrete);
    return {
      cypher: columns.list,
      read: (value, variables) => {
        const object = columns.read(value as unknown[], variables);
        object['__typename'] = concrete ? type.name : compilation.kindOfId((value as string[])[0] ?? '')?.name;
        return object;
      },
    };
  }
  const byKind = new Map<Kind, Columns>();
  for (const [kind, selection] of fields as ReadonlyMap<Kind, FieldSelection>) {
    byKind.set(kind, fieldColumns(selection, kind.kinds, variable, compilation, true));
  }
  return {
    cypher: casesOf(byKind, variable),
    read: (value, variables) => {
      const kind = compilation.kindOfId((value as string[])[0] ?? '');
      const object = (kind && byKind.get(kind)?.read(value as unknown[], variables)) ?? {};
      object['__typename'] = kind?.name;
      return object;
    },
  };
}

/** The rows of a list: cursor position, edge, node; one more than asked for where it matters whether there are more. */
function rowProjection(rows: RowSelection, positions: readonly string[], origin: ListOrigin, compilation: Compilation) {
  const columns = new Columns();
  if (rows.cursors) columns.add('position', { cypher: `[${positions.join(', ')}]`, read: (value) => value });
  const { link } = origin;
  if (link) {
    for (const property of rows.edge) columns.addProperty(property, link);
    if (rows.provenance) columns.add('provenance', provenance(rows.provenance, link, compilation));
  } else if (rows.provenance) {
    columns.steps.push((object) => (object['provenance'] = []));
  }
  if (rows.distance) columns.add('distanceKm', { cypher: origin.distance ?? 'NULL', read: (value) => value });
  if (rows.node) columns.add('node', nodeProjection(rows.node, origin.node, compilation));
  if (columns.texts.length === 0) columns.texts.push('1');
  return columns;
}

/** A list with its count: `[count, rows]`, each only where it is asked for. */
export function connectionProjection(
  list: ListSelection,
  from: ListOrigin,
  compilation: Compilation,
): Projection<ServedConnection> {
  const { scope } = compilation;
  const origin: ListOrigin = list.near && !from.distance ? withDistance(from, list.near, scope) : from;
  const { page, rows } = list;
  const matching = `${origin.match}${origin.filter ? ` WHERE ${origin.filter}` : ''}`;
  const parts: string[] = [];
  if (list.totalCount) parts.push(origin.count ?? `COUNT { ${matching} }`);
  if (!rows) {
    return { cypher: `[${parts.join(', ')}]`, read: (value) => ({ totalCount: (value as number[])[0] ?? 0 }) };
  }

  // Nearest first, unless another order is asked for.
  const nearest = origin.distance !== undefined && list.order.length === 0 ? [byDistance(origin.distance)] : [];
  const keys = [...nearest, ...sortKeys(list.order, origin.node, origin.link)];
  const cursors = cursorsOf(list, keys.length);
  const bound = (cursor: unknown, backward: boolean): string[] =>
    cursor === undefined ? [] : [beyond(keys, cursors.position(cursor, scope), backward)];
  // A required value is never null; said aloud, it lets an index give the rows of a root list in order.
  const [first] = keys;
  const conditions = [
    ...(!origin.link && first && !first.nullable ? [`${first.column} IS NOT NULL`] : []),
    ...(origin.filter ? [origin.filter] : []),
    ...bound(page.after, false),
    ...bound(page.before, true),
  ];
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const carried = [origin.node, origin.link, origin.distance].filter((name) => name !== undefined).join(', ');
  const columns = rowProjection(
    rows,
    keys.map(({ column }) => column),
    origin,
    compilation,
  );
  const limit = scope.integer(page.size + (rows.hasMore ? 1 : 0));
  parts.push(
    `COLLECT { ${origin.match}${where} WITH ${carried} ORDER BY ${orderBy(keys, page.backward)} LIMIT ${limit} RETURN ${columns.list} }`,
  );

  return {
    cypher: `[${parts.join(', ')}]`,
    read: (value, variables) => {
      const answer = value as unknown[];
      const total = list.totalCount ? (answer[0] as number) : undefined;
      const rowsRead = answer[answer.length - 1] as unknown[][];
      const more = rowsRead.length > page.size;
      if (more) rowsRead.pop();
      if (page.backward) rowsRead.reverse();
      const edges = rowsRead.map((row) => {
        const edge = columns.read(row, variables);
        if (rows.cursors) edge['cursor'] = cursors.write(edge['position'] as unknown[], variables);
        return edge;
      });
      const cursorOf = (edge: Record<string, unknown> | undefined) => (edge?.['cursor'] as string | undefined) ?? null;
      return {
        ...(total === undefined ? {} : { totalCount: total }),
        edges,
        nodes: edges.map(({ node }) => node),
        pageInfo: {
          hasNextPage: page.backward ? page.before !== undefined : more,
          hasPreviousPage: page.backward ? more : page.after !== undefined,
          startCursor: cursorOf(edges[0]),
          endCursor: cursorOf(edges.at(-1)),
        },
      };
    },
  };
}
