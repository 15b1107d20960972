// Small structured values that are kept in one stored text: names with a language, external identifiers.
import type { Structure, ValueType } from '../value-type.js';

interface TextForm<T> {
  /** Nothing where the text has no such form. */
  parse(text: string): T | undefined;
  print(value: T): string;
  example: string;
}

/** A structured value, stored as JSON because Neo4j properties hold no maps; unknown parts are left out. */
export const structure = <T extends object>(output: Structure, form: TextForm<T>): ValueType<T> => ({
  name: output.name,
  output,
  list: false,
  columns: [{ suffix: '', graphml: 'string' }],
  example: form.example,
  check: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return `is not ${form.example}`;
    const unknown = Object.keys(value).find((part) => !Object.hasOwn(output.fields, part));
    if (unknown !== undefined) return `has a ${unknown}, which no ${output.name} has`;
    for (const [name, field] of Object.entries(output.fields)) {
      const part = (value as Record<string, unknown>)[name];
      if (part === undefined || part === null) {
        if (!field.optional) return `lacks ${name}`;
        continue;
      }
      const problem = field.type.check(part);
      if (problem) return `has a ${name} that ${problem}`;
    }
    return undefined;
  },
  parse: (cell) => form.parse(cell) as T,
  print: form.print,
  store: (value) => [JSON.stringify(value)],
  load: ([stored]) => JSON.parse(stored as string) as T,
});
