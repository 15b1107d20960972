// The GraphQL type of each type of value: scalars as they are, enumerations and structures registered once.
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { GraphQLScalarType } from 'graphql';
import { choicesOf, structureOf, type Structure, type ValueType } from '../../ontology/value-type.js';

/** A class or enumeration that type-graphql knows, or a scalar. */
export type TypeReference = GraphQLScalarType | (new () => object) | Record<string, string>;

/** Makes an empty class of a name; decorators then give it its meaning. */
export const namedClass = (name: string): new () => object => ({ [name]: class {} })[name] as new () => object;

export class ValueTypes {
  readonly #known = new Map<string, TypeReference>();

  /** The type of one value (of the entries, where the value is a list). */
  output(type: ValueType): TypeReference {
    const choices = choicesOf(type);
    if (choices) return this.enumeration(choices.name, choices.description, choices.values);
    const structure = structureOf(type);
    return structure ? this.structure(structure) : (type.output as GraphQLScalarType);
  }

  /** The type of a structured value; `part` gives the types of its fields where they are more than values. */
  structure(
    { name, description, fields }: Structure,
    part: (type: ValueType) => TypeReference = (type) => this.output(type),
  ): TypeReference {
    const known = this.#known.get(name);
    if (known) return known;
    const made = namedClass(name);
    this.#known.set(name, made);
    ObjectType(name, { description, simpleResolvers: true })(made);
    for (const [field, { type, description: meaning, optional }] of Object.entries(fields)) {
      const reference = part(type);
      Field(() => (type.list ? [reference] : reference) as typeof made, {
        description: meaning,
        nullable: optional === true,
      })(made.prototype as object, field);
    }
    return made;
  }

  /** An enumeration whose names are explained; `internal` gives the value behind a name where it differs. */
  enumeration(
    name: string,
    description: string,
    values: Readonly<Record<string, string>>,
    internal = (word: string) => word,
  ) {
    const known = this.#known.get(name);
    if (known) return known;
    const words = Object.keys(values);
    const made = Object.fromEntries(words.map((word) => [word, internal(word)]));
    registerEnumType(made, {
      name,
      description,
      valuesConfig: Object.fromEntries(words.map((word) => [word, values[word] ? { description: values[word] } : {}])),
    });
    this.#known.set(name, made);
    return made;
  }
}
