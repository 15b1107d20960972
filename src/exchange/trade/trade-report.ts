// What a load of a trade file tells at its end: for reading on the screen, and in full for a file.
import { stringify } from 'csv-stringify/sync';
import type { TradeLoaded } from './load-trade.js';
import type { Amount, ListedReason } from './trade-tally.js';

/** Everything that was counted; the figures of all reasons and those to load make up the figures of the file. */
export interface TradeReport {
  readonly file: string;
  readonly format: string;
  readonly contentHash: string;
  readonly dataSet: string;
  readonly rows: number;
  readonly figures: number;
  /** EXPORTS: what countries export of a class to all partners. */
  readonly exports: Amount;
  /** EXPORTS_TO: what countries export of a class to another. */
  readonly exportsTo: Amount;
  readonly leftOut: readonly ListedReason[];
  readonly readAs: readonly {
    readonly code: string;
    readonly name: string;
    readonly why: string;
    readonly figures: number;
  }[];
  /** Values with more digits than a stored number has; they are kept as stated beside it. */
  readonly longValues: number;
  /** Absent after a dry run. */
  readonly loaded?: { readonly written: number; readonly removed: number };
}

export function reportOf(
  { format, contentHash, tally, loaded }: TradeLoaded,
  file: string,
  dataSet: string,
): TradeReport {
  return {
    file,
    format,
    contentHash,
    dataSet,
    rows: tally.rows,
    figures: tally.figures,
    exports: tally.totals.amount,
    exportsTo: tally.bilateral.amount,
    leftOut: tally.leftOut,
    readAs: tally.codesReadAs,
    longValues: tally.inexact,
    ...(loaded ? { loaded: { written: loaded.written, removed: loaded.removed } } : {}),
  };
}

const count = (figures: number, word = 'figure'): string =>
  `${figures.toLocaleString('en')} ${word}${figures === 1 ? '' : 's'}`;

const amount = ({ figures, value }: Amount): string =>
  [count(figures), ...Object.entries(value).map(([unit, sum]) => `${sum} ${unit}`)].join(', ');

const itemsShown = 8;

function printReason({ reason, meaning, items, ...sum }: ListedReason): string[] {
  const shown = items.slice(0, itemsShown).map(({ item, name, ...own }) => {
    const named = name === undefined ? item : `${item} ${name.slice(0, 60)}`;
    return `    ${named}: ${amount(own)}`;
  });
  const more = items.length > itemsShown ? [`    and ${items.length - itemsShown} more; --report writes all`] : [];
  return [`  ${reason}: ${amount(sum)}. ${meaning}.`, ...shown, ...more];
}

/** The report in lines. */
export function printReport(report: TradeReport): string {
  const { rows, figures, exports, exportsTo, leftOut, readAs, longValues, loaded } = report;
  const others = readAs.map(({ code, name, why, figures: own }) => `  ${code} as ${name}: ${count(own)}, as ${why}`);
  return [
    `${count(rows, 'row')} read, ${count(figures)} in them.`,
    `${loaded ? 'Loaded' : 'Would be loaded'} as EXPORTS: ${amount(exports)}.`,
    `${loaded ? 'Loaded' : 'Would be loaded'} as EXPORTS_TO: ${amount(exportsTo)}.`,
    ...(others.length > 0 ? ['Codes read as a country that ISO 3166-1 codes otherwise:', ...others] : []),
    ...(longValues > 0 ? [`${count(longValues)} with more digits than a number holds, kept beside it as stated.`] : []),
    ...(leftOut.length > 0 ? ['Not loaded:', ...leftOut.flatMap(printReason)] : ['Nothing was left out.']),
    loaded
      ? `Data set "${report.dataSet}": ${count(loaded.written, 'record')} written, ${count(loaded.removed, 'record')} removed.`
      : 'A dry run: nothing was written.',
  ].join('\n');
}

/** Every item of every reason, a row for each unit; a cell is never run as a formula. */
export function leftOutAsCsv({ leftOut }: TradeReport): string {
  const rows = leftOut.flatMap(({ reason, items }) =>
    items.flatMap(({ item, name, firstLine, figures, value }) => {
      const sums = Object.entries(value);
      return (sums.length > 0 ? sums : [['', '']]).map(([unit, sum]) => [
        reason,
        item,
        name,
        firstLine,
        figures,
        unit,
        sum,
      ]);
    }),
  );
  return stringify([['reason', 'item', 'name', 'firstLine', 'figures', 'unit', 'value'], ...rows], {
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
}
