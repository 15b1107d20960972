// How a class carries over into another classification or edition.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice } from '../../ontology/values/index.js';
import { ClassCode } from './class-code.js';

const concordanceRelation = choice('ConcordanceRelation', 'How the contents of two classes compare.', {
  EXACT: 'Both hold the same',
  SPLIT: 'The first was divided, and the second is one of its parts',
  MERGE: 'Several were joined, and the first is one of them',
  PARTIAL: 'They overlap, and neither holds the other',
});

@Relationship('A class carries over into a class of another classification or edition.', {
  ends: [{ from: [ClassCode], to: [ClassCode] }],
  forward: { as: 'concordances', description: 'Classes of other schemes or later editions that it carries over into' },
  backward: { as: 'concordedBy', description: 'Classes of other schemes or earlier editions that carry over into it' },
})
export class ConcordsWith extends Link {
  @Property(concordanceRelation, 'How the contents compare, read from the first class to the second') relation!: string;
}
