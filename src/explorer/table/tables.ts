// Finds what of an answer can be shown as a table: its outermost lists, then the objects that hold them.
import { flatten, isObject, rowsOf, type Answered } from './flatten.js';
import { tableOf, type Table } from './table.js';

function listAt(name: string, value: unknown): Table | undefined {
  const rows = rowsOf(value);
  if (!rows) return undefined;
  const total = isObject(value) ? value['totalCount'] : undefined;
  return tableOf(name, rows, typeof total === 'number' ? total : undefined);
}

function listsIn(value: Answered, path: string): Table[] {
  return Object.entries(value).flatMap(([field, part]) => {
    const name = `${path}${field}`;
    return listAt(name, part) ?? (isObject(part) ? listsIn(part, `${name}.`) : []);
  });
}

/** Every table of an answer's data, the one to show first in front. */
export function tablesOf(data: unknown): Table[] {
  if (!isObject(data)) return [];
  const lists = listsIn(data, '').filter(({ columns, rows }) => rows.length === 0 || columns.length > 0);
  const objects = Object.entries(data).flatMap(([field, value]) =>
    isObject(value) && rowsOf(value) === undefined ? [tableOf(field, [flatten(value)])] : [],
  );
  const tables = [...lists, ...objects];
  return tables.length > 0 || Object.keys(data).length === 0 ? tables : [tableOf('answer', [flatten(data)])];
}
