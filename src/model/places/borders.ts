// Land borders between countries or between provinces.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { text } from '../../ontology/values/index.js';
import { Country } from './country.js';
import { Province } from './province.js';

@Relationship('Two countries or two provinces touch one another on land.', {
  ends: [
    { from: [Country], to: [Country] },
    { from: [Province], to: [Province] },
  ],
  forward: { as: 'neighbours', description: 'Countries or provinces on the other side of its land borders' },
})
export class Borders extends Link {
  @Property(text({ example: 'Poipet' }), 'Name of the main checkpoint on this border', { optional: true })
  checkpoint?: string;
}
