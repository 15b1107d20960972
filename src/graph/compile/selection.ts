// What a request asks of the graph, as plain data: between the GraphQL document and the Cypher statement.
import type { Kind, NodeType, Relation } from '../../ontology/model.js';
import type { PropertyDeclaration } from '../../ontology/property.js';

/** What is asked of a node of one kind, or alike of nodes of several kinds. */
export interface FieldSelection {
  readonly properties: readonly PropertyDeclaration[];
  readonly relations: readonly RelationSelection[];
  readonly provenance?: ProvenanceSelection | undefined;
  /** Whether its position is asked for. */
  readonly geometry?: boolean;
}

/** What is asked of nodes where several kinds are possible: the same of all, or something else of each. */
export interface NodeSelection {
  readonly type: NodeType;
  readonly fields: FieldSelection | ReadonlyMap<Kind, FieldSelection>;
}

/** What is asked of the statements behind a record. */
export interface ProvenanceSelection {
  /** What a fact speaks of. */
  readonly predicate: boolean;
  readonly value: boolean;
  readonly properties: readonly PropertyDeclaration[];
  readonly source?: NodeSelection | undefined;
}

export interface RelationSelection {
  /** Where the answer is kept on the node: the field with its arguments, so that aliases with other arguments stay apart. */
  readonly slot: string;
  readonly relation: Relation;
  readonly list: ListSelection;
}

/** The input of a filter as GraphQL coerced it, with places for the variables: names and comparisons are checked by the schema. */
export type WhereInput = Readonly<Record<string, unknown>>;

/** From where distances are measured, and how far. */
export interface NearSelection {
  readonly given: WhereInput;
  /** The kinds that the list can hold. */
  readonly kinds: readonly Kind[];
}

/** One key of an order. */
export interface OrderKey {
  readonly on: 'node' | 'edge';
  readonly property: PropertyDeclaration;
  readonly descending: boolean;
}

/** The part of a list that is asked for. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  /** Cursors, or their places in the variables. */
  readonly after?: unknown;
  readonly before?: unknown;
}

/** What is asked of a list: which part of it, in which order, and what of it. */
export interface ListSelection {
  /** Names the list in messages and binds its cursors: `countries`, `Cluster.members`. */
  readonly coordinate: string;
  readonly page: Page;
  readonly where?: WhereInput | undefined;
  readonly near?: NearSelection | undefined;
  readonly order: readonly OrderKey[];
  readonly totalCount: boolean;
  /** Absent where only the count is asked for. */
  readonly rows?: RowSelection | undefined;
}

export interface RowSelection {
  readonly node?: NodeSelection | undefined;
  readonly edge: readonly PropertyDeclaration[];
  readonly provenance?: ProvenanceSelection | undefined;
  /** Whether the distance from `near` is asked for. */
  readonly distance?: boolean;
  readonly cursors: boolean;
  readonly hasMore: boolean;
}
