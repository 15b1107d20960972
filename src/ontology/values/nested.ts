// Answers within answers: a class with properties of its own, which a statement returns as a map.
import { propertiesOf, type DeclaredClass } from '../property.js';
import type { ValueType } from '../value-type.js';

type Part = Readonly<Record<string, unknown>>;

/** A part of an answer: the class declares its fields, the statement returns a map of them. */
export const nested = (of: DeclaredClass, description: string): ValueType<Part> => {
  const properties = propertiesOf(of);
  const fields = Object.fromEntries(
    properties.map(({ name, type, description: meaning, optional = false }) => [
      name,
      { type, description: meaning, optional },
    ]),
  );
  return {
    name: of.name,
    output: { name: of.name, description, fields },
    list: false,
    columns: [{ suffix: '', graphml: 'string' }],
    example: JSON.stringify(Object.fromEntries(properties.map(({ name, type }) => [name, type.example]))),
    check: (value) => (typeof value === 'object' && value !== null ? undefined : 'is not a map of fields'),
    parse: (cell) => JSON.parse(cell) as Part,
    print: (value) => JSON.stringify(value),
    store: (value) => [value],
    load: ([stored]) => {
      const part = stored as Part;
      return Object.fromEntries(
        properties.map(({ name, type }) => {
          const columns = type.columns.filter(({ auxiliary }) => !auxiliary).map(({ suffix }) => part[name + suffix]);
          const [first] = columns;
          return [name, first === null || first === undefined ? null : type.load(columns)];
        }),
      );
    },
  };
};
