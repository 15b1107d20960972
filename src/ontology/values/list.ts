// Several values of one type; in text they are separated by bars; a bar or backslash within a value has a backslash before it.
import type { ValueType } from '../value-type.js';

/** A bar or backslash that belongs to a value. */
const escaped = (text: string): string => text.replace(/[\\|]/g, '\\$&');

const split = (cell: string): string[] =>
  (cell.match(/(?:^|\|)(?:\\.|[^\\|])*/gs) ?? []).map((part) =>
    part.replace(/^\|/, '').trim().replace(/\\(.)/gs, '$1'),
  );

/** A list of single-column values without repetition; its order is kept. */
export const list = <T>(item: ValueType<T>, { min = 0, max = 100 } = {}): ValueType<T[]> => {
  const { sortSuffix: _unsortable, comparison: _incomparable, ...rest } = item;
  return {
    ...rest,
    name: `list of ${item.name}`,
    list: true,
    most: max,
    verbatim: item.verbatim === true,
    ...(item.comparison === 'choice' ? { comparison: 'choices' as const } : {}),
    example: item.example,
    check: (value) => {
      if (!Array.isArray(value)) return 'is not a list';
      if (value.length < min) return `has fewer than ${min} entries`;
      if (value.length > max) return `has more than ${max} entries`;
      const problem = value.map((entry) => item.check(entry)).find((found) => found !== undefined);
      if (problem) return `has an entry that ${problem}`;
      const printed = value.map((entry) => item.print(entry as T));
      return new Set(printed).size < printed.length ? 'has an entry twice' : undefined;
    },
    parse: (cell) => split(cell).map((part) => item.parse(part)),
    print: (values) => values.map((value) => escaped(item.print(value))).join('|'),
    store: (values) => [values.map((value) => item.store(value)[0])],
    load: ([stored]) => (stored as unknown[]).map((value) => item.load([value])),
  };
};
