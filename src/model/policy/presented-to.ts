// Before whom a policy was put.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { partialDate } from '../../ontology/values/index.js';
import { Organisation } from '../alliances/organisation.js';
import { Policy } from './policy.js';

@Relationship('A policy is presented to an organisation.', {
  ends: [{ from: [Policy], to: [Organisation] }],
  forward: { as: 'presentedTo', description: 'Organisations that the policy is presented to' },
  backward: { as: 'policiesPresented', description: 'Policies that are presented to it' },
  key: ['on'],
})
export class PresentedTo extends Link {
  @Property(partialDate(), 'When it was presented', { optional: true }) on?: string;
}
