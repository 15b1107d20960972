// Membership of countries and provinces in groups, with its dates.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Country } from './country.js';
import { CountryGroup } from './country-group.js';
import { Province } from './province.js';

@Relationship('A country or province belongs to a group.', {
  ends: [{ from: [Country, Province], to: [CountryGroup] }],
  forward: { as: 'groups', description: 'Groups that it belongs to' },
  backward: { as: 'groupMembers', description: 'Countries and provinces that belong to the group' },
})
export class InGroup extends Link {}
