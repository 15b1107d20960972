// Pairs of records that may be one actor, and what a curator decided.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice, share } from '../../ontology/values/index.js';
import { Actor } from './actor.js';

const duplicateDecision = choice('DuplicateDecision', 'What a curator decided on a pair of records.', {
  PENDING: 'Not yet looked at',
  SAME: 'They are one actor',
  DIFFERENT: 'They are two actors',
});

@Relationship('Two records may be one and the same actor.', {
  ends: [{ from: [Actor], to: [Actor] }],
  forward: { as: 'possibleDuplicates', description: 'Records that may be the same actor' },
})
export class SameAs extends Link {
  @Property(share(), 'How alike the records are, 0 to 1', { optional: true }) score?: number;
  @Property(duplicateDecision, 'What a curator decided') decision!: string;
}
