// Object types of the schema: each is made once, whoever asks for it first.
import { Field, ObjectType } from 'type-graphql';
import { namedClass } from './values.js';

export type Output = new () => object;

/** Adds a field to an object type. */
export const addField = (
  to: Output,
  name: string,
  type: () => unknown,
  description: string,
  nullable = false,
): void => {
  Field(type as () => Output, { description, nullable })(to.prototype as object, name);
};

export class ObjectTypes {
  readonly #made = new Map<string, Output>();

  /** The type of this name; `fill` adds its fields when it is made, and may ask for the type itself. */
  of(name: string, description: string, fill: (made: Output) => void): Output {
    const known = this.#made.get(name);
    if (known) return known;
    const made = namedClass(name);
    this.#made.set(name, made);
    ObjectType(name, { description, simpleResolvers: true })(made);
    fill(made);
    return made;
  }
}
