// What workshops found: achievements, challenges, needs, lessons.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, list, text } from '../../ontology/values/index.js';

export const findingKind = choice('FindingKind', 'What sort of finding it is.', {
  ACHIEVEMENT: 'Something that was reached',
  CHALLENGE: 'Something that stands in the way',
  CAPACITY_NEED: 'A skill or means that is wanted',
  LESSON_LEARNT: 'What experience taught',
  GOOD_PRACTICE: 'A way of working that others can take over',
  RECOMMENDATION: 'What should be done next',
  CONCLUSION: 'What follows from all that was reported',
});

@NodeKind('fin', 'An achievement, challenge, need, lesson or recommendation that was reported at an event.')
export class Finding extends Entity {
  @Property(list(findingKind, { min: 1 }), 'What sort of finding it is; at least one') kinds!: string[];
  @Property(text({ max: 2000 }), 'The finding in words') text!: string;
  @Property(text({ example: 'country team of Lao PDR' }), 'Role and body that reported it, never a person', {
    optional: true,
  })
  reportedBy?: string;
}
