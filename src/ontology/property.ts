// The word for a property: a type of value, what it means, and how it may be used.
import type { ValueType } from './value-type.js';

export interface PropertyOptions {
  /** May be unknown; without this a record that lacks it is refused. */
  optional?: boolean;
  /** Identifies a record: unique in the database and an argument of the look-up field. */
  key?: boolean;
  /** Finds a record without being unique in the database: indexed and, for nodes, an argument of the look-up field. */
  lookup?: boolean;
  /** A further name of the record: found by name as `name` and `names` are. */
  named?: boolean;
  /** Filled by the system, so no seed or input may set it. */
  derived?: boolean;
  /** The name of the field where it differs from the name in the database. */
  servedAs?: string;
  /** Kept in the database only. */
  internal?: boolean;
  /** Part of the statement behind a record; served as its `provenance`, not as a field of its own. */
  provenance?: boolean;
  /** Served as a field too, although it is a part of `provenance`. */
  field?: boolean;
  /** Stands where a file or input leaves the value out. */
  default?: unknown;
  /** A point that is worked out where it is not given: the middle of this area of the same record. */
  middleOf?: string;
  /** A date of the same record that does not lie after this one. */
  notBefore?: string;
  /** A number of the same record that this one does not exceed. */
  atMost?: string;
}

export interface PropertyDeclaration extends PropertyOptions {
  readonly name: string;
  readonly type: ValueType;
  readonly description: string;
}

/** Every class of the model; instances are never made, the class is the declaration. */
export type DeclaredClass = abstract new () => object;

const declared = new WeakMap<object, PropertyDeclaration[]>();

/** Declares a property: its type of value, its meaning in a sentence without a full stop, its options. */
export const Property =
  (type: ValueType, description: string, options: PropertyOptions = {}) =>
  (prototype: object, name: string): void => {
    const own = declared.get(prototype) ?? [];
    declared.set(prototype, [...own, { name, type, description, ...options }]);
  };

/** The properties of a class, inherited ones first, each in the order of its declaration; one that is declared again keeps its place. */
export const propertiesOf = (of: DeclaredClass): PropertyDeclaration[] => {
  const chain: PropertyDeclaration[][] = [];
  for (let prototype: object | null = of.prototype as object; prototype; prototype = Object.getPrototypeOf(prototype)) {
    chain.unshift(declared.get(prototype) ?? []);
  }
  return [...new Map(chain.flat().map((property) => [property.name, property])).values()];
};

/** Whether a property is a field of its own, to read, filter and sort by. */
export const isField = ({ internal, provenance, field }: PropertyDeclaration): boolean =>
  !internal && (!provenance || field === true);

/** The name of its field. */
export const fieldName = ({ name, servedAs = name }: PropertyDeclaration): string => servedAs;
