// A trade file as a header and rows of cells, whether it is CSV, tab-separated or a JSON answer.
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { csvSyntax } from '../csv-table.js';
import { InputError, type InputProblem } from '../problem.js';
import { NotRecords, readJsonRecords } from './json-records.js';

interface TradeRow {
  /** The line on which the row ends, or the number of the record in a JSON answer. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TradeRows {
  readonly header: readonly string[];
  /** What `line` counts. */
  readonly counted: 'line' | 'record';
  readonly rows: AsyncIterable<TradeRow>;
}

/** What csv-parse gives for a row with `info`: the number of lines read so far. */
interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const refused = (file: string, problem: Omit<InputProblem, 'file'>): InputError =>
  new InputError([{ file, ...problem }]);

/** The separator that the first line has most of. */
function separatorOf(start: string): string {
  const [line = ''] = start.split(/\r?\n/, 1);
  const count = (separator: string): number => line.split(separator).length;
  return [',', '\t', ';'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

async function* csvRows(file: string, texts: AsyncIterable<string>, separator: string): AsyncGenerator<TradeRow> {
  const parser = Readable.from(texts).pipe(
    parse({ delimiter: separator, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }),
  );
  let line = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      line = info.lines;
      yield { line, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = csvSyntax[error.code] ?? `is not CSV: ${error.message}`;
    throw refused(file, { line: line + 1, rule: 'syntax', message });
  }
}

async function* jsonRows(file: string, texts: AsyncIterable<string>): AsyncGenerator<TradeRow> {
  let header: string[] | undefined;
  let line = 0;
  try {
    for await (const record of readJsonRecords(texts)) {
      line += 1;
      if (!header) yield { line: 0, cells: (header = [...record.keys()]) };
      yield { line, cells: header.map((name) => record.get(name) ?? '') };
    }
  } catch (error) {
    if (!(error instanceof NotRecords)) throw error;
    throw refused(file, { line: error.record, rule: 'syntax', message: error.message });
  }
}

/** The texts again, with the first of them that says anything looked at beforehand. */
async function peek(texts: AsyncGenerator<string>): Promise<{ start: string; all: AsyncIterable<string> }> {
  let start = '';
  while (!start.includes('\n') && start.length < 65_536) {
    const { value, done } = await texts.next();
    if (done) break;
    start += value;
  }
  async function* all(): AsyncGenerator<string> {
    yield start;
    yield* texts;
  }
  return { start, all: all() };
}

export async function readTradeRows(file: string, texts: AsyncGenerator<string>): Promise<TradeRows> {
  const { start, all } = await peek(texts);
  const isJson = /^\s*[[{]/.test(start);
  const rows = isJson ? jsonRows(file, all) : csvRows(file, all, separatorOf(start));
  const first = await rows.next();
  if (first.done) {
    throw refused(file, { line: 1, rule: 'no-header', message: 'is empty; the first line names the columns' });
  }
  return { header: first.value.cells, counted: isJson ? 'record' : 'line', rows };
}
