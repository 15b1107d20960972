// The model that the declarations fold into: kinds, interfaces and relationships by name, and what leads from where to where.
import type { InterfaceDeclaration, KindDeclaration } from './kind.js';
import type { PropertyDeclaration } from './property.js';
import type { Cardinality, RelationshipDeclaration } from './relationship.js';

/** What kinds and interfaces have in common: a name, properties, and the kinds they stand for. */
export interface NodeType {
  readonly name: string;
  readonly field: string;
  readonly plural: string;
  readonly description: string;
  readonly properties: readonly PropertyDeclaration[];
  /** The kinds a node of this type may be of; a kind stands for itself. */
  readonly kinds: readonly Kind[];
  /** Fields that lead along relationships: of a kind all, of an interface those that all its kinds have alike. */
  readonly relations: readonly Relation[];
}

export interface Kind extends NodeType {
  readonly declaration: KindDeclaration;
  readonly prefix: string;
  readonly interfaces: readonly Interface[];
  /** Whether its nodes begin and end. */
  readonly dated: boolean;
}

interface Interface extends NodeType {
  readonly declaration: InterfaceDeclaration;
}

/** Kinds that may stand at the two ends of a relationship, and how many may. */
export interface Ends extends Cardinality {
  readonly from: readonly Kind[];
  readonly to: readonly Kind[];
}

export interface RelationshipType {
  readonly name: string;
  /** The type in Neo4j, UPPER_SNAKE. */
  readonly type: string;
  readonly declaration: RelationshipDeclaration;
  readonly symmetric: boolean;
  readonly properties: readonly PropertyDeclaration[];
  /** Properties beyond those that every relationship has. */
  readonly ownProperties: readonly PropertyDeclaration[];
  readonly ends: readonly Ends[];
  /** The narrowest type that covers the kinds at both ends. */
  readonly nodeType: NodeType;
}

/** A field of a kind that leads along a relationship. */
export interface Relation {
  readonly field: string;
  readonly description: string;
  readonly relationship: RelationshipType;
  readonly direction: 'out' | 'in' | 'both';
  /** The type of its nodes; a relationship with properties of its own has one type for both directions. */
  readonly target: NodeType;
  /** Kinds the field can lead to. */
  readonly targetKinds: readonly Kind[];
  /** Whether every relationship of this type and direction leads to one of `targetKinds`, so that no label need be checked. */
  readonly exhaustive: boolean;
}

export interface Model {
  /** Whether reads are judged by the day; only a measurement of what that costs goes without. */
  readonly judgedByDay: boolean;
  /** What every node has; the type of relations that lead to kinds without a common interface. */
  readonly node: NodeType;
  /** What every relationship has. */
  readonly linkProperties: readonly PropertyDeclaration[];
  readonly kinds: readonly Kind[];
  readonly interfaces: readonly Interface[];
  readonly relationships: readonly RelationshipType[];
  kind(name: string): Kind;
  relationship(name: string): RelationshipType;
  kindOfId(id: string): Kind | undefined;
  nodeType(name: string): NodeType | undefined;
}
