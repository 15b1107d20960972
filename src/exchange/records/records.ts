// Records as checks and loads see them: all in turn, and each by its id or by a node at its end, wherever they are kept.
import type { RelationshipType } from '../../ontology/model.js';
import type { NodeRecord, RelationshipRecord } from '../bundle.js';

/** The end of a relationship at which a node stands. */
export type Side = 'from' | 'to';

export interface Records {
  nodes(): Iterable<NodeRecord>;
  relationships(): Iterable<RelationshipRecord>;
  /** Whether a node has the id. */
  has(id: string): boolean;
  node(id: string): NodeRecord | undefined;
  /** Relationships of a type that begin, or end, at a node, in the order in which all of them come. */
  at(relationship: RelationshipType, side: Side, id: string): Iterable<RelationshipRecord>;
}

/** Records that are to be loaded, and those of other sets around them, which they may refer to or collide with. */
export class Surrounded {
  constructor(
    readonly own: Records,
    readonly around: Records,
  ) {}

  has(id: string): boolean {
    return this.own.has(id) || this.around.has(id);
  }

  node(id: string): NodeRecord | undefined {
    return this.own.node(id) ?? this.around.node(id);
  }

  /** Those of other sets first. */
  *at(relationship: RelationshipType, side: Side, id: string): Generator<RelationshipRecord> {
    yield* this.around.at(relationship, side, id);
    yield* this.own.at(relationship, side, id);
  }
}
