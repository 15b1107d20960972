// Who makes a policy.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { partialDate } from '../../ontology/values/index.js';
import { Organisation } from '../alliances/organisation.js';
import { Policy } from './policy.js';

@Relationship('An organisation issues a policy.', {
  ends: [{ from: [Organisation], to: [Policy] }],
  forward: { as: 'policiesIssued', description: 'Policies that it issues' },
  backward: { as: 'issuers', description: 'Organisations that issue the policy' },
  key: ['on'],
})
export class Issues extends Link {
  @Property(partialDate(), 'When it was issued', { optional: true }) on?: string;
}
