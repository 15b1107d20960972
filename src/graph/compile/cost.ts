// What a selection could cost, known before anything runs: nodes it could return, lists it opens, conditions it tests.
import type { Reading } from './given.js';
import type { FieldSelection, ListSelection, NodeSelection, WhereInput } from './selection.js';

export interface Cost {
  /** Nodes the answer could hold: the product of the page sizes along each path, summed. */
  readonly nodes: number;
  /** Lists, statements of provenance and positions that the statement reads. */
  readonly lists: number;
  /** Comparisons in all filters. */
  readonly conditions: number;
}

const none: Cost = { nodes: 0, lists: 0, conditions: 0 };

export const addCosts = (costs: readonly Cost[]): Cost =>
  costs.reduce(
    (sum, { nodes, lists, conditions }) => ({
      nodes: sum.nodes + nodes,
      lists: sum.lists + lists,
      conditions: sum.conditions + conditions,
    }),
    none,
  );

const conditionsIn = (where: unknown): number => {
  if (Array.isArray(where)) return where.reduce<number>((sum, part) => sum + conditionsIn(part), 0);
  if (typeof where !== 'object' || where === null) return 1;
  return Object.values(where as WhereInput).reduce<number>((sum, part) => sum + conditionsIn(part), 0);
};

function costOfFields({ relations, provenance, geometry }: FieldSelection, reading: Reading): Cost {
  const source = provenance?.source ? [{ ...none, nodes: 1, lists: 1 }] : [];
  const position = geometry ? [{ ...none, lists: 1 }] : [];
  return addCosts([...relations.map(({ list }) => costOfList(list, reading)), ...source, ...position]);
}

/** One node with all that is asked below it; where the kind is open, the dearest kind counts. */
export function costOfNode({ fields }: NodeSelection, reading: Reading): Cost {
  const possible = fields instanceof Map ? [...(fields as ReadonlyMap<unknown, FieldSelection>).values()] : [fields];
  const costs = (possible as FieldSelection[]).map((one) => costOfFields(one, reading));
  return {
    nodes: 1 + Math.max(0, ...costs.map(({ nodes }) => nodes)),
    lists: costs.reduce((sum, { lists }) => sum + lists, 0),
    conditions: costs.reduce((sum, { conditions }) => sum + conditions, 0),
  };
}

/** A page of nodes with all that is asked below them. */
export function costOfList({ page, where, near, rows }: ListSelection, reading: Reading): Cost {
  const node = rows?.node ? costOfNode(rows.node, reading) : none;
  const source = rows?.provenance?.source ? 1 : 0;
  return {
    nodes: rows ? page.size * (Math.max(1, node.nodes) + source) : 0,
    lists: 1 + node.lists + source,
    conditions: reading.read(where ?? [], conditionsIn) + (near ? 1 : 0) + node.conditions,
  };
}
