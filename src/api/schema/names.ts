// Names of the derived GraphQL types.
import type { NodeType, Relation } from '../../ontology/model.js';

/** Where a relationship has properties of its own, its lists have types of their own; all others share those of their target. */
export const hasOwnTypes = (relation: Relation | undefined): relation is Relation =>
  relation !== undefined && relation.relationship.ownProperties.length > 0;

/** What the names of a list's connection, edge, filter and order begin with. */
export const listName = (target: NodeType, relation?: Relation): string =>
  hasOwnTypes(relation) ? relation.relationship.name : target.name;
