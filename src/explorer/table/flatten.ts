// Flattens a node into one row: nested objects become dotted columns, nested lists are joined in their order.
import { columnsOf, separator, type Cell, type Row } from './table.js';

export type Answered = { readonly [field: string]: unknown };

export const isObject = (value: unknown): value is Answered =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is Exclude<Cell, null> =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The nodes of a connection, each with what its edge says; the items of a plain list; undefined for anything else. */
export function rowsOf(value: unknown): readonly Row[] | undefined {
  if (Array.isArray(value)) return value.some(isObject) ? value.map((item) => flatten(item)) : undefined;
  if (!isObject(value)) return undefined;
  const { edges, nodes } = value;
  if (!Array.isArray(edges)) return Array.isArray(nodes) ? nodes.map((node) => flatten(node)) : undefined;
  return edges.map((edge, index) => {
    const { node, ...own } = isObject(edge) ? edge : {};
    const beside: unknown = Array.isArray(nodes) ? nodes[index] : undefined;
    return new Map([...flatten(beside), ...flatten(node), ...flatten(own, 'edge.')]);
  });
}

/** One column for each column of a nested list, its values in the order of the list. */
function joined(rows: readonly Row[], name: string): Row {
  if (rows.length === 0) return new Map([[name, null]]);
  return new Map(
    columnsOf(rows).map((column) => [
      `${name}.${column}`,
      rows.map((row) => String(row.get(column) ?? '')).join(separator),
    ]),
  );
}

function flattenField(name: string, value: unknown): Row {
  if (isScalar(value)) return new Map([[name, value]]);
  if (Array.isArray(value) && value.some(isScalar)) return new Map([[name, value.flat().join(separator)]]);
  const rows = rowsOf(value);
  if (rows) {
    const { edges: _edges, nodes: _nodes, ...own } = isObject(value) ? value : {};
    return new Map([...joined(rows, name), ...flatten(own, `${name}.`)]);
  }
  return isObject(value) ? flatten(value, `${name}.`) : new Map([[name, null]]);
}

export function flatten(value: unknown, prefix = ''): Row {
  if (!isObject(value)) return new Map();
  return new Map(Object.entries(value).flatMap(([field, part]) => [...flattenField(`${prefix}${field}`, part)]));
}
