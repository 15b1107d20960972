// The shape of a query, in no server's language: what is asked of which nodes along which relations.

export interface Shape {
  /** The day that is asked about; nothing stands for today, and below the root for that of the root. */
  readonly day?: string | null;
  /** Whether nodes of this kind begin and end. */
  readonly dated: boolean;
  readonly kind: string;
  /** The name of the list of all such nodes. */
  readonly plural: string;
  readonly first: number;
  readonly byName: boolean;
  readonly filter?: { readonly property: string; readonly value: string };
  readonly fields: readonly string[];
  readonly relations: readonly RelationShape[];
}

export interface RelationShape {
  readonly field: string;
  /** The field's name in @neo4j/graphql. */
  readonly libraryField: string;
  /** The relationship's type and direction in Neo4j. */
  readonly type: string;
  readonly direction: 'out' | 'in' | 'both';
  /** Where the relation leads to more kinds than the one that is asked for, the word for that kind. */
  readonly narrowedTo?: string;
  /** The edge has properties of its own, so conditions on the node stand one level deeper. */
  readonly ownProperties: boolean;
  /** It may lead to what has ended. */
  readonly acrossTime: boolean;
  readonly edgeFields: readonly string[];
  readonly totalCount: boolean;
  readonly below: Shape;
}
