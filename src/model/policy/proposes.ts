// Policies that come out of research.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { partialDate } from '../../ontology/values/index.js';
import { Policy } from './policy.js';
import { Study } from './study.js';

@Relationship('A study proposes a policy.', {
  ends: [{ from: [Study], to: [Policy] }],
  forward: { as: 'proposes', description: 'Policies that the study proposes' },
  backward: { as: 'proposedBy', description: 'Studies that propose the policy' },
  key: ['on'],
})
export class Proposes extends Link {
  @Property(partialDate(), 'When it was proposed', { optional: true }) on?: string;
}
