// What a row of a trade file says before it is compared with the graph, and why a row may say nothing to us.
import type { ExactDecimal } from '../../ontology/exact-decimal.js';
import type { Rule } from '../problem.js';
import type { Classification } from './classification.js';
import type { TradePeriod } from './trade-period.js';

/** A place as the file codes it. */
export interface Area {
  readonly code: string;
  readonly name?: string | undefined;
}

/** Why a figure is not loaded; each reason is listed with its rows and its value. */
export const reasons = {
  'other-flow': 'Another flow of trade than the one that is loaded (--flow)',
  breakdown: 'A part of another row, by second partner, customs procedure, mode of supply or means of transport',
  'other-period': 'Another year or period than the one that is loaded (--year, --period)',
  'other-classification': 'Another classification or edition than the one that is loaded (--scheme, --revision)',
  'aggregate-code': 'A sum over products, which is no class',
  'no-value': 'No value is given',
  'world-total': 'The world is no exporter, and what it sends to a country is no figure of one exporter',
  're-export-total': 'Re-exports to all partners: the total of an exporter is of its exports',
  'own-country': 'Exporter and importer are the same country: goods that came back',
  'no-country': 'No country: a group, areas not elsewhere specified, bunkers, free zones or special categories',
  'former-country': 'No country of today: its territory is now that of others, or a part of one',
  'unknown-area': 'Neither a code of a country on record nor one that UN Comtrade lists',
  'unknown-code': 'No class on record has this code in this edition',
  repeated: 'The same figure once more',
  'stated-elsewhere': 'Another set of data states this exporter, class, year and importer already',
} as const;

export type Reason = keyof typeof reasons;

/** One export of goods of a class in a year; without importer it is the total of the exporter. */
export interface Figure extends TradePeriod {
  readonly line: number;
  readonly exporter: Area;
  readonly importer?: Area | undefined;
  readonly product: string;
  readonly productName?: string | undefined;
  readonly classification: Classification;
  readonly value: ExactDecimal;
  /** The value as the file has it. */
  readonly stated: string;
  readonly unit: string;
  readonly basis?: string | undefined;
  readonly reExport?: boolean | undefined;
  readonly quantity?: number | undefined;
  readonly quantityUnit?: string | undefined;
}

/** A figure that is not loaded; `item` is what is listed under the reason. */
export interface LeftOut {
  readonly line: number;
  readonly reason: Reason;
  readonly item: string;
  readonly name?: string | undefined;
  readonly value?: ExactDecimal | undefined;
  readonly unit?: string | undefined;
}

/** What breaks a rule; it keeps the whole file from being loaded. */
export interface Broken {
  readonly line: number;
  readonly column: string;
  readonly rule: Rule;
  readonly message: string;
}

export type Finding = Figure | LeftOut | Broken;

/** What the user says about the file, beside what it says itself. */
export interface FileMeaning {
  readonly flow: Flow;
  readonly classification?: Classification | undefined;
  readonly year?: number | undefined;
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  /** What one in the column of values stands for: 1000 where the file counts in thousands. */
  readonly times: ExactDecimal;
  readonly basis?: string | undefined;
  /** Names of columns by what they mean, where they are not recognised. */
  readonly columns: Readonly<Record<string, string>>;
}

export const flows = ['exports', 'imports', 're-exports', 'domestic-exports'] as const;
export type Flow = (typeof flows)[number];

export const formats = ['comtrade', 'table'] as const;
export type Format = (typeof formats)[number];

/** Reads the rows of one format. */
export interface TradeFormat {
  /** What was recognised, for the user to read: one line each. */
  readonly said: readonly string[];
  read(line: number, cells: readonly string[]): readonly Finding[];
}
