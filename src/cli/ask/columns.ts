// The columns that the fields of an answer become: parts have dotted names, lists are joined in one cell.
import type { ValueType } from '../../ontology/value-type.js';
import type { PrintedRow } from '../print-rows.js';
import { partsOf, type Described, type NamedNode, type Part } from './named-nodes.js';

export interface Column {
  readonly name: string;
  cell(row: Part): PrintedRow[string];
}

/** A node stands in one column for people to read, in two for programs to join. */
type NodeForm = 'together' | 'apart';

/** Stands between the values of a list. */
const separator = '; ';

type Values = (row: Part) => readonly unknown[];

const printed = (value: unknown, type: ValueType): PrintedRow[string] => {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'string' ? value : type.print(value);
};

function column(name: string, values: Values, several: boolean, print: (value: unknown) => PrintedRow[string]): Column {
  const cell = (row: Part): PrintedRow[string] => {
    const cells = values(row).map(print);
    return several ? cells.map((text) => text ?? '').join(separator) : (cells[0] ?? null);
  };
  return { name, cell };
}

function nodeColumns(name: string, values: Values, several: boolean, form: NodeForm): Column[] {
  const of = (show: (node: NamedNode) => string | null) => (value: unknown) =>
    value ? show(value as NamedNode) : null;
  if (form === 'together') {
    return [
      column(
        name,
        values,
        several,
        of((node) => (node.name === null ? node.id : `${node.name} (${node.id})`)),
      ),
    ];
  }
  return [
    column(
      `${name}.id`,
      values,
      several,
      of((node) => node.id),
    ),
    column(
      `${name}.name`,
      values,
      several,
      of((node) => node.name),
    ),
  ];
}

const below = (described: Described, path: string, parts: Values, several: boolean, form: NodeForm): Column[] =>
  described.flatMap(({ name: field, type }) => {
    const name = path + field;
    const many = several || type.list;
    const values: Values = (row) =>
      parts(row).flatMap((part): readonly unknown[] => {
        const value = (part as Part | null)?.[field] ?? null;
        return Array.isArray(value) ? (value as unknown[]) : [value];
      });
    if (type.node) return nodeColumns(name, values, many, form);
    const within = partsOf(type);
    if (within) return below(within, `${name}.`, values, many, form);
    return [column(name, values, many, (value) => printed(value, type))];
  });

export const columnsOf = (described: Described, form: NodeForm): readonly Column[] =>
  below(described, '', (row) => [row], false, form);
