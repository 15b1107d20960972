// Plain text, codes and ids: a bounded run of Unicode in normal form C, or a text with a fixed pattern.
import { isString, matches } from 'class-validator';
import { GraphQLString } from 'graphql';
import type { ValueType } from '../value-type.js';

const textColumn = [{ suffix: '', graphml: 'string' }] as const;

/** NUL and lone surrogates cannot be stored or written to any exchange format. */
const unstorable = (value: string): boolean => value.includes('\0') || !value.isWellFormed();

interface TextOptions {
  max?: number;
  example?: string;
}

/** Free text of at most `max` UTF-16 units, kept in Unicode normal form C. */
export const text = ({ max = 200, example = 'Khon Kaen' }: TextOptions = {}): ValueType<string> => ({
  name: 'text',
  output: GraphQLString,
  list: false,
  comparison: 'text',
  verbatim: true,
  columns: textColumn,
  sortSuffix: '',
  example,
  check: (value) => {
    if (!isString(value)) return 'is not text';
    if (value.trim() === '') return 'is blank';
    if (value.length > max) return `is longer than ${max} characters`;
    return unstorable(value) ? 'has a character that cannot be stored' : undefined;
  },
  parse: (cell) => cell.normalize('NFC').trim(),
  print: (value) => value,
  store: (value) => [value.normalize('NFC')],
  load: ([value]) => value as string,
});

/** A code with a fixed pattern; leading zeros count. */
export const code = (pattern: RegExp, example: string): ValueType<string> => ({
  ...text({ example }),
  name: 'code',
  comparison: 'identifier',
  verbatim: true,
  check: (value) =>
    isString(value) && matches(value, pattern) ? undefined : `is not a code such as "${example}" (${pattern.source})`,
});

/** The id of a record of the kind with this prefix; what is loaded has to be there. */
export const reference = (prefix: string, example: string): ValueType<string> => ({
  ...code(new RegExp(`^${prefix}:[a-z0-9]+(?:[-.][a-z0-9]+)*$`), example),
  name: 'reference',
  references: prefix,
});
