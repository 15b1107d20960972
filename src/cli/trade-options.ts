// The options of `vcg load-trade` and what they mean to the reader of trade files.
import { basename } from 'node:path';
import { Invalid } from '../errors.js';
import type { Citation } from '../exchange/trade/trade-source.js';
import type { FileMeaning, Flow, Format } from '../exchange/trade/figure.js';
import { readRevision, type Classification } from '../exchange/trade/classification.js';
import { readPeriod } from '../exchange/trade/trade-period.js';
import { readDecimal } from '../ontology/exact-decimal.js';

export interface TradeOptions {
  readonly format?: Format;
  readonly flow: Flow;
  readonly scheme: string;
  readonly revision?: string;
  readonly year?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly times: string;
  readonly basis?: string;
  readonly column?: readonly string[];
  readonly source: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly licence?: string;
  readonly retrieved: string;
  readonly dataSet?: string;
  readonly dryRun?: boolean;
  readonly report?: string;
}

function classificationOf({ scheme, revision }: TradeOptions): Classification | undefined {
  const known = scheme.toUpperCase();
  if (!['HS', 'SITC', 'BEC'].includes(known)) throw new Invalid(`--scheme ${scheme}: take HS, SITC or BEC.`);
  if (revision === undefined) return undefined;
  const read = readRevision(known, revision);
  if (read === undefined)
    throw new Invalid(`--revision ${revision}: take a year such as 2017 for HS, a number such as 2 for the others.`);
  return { scheme: known, revision: read };
}

function yearOf(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (year >= 1900 && year <= 2100) return year;
  throw new Invalid(`--year ${text}: take a year from 1900 to 2100.`);
}

function periodOf(text: string): string {
  const period = readPeriod(text);
  if (period !== undefined) return period;
  throw new Invalid(`--period ${text}: take a period such as 2019-03, 2019-Q1 or 1998/2000.`);
}

const columnOf = (text: string): [string, string] => {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new Invalid(`--column ${text}: say what the column means and its name, as in country=origin.`);
};

/** What the user says about the content of the file. */
export function meaningOf(options: TradeOptions): FileMeaning {
  const times = readDecimal(options.times);
  if (!times || times.digits <= 0n) throw new Invalid(`--times ${options.times}: take a number above 0, such as 1000.`);
  return {
    times,
    flow: options.flow,
    classification: classificationOf(options),
    year: options.year === undefined ? undefined : yearOf(options.year),
    period: options.period === undefined ? undefined : periodOf(options.period),
    unit: options.unit?.toUpperCase(),
    basis: options.basis,
    columns: Object.fromEntries((options.column ?? []).map(columnOf)),
  };
}

/** Sets of trade data have names of their own, so that none can take the place of other data. */
export function dataSetOf({ dataSet }: TradeOptions, file: string): string {
  const given =
    dataSet ??
    basename(file)
      .replace(/\.(?:gz)$/, '')
      .replace(/\.[^.]*$/, '');
  const slug = given
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug === '' || (dataSet !== undefined && slug !== dataSet)) {
    throw new Invalid(`--data-set ${given}: take lower case letters, digits and single hyphens.`);
  }
  return slug.startsWith('trade-') ? slug : `trade-${slug}`;
}

const comtrade = {
  publisher: 'United Nations Statistics Division',
  licence: 'Copyright United Nations, not to be disseminated again without permission',
};

export function citationOf(options: TradeOptions, file: string, format: Format): Citation {
  const known = format === 'comtrade' ? comtrade : undefined;
  const { source: citation, retrieved: takenOn, publisher = known?.publisher } = options;
  if (publisher === undefined) throw new Invalid('Say who publishes the figures with --publisher.');
  return {
    citation,
    takenOn,
    publisher,
    title: options.title ?? `Trade figures, ${basename(file)}`,
    licence: options.licence ?? known?.licence ?? 'Terms of the publisher',
  };
}
