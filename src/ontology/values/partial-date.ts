// Dates as exactly as they are known: a year, half, quarter, month or day, after the Extended Date/Time Format (ISO 8601-2).
import { GraphQLScalarType, GraphQLError } from 'graphql';
import { today } from '../today.js';
import type { ValueType } from '../value-type.js';

const form = /^(?<year>\d{4})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])(?:-(?<day>\d{2}))?))?$/;

/** The first and the last day of a partial date. */
export interface Span {
  lower: string;
  upper: string;
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const months = (year: number, first: number, last: number): Span => ({
  lower: `${pad(year, 4)}-${pad(first, 2)}-01`,
  upper: `${pad(year, 4)}-${pad(last, 2)}-${pad(lastDay(year, last), 2)}`,
});

/** The days that a partial date spans, or nothing where the text is no such date. */
export function spanOf(value: string): Span | undefined {
  const parts = form.exec(value)?.groups;
  if (!parts) return undefined;
  const year = Number(parts['year']);
  if (year === 0) return undefined;
  if (parts['half']) return months(year, Number(parts['half']) * 6 - 5, Number(parts['half']) * 6);
  if (parts['quarter']) return months(year, Number(parts['quarter']) * 3 - 2, Number(parts['quarter']) * 3);
  if (!parts['month']) return months(year, 1, 12);
  const month = Number(parts['month']);
  if (!parts['day']) return months(year, month, month);
  const day = Number(parts['day']);
  return day >= 1 && day <= lastDay(year, month) ? { lower: value, upper: value } : undefined;
}

/** The last day of what was asked for; today where nothing was. */
export const dayAsked = (asOf: string | null | undefined): string => spanOf(asOf ?? '')?.upper ?? today(new Date());

const rule = 'is not a date such as 2012, 2012-H2, 2012-Q3, 2024-03 or 2019-08-26';

const asPartialDate = (value: unknown): string => {
  if (typeof value === 'string' && spanOf(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} ${rule}.`, { extensions: { code: 'BAD_USER_INPUT' } });
};

const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description:
    'A date as exactly as it is known: `2012`, `2012-H2` (half), `2012-Q3` (quarter), `2024-03` or `2019-08-26`.',
  parseValue: asPartialDate,
  serialize: (value) => value as string,
});

/** A date of day, month, quarter, half or year precision; stored with its first and last day. */
export const partialDate = (): ValueType<string> => ({
  name: 'partialDate',
  output: PartialDate,
  list: false,
  comparison: 'partialDate',
  verbatim: true,
  columns: [
    { suffix: '', graphml: 'string' },
    { suffix: 'Lower', graphml: 'string', auxiliary: true },
    { suffix: 'Upper', graphml: 'string', auxiliary: true },
  ],
  sortSuffix: 'Lower',
  example: '2012-H2',
  check: (value) => (typeof value === 'string' && spanOf(value) ? undefined : rule),
  parse: (cell) => cell.trim(),
  print: (value) => value,
  store: (value) => {
    const span = spanOf(value);
    return [value, span?.lower, span?.upper];
  },
  load: ([value]) => value as string,
});
