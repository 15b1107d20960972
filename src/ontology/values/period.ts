// The time that a figure is for: a partial date, or a run from one to another after ISO 8601, as in 1998/2000.
import { GraphQLError, GraphQLScalarType } from 'graphql';
import type { ValueType } from '../value-type.js';
import { partialDate, spanOf, type Span } from './partial-date.js';

/** The days that a period spans, or nothing where the text is none. */
export function spanOfPeriod(value: string): Span | undefined {
  const [first = '', last = first, ...more] = value.split('/');
  const [begin, end] = [spanOf(first), spanOf(last)];
  if (more.length > 0 || !begin || !end || begin.lower > end.upper) return undefined;
  return { lower: begin.lower, upper: end.upper };
}

const rule = 'is not a period such as 2024-Q1, 2024-03 or 1998/2000';

const isPeriod = (value: unknown): value is string => typeof value === 'string' && spanOfPeriod(value) !== undefined;

const Period = new GraphQLScalarType<string, string>({
  name: 'Period',
  description:
    'The time that a figure is for: `2012`, `2012-H2` (half), `2012-Q3` (quarter), `2024-03`, `2019-08-26`, or a run from one to another, `1998/2000`.',
  parseValue: (value) => {
    if (isPeriod(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} ${rule}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  },
  serialize: (value) => value as string,
});

/** A partial date or a run between two; stored with its first and last day, by which it is compared. */
export const period = (): ValueType<string> => ({
  ...partialDate(),
  name: 'period',
  output: Period,
  example: '2024-Q1',
  check: (value) => (isPeriod(value) ? undefined : rule),
  store: (value) => {
    const span = spanOfPeriod(value);
    return [value, span?.lower, span?.upper];
  },
});
