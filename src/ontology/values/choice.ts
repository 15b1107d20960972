// One of a controlled vocabulary; each word is explained once and shown wherever it is offered.
import type { Choices, ValueType } from '../value-type.js';

/** A controlled vocabulary: GraphQL's enumeration `name` with an explanation for each word. */
export const choice = (name: string, description: string, values: Record<string, string>): ValueType<string> => {
  const choices: Choices = { name, description, values };
  return {
    name: 'choice',
    output: choices,
    list: false,
    comparison: 'choice',
    verbatim: true,
    columns: [{ suffix: '', graphml: 'string' }],
    sortSuffix: '',
    example: Object.keys(values)[0] ?? '',
    check: (value) =>
      typeof value === 'string' && Object.hasOwn(values, value)
        ? undefined
        : `is not one of ${Object.keys(values).join(', ')}`,
    parse: (cell) => cell,
    print: (value) => value,
    store: (value) => [value],
    load: ([value]) => value as string,
  };
};
