// The words for kinds of node and for the interfaces that several kinds share.
import type { DeclaredClass } from './property.js';

export interface KindOptions {
  /** The name of many in camelCase, where adding an `s` to the class name is not English. */
  plural?: string;
  /** Interfaces whose properties the kind has too. */
  implements?: readonly DeclaredClass[];
  /** Properties that identify a record together. */
  unique?: readonly (readonly string[])[];
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
