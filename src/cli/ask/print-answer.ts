// An answer as text: a table to read, CSV for a sheet, JSON in the shape that the API gives it.
import type { Question } from '../../ontology/question.js';
import type { Told } from '../../questions/ask.js';
import { printRows, type Format } from '../print-rows.js';
import { columnsOf, type Column } from './columns.js';
import { partsOf, type Described, type Part } from './named-nodes.js';

export interface Answer extends Pick<Told, 'more' | 'warnings' | 'beside'> {
  /** With the names of nodes. */
  readonly rows: readonly Part[];
  readonly trust: Part;
}

function json({ many }: Question, { rows, more, warnings, beside, trust }: Answer): unknown {
  if (many) return { ...beside, ...trust, rows, warnings, pageInfo: { hasNextPage: more } };
  return rows[0] ? { ...rows[0], ...trust, warnings } : null;
}

function grid(columns: readonly Column[], rows: readonly Part[], format: 'table' | 'csv'): string {
  const cells = rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, column.cell(row)])));
  return printRows(
    columns.map(({ name }) => name),
    cells,
    format,
  );
}

/** One object reads best from top to bottom, each list of parts as a table of its own below. */
export function printObject(described: Described, row: Part): string {
  const lists = described.flatMap(({ name, type }) => {
    const parts = type.list ? partsOf(type) : undefined;
    return parts ? [{ name, parts }] : [];
  });
  const single = described.filter(({ name }) => !lists.some((list) => list.name === name));
  const fields = columnsOf(single, 'together').map(({ name, cell }) => ({ field: name, value: cell(row) }));
  const tables = lists.map(
    ({ name, parts }) => `${name}\n${grid(columnsOf(parts, 'together'), (row[name] ?? []) as Part[], 'table')}`,
  );
  return [...(fields.length > 0 ? [printRows(['field', 'value'], fields, 'table')] : []), ...tables].join('\n\n');
}

export function printAnswer(question: Question, answer: Answer, format: Format): string {
  const { columns, many } = question;
  if (format === 'json') return JSON.stringify(json(question, answer), null, 2);
  if (format === 'csv') return grid(columnsOf(columns, 'apart'), answer.rows, 'csv');
  if (many) return grid(columnsOf(columns, 'together'), answer.rows, 'table');
  return answer.rows[0] ? printObject(columns, answer.rows[0]) : '';
}
