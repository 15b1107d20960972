// The goods that clusters and consortia are about.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Cluster } from '../alliances/cluster.js';
import { Consortium } from '../alliances/consortium.js';
import { Product } from './product.js';

@Relationship('A cluster or consortium is about a product.', {
  ends: [{ from: [Cluster, Consortium], to: [Product] }],
  forward: { as: 'products', description: 'Products that the cluster or consortium is about' },
  backward: { as: 'dealtInBy', description: 'Clusters and consortia that are about the product' },
})
export class DealsIn extends Link {}
