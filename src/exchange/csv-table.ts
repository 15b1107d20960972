// Reads the bytes of a CSV file (RFC 4180, UTF-8) as a header and rows that know their lines.
import { CsvError, parse } from 'csv-parse/sync';
import type { InputProblem, Origin } from './problem.js';

export interface Row {
  /** The line on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Where cells stand that were read from another file, by their place in the row. */
  readonly origins?: ReadonlyMap<number, Origin | undefined>;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** What csv-parse gives for a row with `info`: the number of lines read so far. */
interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const options = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;

/** Counting lines takes a third of the time of reading; where no cell holds a line break they need not be counted. */
function rowsOfPlainLines(bytes: Buffer): Row[] | undefined {
  if (bytes.includes('\r')) return undefined;
  try {
    const records: string[][] = parse(bytes, options);
    const lines = bytes.toString().replace(/\n$/, '').split('\n').length;
    return records.length === lines ? records.map((cells, index) => ({ line: index + 1, cells })) : undefined;
  } catch {
    return undefined;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodes(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The first line that is not UTF-8, counted from 1; a newline is never a part of a longer sequence. */
function lineThatDoesNotDecode(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0 && decodes(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    line += 1;
    start = end + 1;
  }
  return line;
}

/** csv-parse names its reasons in its own terms; these are ours. */
export const csvSyntax: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'has a quotation mark that is never closed',
  INVALID_OPENING_QUOTE:
    'has a quotation mark inside a cell that does not begin with one; put the cell in quotation marks and double those inside',
  CSV_INVALID_CLOSING_QUOTE: 'has text after a closing quotation mark; double quotation marks inside a cell',
};

/** The table in a file, or what keeps it from being one. */
export function readTable(file: string, bytes: Uint8Array): Table | InputProblem {
  if (!decodes(bytes)) {
    return { file, line: lineThatDoesNotDecode(bytes), rule: 'encoding', message: 'is not UTF-8 text' };
  }
  const plain = rowsOfPlainLines(Buffer.from(bytes));
  const rows = plain ?? rowsByLine(file, bytes);
  if ('rule' in rows) return rows;
  const [first, ...others] = rows;
  if (!first) return { file, line: 1, rule: 'no-header', message: 'is empty; the first line names the columns' };
  return { header: first.cells, rows: others };
}

/** Every row with its line, or what keeps the file from being a table. */
function rowsByLine(file: string, bytes: Uint8Array): Row[] | InputProblem {
  const parsed: ParsedRow[] = [];
  const keep = (row: unknown): undefined => void parsed.push(row as ParsedRow);
  try {
    parse(Buffer.from(bytes), { ...options, info: true, on_record: keep });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // An open quotation mark is noticed at the end of the file; it stands behind the last row that could be read.
    const last = (parsed.at(-1)?.info.lines ?? 0) + 1;
    return { file, line: last, rule: 'syntax', message: csvSyntax[error.code] ?? `is not CSV: ${error.message}` };
  }
  return parsed.map(rowOf);
}

/** The line on which a row ends is known; the line breaks inside its cells lead back to where it begins. */
const rowOf = ({ record, info }: ParsedRow): Row => ({
  line: info.lines - record.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0),
  cells: record,
});
