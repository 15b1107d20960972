// The word for a relationship: which kinds it joins, what it is called from either side, what identifies one.
import type { DeclaredClass } from './property.js';

/** Kinds that may stand at the two ends (an interface or `Entity` stands for all its kinds), and how many may. */
interface Ends extends Cardinality {
  readonly from: readonly DeclaredClass[];
  readonly to: readonly DeclaredClass[];
}

/** How many relationships a node may have or needs; without a word as many as there are, also none. */
export interface Cardinality {
  /** At most one active from a node at any time. */
  readonly toOne?: true;
  /** At most one active to a node at any time. */
  readonly fromOne?: true;
  /** Every node at this end has at least one. */
  readonly required?: 'from' | 'to';
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
  /** One only for its ends and key, whatever its validity: figures of a year and the like. */
  readonly onePerKey?: boolean;
  /** It joins what exists at different times, or tells what happened once: what it leads to may have ended or be yet to come. */
  readonly acrossTime?: boolean;
  /** No node reaches itself along it. */
  readonly acyclic?: boolean;
  /** A node without a point of its own is where the node is that this leads to. */
  readonly lendsPosition?: boolean;
  /** The relationship proves this role label on the actor at its end, or start. */
  readonly proves?: { readonly role: string; readonly at: 'from' | 'to' };
  /** The type in Neo4j, where it is a name that no class should bear. */
  readonly type?: string;
}

export interface RelationshipDeclaration extends RelationshipOptions {
  readonly of: DeclaredClass;
  readonly description: string;
}

const declared = new WeakMap<object, RelationshipDeclaration>();

/** Declares a relationship; its type is the class name in UPPER_SNAKE case, unless the options name one. */
export const Relationship =
  (description: string, options: RelationshipOptions) =>
  (of: DeclaredClass): void => {
    declared.set(of, { of, description, ...options });
  };

export const relationshipDeclaration = (of: DeclaredClass): RelationshipDeclaration | undefined => declared.get(of);
