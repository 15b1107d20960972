// Rows as text: a table to read, CSV for a sheet, JSON for a program.
import { stringify } from 'csv-stringify/sync';

export const formats = ['table', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

export type PrintedRow = Readonly<Record<string, string | number | null>>;

const cell = (value: string | number | null | undefined): string => (value ?? '').toString();

/** Columns as wide as their widest cell; what a terminal would obey in a cell is shown as a space. */
function table(columns: readonly string[], rows: readonly PrintedRow[]): string {
  const lines = [
    columns.map((column) => column.toUpperCase()),
    ...rows.map((row) => columns.map((column) => cell(row[column]).replace(/\p{Cc}/gu, ' '))),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The rows with these columns in their order, without a line end; a cell of a CSV file is never run as a formula. */
export function printRows(columns: readonly string[], rows: readonly PrintedRow[], format: Format): string {
  if (format === 'table') return table(columns, rows);
  if (format === 'json') return JSON.stringify(rows, [...columns], 2);
  return stringify([[...columns], ...rows.map((row) => columns.map((column) => row[column]))], {
    escape_formulas: true,
    record_delimiter: '\r\n',
    eof: false,
  });
}
