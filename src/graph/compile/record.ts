// The properties of a record as columns of a positional list, and the way back to a plain object.
import { fieldName, type PropertyDeclaration } from '../../ontology/property.js';
import type { Variables } from './given.js';

/** Text for a statement and the reader of what it returns. */
export interface Projection<T> {
  readonly cypher: string;
  read(value: unknown, variables: Variables): T;
}

/** Adds what it stands for to the object being built. */
export type Step = (object: Record<string, unknown>, values: readonly unknown[], variables: Variables) => void;

/** A positional list under construction: texts on one side, readers of their places on the other. */
export class Columns {
  readonly texts: string[] = [];
  readonly steps: Step[] = [];

  /** Adds a text whose value is read with `read` and kept under `name`. */
  add(name: string, { cypher, read }: Projection<unknown>): void {
    const index = this.texts.push(cypher) - 1;
    this.steps.push((object, values, variables) => {
      object[name] = read(values[index], variables);
    });
  }

  /** Adds the stored columns of a property, unless they are there already, as an id may be. */
  addProperty(property: PropertyDeclaration, variable: string): void {
    const { name, type } = property;
    const field = fieldName(property);
    const columns = type.columns.filter(({ auxiliary }) => !auxiliary);
    const texts = columns.map(({ suffix }) => `${variable}.${name}${suffix}`);
    const known = texts.length === 1 ? this.texts.indexOf(texts[0] ?? '') : -1;
    const first = known >= 0 ? known : this.texts.length;
    if (known < 0) this.texts.push(...texts);
    this.steps.push((object, values) => {
      const value = values[first];
      if (value === null || value === undefined) object[field] = null;
      else object[field] = type.verbatim ? value : type.load(values.slice(first, first + columns.length));
    });
  }

  get list(): string {
    return `[${this.texts.join(', ')}]`;
  }

  read(values: readonly unknown[], variables: Variables): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (const step of this.steps) step(object, values, variables);
    return object;
  }
}
