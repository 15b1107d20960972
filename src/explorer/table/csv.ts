// A table as CSV that spreadsheets open rightly: UTF-8 with a mark, and no cell that one of them would run as a formula.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Table } from './table.js';

export const csv = ({ columns, rows }: Table): string =>
  stringify([columns, ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: String },
  });
