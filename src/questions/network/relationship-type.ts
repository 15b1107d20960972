// The types of relationship by which questions about networks are narrowed.
import { model } from '../../model/index.js';
import { choice } from '../../ontology/values/index.js';

export const relationshipType = choice(
  'RelationshipType',
  'A type of relationship between two nodes.',
  Object.fromEntries(model.relationships.map(({ type, declaration }) => [type, declaration.description])),
);
