// Products and producers that a scheme singles out.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { integer, text } from '../../ontology/values/index.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Product } from '../production/product.js';
import { Scheme } from './scheme.js';

@Relationship('A product or enterprise is designated under a scheme.', {
  ends: [{ from: [Enterprise, Product], to: [Scheme] }],
  forward: { as: 'designations', description: 'Schemes under which it is designated' },
  backward: { as: 'designated', description: 'Products and enterprises that are designated under the scheme' },
  key: ['year'],
})
export class DesignatedUnder extends Link {
  @Property(text({ max: 60, example: '5 stars' }), 'Grade within the scheme', { optional: true }) level?: string;
  @Property(integer({ min: 1900, max: 2100 }), 'Calendar year of the designation', { optional: true }) year?: number;
}
