// Products that groups of several countries deal in.
import { Country } from '../../model/places/country.js';
import { Product } from '../../model/production/product.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, integer, list, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';

const via = choice('GroupsAsked', 'Which groups of firms are looked at.', {
  CLUSTER: 'Clusters alone',
  CONSORTIUM: 'Consortia alone',
  BOTH: 'Clusters and consortia',
});

class Takes {
  @Property(integer({ min: 1, max: 20 }), 'In how many countries at least') minCountries = 2;
  @Property(via, 'Which groups are looked at') via = 'BOTH';
}

class SharedProduct {
  @Property(node(Product), 'The product') product!: string;
  @Property(list(node(Country), { max: 20 }), 'Countries in which groups that deal in it lie, by id')
  countries!: string[];
  @Property(list(node(), { max: 20 }), 'The clusters and consortia that deal in it, by id') groups!: string[];
}

export const sharedProducts = question({
  name: 'sharedProducts',
  cypher: 'integration/shared-products',
  takes: Takes,
  shares: [IncludePlanned],
  row: SharedProduct,
  verified: { reference: 'brute force over random groups', largestDifference: 0 },
  description: 'Products that clusters and consortia of several countries deal in, widest spread first.',
  example: 'sharedProducts(minCountries: 1) { rows { product { name } countries { name } } }',
});
