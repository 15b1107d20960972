// The words for kinds of node and for the interfaces that several kinds share.
import type { DeclaredClass } from './property.js';

/** Of the records that agree in all of `of` there is one. */
export interface OnePer {
  /** Properties by their name, and relationships by theirs: what they lead to. A record that lacks one of them is free. */
  readonly of: readonly string[];
  /** Only records with these values count. */
  readonly where?: Readonly<Record<string, string>>;
  /** One at any time: records whose validity does not overlap do not disturb each other. */
  readonly whileValid?: true;
}

export interface KindOptions {
  /** The name of many in camelCase, where adding an `s` to the class name is not English. */
  plural?: string;
  /** Interfaces whose properties the kind has too. */
  implements?: readonly DeclaredClass[];
  /** Properties that identify a record together. */
  unique?: readonly (readonly string[])[];
  /** The same where it depends on relationships, on states or on time, which a constraint of the database cannot see. */
  onePer?: readonly OnePer[];
  /** Properties and relationships of which a record has one and no other. */
  oneOf?: readonly string[];
  /** Nobody names such a record: its name is made of these properties and of what these relationships lead to. */
  namedAfter?: readonly string[];
  /** Look-up by an external code: the code of a classification that the record has. */
  codeThrough?: { relationship: string; property: string; description: string };
}

export interface KindDeclaration extends KindOptions {
  readonly of: DeclaredClass;
  readonly prefix: string;
  readonly description: string;
}

export interface InterfaceDeclaration {
  readonly of: DeclaredClass;
  readonly description: string;
  readonly plural?: string;
  /** Labels that a relation proves, each a list of its own: `Buyer` gives `buyers`. */
  readonly roleLabels?: Readonly<Record<string, string>>;
}

const kinds = new WeakMap<object, KindDeclaration>();
const interfaces = new WeakMap<object, InterfaceDeclaration>();

/** Declares a kind of node: the prefix of its ids, what it is in a sentence, its options. */
export const NodeKind =
  (prefix: string, description: string, options: KindOptions = {}) =>
  (of: DeclaredClass): void => {
    kinds.set(of, { of, prefix, description, ...options });
  };

/** Declares what several kinds have in common; it becomes a GraphQL interface and a label. */
export const NodeInterface =
  (description: string, options: Omit<InterfaceDeclaration, 'of' | 'description'> = {}) =>
  (of: DeclaredClass): void => {
    interfaces.set(of, { of, description, ...options });
  };

export const kindDeclaration = (of: DeclaredClass): KindDeclaration | undefined => kinds.get(of);
export const interfaceDeclaration = (of: DeclaredClass): InterfaceDeclaration | undefined => interfaces.get(of);
