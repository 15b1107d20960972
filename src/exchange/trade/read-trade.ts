// Reads a trade file row by row into relationships: the one way from a file to what may be loaded.
import { stat } from 'node:fs/promises';
import { Invalid } from '../../errors.js';
import type { RelationshipRecord } from '../bundle.js';
import { InputError, type InputProblem } from '../problem.js';
import { isComtrade } from './comtrade-columns.js';
import { ComtradeFormat } from './comtrade-format.js';
import type { Broken, FileMeaning, Finding, Format, TradeFormat } from './figure.js';
import { StatedOnce } from './stated-once.js';
import { TableFormat } from './table-format.js';
import { TradeRecords, type RecordContext } from './trade-record.js';
import { readTradeRows, type TradeRows } from './trade-rows.js';
import { readTradeText } from './trade-text.js';

/** A file with its header understood, before its rows are read. */
export interface OpenTrade {
  readonly file: string;
  readonly format: Format;
  readonly counted: TradeRows['counted'];
  /** How the file is understood, in lines for the user. */
  readonly said: readonly string[];
  /** Reads all rows, each time from the beginning; problems are kept, so that all of them are told at the end. */
  records(context: RecordContext): AsyncGenerator<RelationshipRecord>;
}

const problemsAtMost = 100;
const rowsBetweenTold = 100_000;

/** Collects the first problems and counts all. */
class Problems {
  readonly #first: InputProblem[] = [];
  #count = 0;

  constructor(readonly file: string) {}

  add(broken: Broken): void {
    this.#count += 1;
    if (this.#first.length < problemsAtMost) this.#first.push({ file: this.file, ...broken });
  }

  throwIfAny(): void {
    if (this.#count > 0) throw new InputError(this.#first, this.#count);
  }
}

export interface OpenOptions {
  readonly file: string;
  readonly meaning: FileMeaning;
  /** Recognised by the header where it is not given. */
  readonly format?: Format | undefined;
  readonly progress?: ((line: string) => void) | undefined;
}

export async function openTrade({ file, meaning, format: given, progress }: OpenOptions): Promise<OpenTrade> {
  const { size } = await stat(file).catch(() => {
    throw new Invalid(`There is no file "${file}" that can be read.`);
  });
  let bytes = 0;
  const open = (): Promise<TradeRows> =>
    readTradeRows(
      file,
      readTradeText(file, (read) => (bytes = read)),
    );
  const { header, counted } = await open();
  const format = given ?? (isComtrade(header) ? 'comtrade' : 'table');
  const reader: TradeFormat =
    format === 'comtrade' ? new ComtradeFormat(header, meaning) : new TableFormat(header, meaning);

  const tell = (read: number): void => {
    if (read % rowsBetweenTold !== 0) return;
    progress?.(`Read ${read.toLocaleString('en')} rows, ${Math.floor((bytes / size) * 100)} % of the file`);
  };

  /** What a row holds; a row of another length than the header is a fault. */
  function findingsOf(line: number, cells: readonly string[]): readonly Finding[] {
    if (cells.length === header.length) return reader.read(line, cells);
    const message = `has ${cells.length} cells, the header has ${header.length}`;
    return [{ line, column: header[0] ?? '', rule: 'cell-count', message }];
  }

  async function* records(context: RecordContext): AsyncGenerator<RelationshipRecord> {
    const { tally } = context;
    const problems = new Problems(file);
    const once = new StatedOnce();
    const made = new TradeRecords(context);
    for await (const { line, cells } of (await open()).rows) {
      tally.rows += 1;
      tell(tally.rows);
      for (const finding of findingsOf(line, cells)) {
        tally.figures += 1;
        if ('rule' in finding) problems.add(finding);
        else if ('reason' in finding) tally.leaveOut(finding);
        else {
          const record = made.of(finding);
          const fault = 'relationship' in record ? once.check(record, finding, counted) : record;
          if (fault && 'rule' in fault) problems.add(fault);
          else if (fault) tally.leaveOut(fault);
          else if ('relationship' in record) {
            (finding.importer ? tally.bilateral : tally.totals).add(finding.unit, finding.value);
            yield record;
          }
        }
      }
    }
    problems.throwIfAny();
  }

  return { file, format, counted, said: reader.said, records };
}
