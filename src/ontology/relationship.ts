// The word for a relationship: which kinds it joins, what it is called from either side, what identifies one.
import type { DeclaredClass } from './property.js';

/** Kinds (or an interface, which stands for all its kinds) that may stand at the two ends. */
interface Ends {
  readonly from: readonly DeclaredClass[];
  readonly to: readonly DeclaredClass[];
}

/** The field that leads along a relationship. */
export interface Direction {
  readonly as: string;
  readonly description: string;
}

export interface RelationshipOptions {
  readonly ends: readonly Ends[];
  /** From the nodes at the start to those at the end; a symmetric relationship has only this name. */
  readonly forward: Direction;
  /** From the nodes at the end to those at the start; absent where the relationship is symmetric. */
  readonly backward?: Direction;
  /** Own properties that, with the two ends and the begin of validity, tell one relationship from the next. */
  readonly key?: readonly string[];
  /** At most one active from a node at any time. */
  readonly toOne?: boolean;
  /** No node reaches itself along it. */
  readonly acyclic?: boolean;
  /** The relationship proves this role label on the node at its end, or start. */
  readonly proves?: { readonly role: string; readonly at: 'from' | 'to' };
}

export interface RelationshipDeclaration extends RelationshipOptions {
  readonly of: DeclaredClass;
  readonly description: string;
}

const declared = new WeakMap<object, RelationshipDeclaration>();

/** Declares a relationship; its type is the class name in UPPER_SNAKE case. */
export const Relationship =
  (description: string, options: RelationshipOptions) =>
  (of: DeclaredClass): void => {
    declared.set(of, { of, description, ...options });
  };

export const relationshipDeclaration = (of: DeclaredClass): RelationshipDeclaration | undefined => declared.get(of);
