// Moments of record time, in UTC to the millisecond.
import { GraphQLScalarType, GraphQLError } from 'graphql';
import type { ValueType } from '../value-type.js';

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value));

const rule = 'is not a moment such as 2026-01-31T09:30:00.000Z';

const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A moment in UTC, RFC 3339 with milliseconds: `2026-01-31T09:30:00.000Z`.',
  parseValue: (value) => {
    if (isInstant(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} ${rule}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  },
  serialize: (value) => value as string,
});

/** A moment in UTC; texts of one form sort as the moments do. */
export const instant = (): ValueType<string> => ({
  name: 'instant',
  output: DateTime,
  list: false,
  comparison: 'instant',
  verbatim: true,
  columns: [{ suffix: '', graphml: 'string' }],
  sortSuffix: '',
  example: '2026-01-31T09:30:00.000Z',
  check: (value) => (isInstant(value) ? undefined : rule),
  parse: (cell) => cell.trim(),
  print: (value) => value,
  store: (value) => [value],
  load: ([value]) => value as string,
});
