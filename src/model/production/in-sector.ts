// The branches that products, clusters and firms belong to.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Cluster } from '../alliances/cluster.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Product } from './product.js';
import { Sector } from './sector.js';

@Relationship('A product, cluster or enterprise belongs to a branch of the economy.', {
  ends: [{ from: [Cluster, Enterprise, Product], to: [Sector] }],
  forward: { as: 'sectors', description: 'Branches that it belongs to' },
  backward: { as: 'inSector', description: 'Products, clusters and enterprises of the branch' },
})
export class InSector extends Link {}
