// Departments within bodies, and groups within groups.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { CountryGroup } from '../places/country-group.js';
import { Organisation } from './organisation.js';

@Relationship('An organisation is a unit of another, or a group of countries a part of another.', {
  ends: [
    { from: [CountryGroup], to: [CountryGroup], toOne: true },
    { from: [Organisation], to: [Organisation], toOne: true },
  ],
  forward: { as: 'partOf', description: 'The whole that it is a unit or part of' },
  backward: { as: 'parts', description: 'Its units or parts' },
  acyclic: true,
})
export class PartOf extends Link {}
