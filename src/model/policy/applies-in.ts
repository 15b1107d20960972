// Where a policy applies.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { partialDate } from '../../ontology/values/index.js';
import { Country } from '../places/country.js';
import { Province } from '../places/province.js';
import { Policy } from './policy.js';

@Relationship('A policy applies in a country or province.', {
  ends: [{ from: [Policy], to: [Country, Province] }],
  forward: { as: 'appliesIn', description: 'Countries and provinces in which the policy applies' },
  backward: { as: 'policies', description: 'Policies that apply in it' },
  key: ['on'],
})
export class AppliesIn extends Link {
  @Property(partialDate(), 'When it came to apply there', { optional: true }) on?: string;
}
