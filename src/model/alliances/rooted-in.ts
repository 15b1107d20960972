// The cluster that a consortium grew out of.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Cluster } from './cluster.js';
import { Consortium } from './consortium.js';

@Relationship('A consortium grew out of a cluster.', {
  ends: [{ from: [Consortium], to: [Cluster] }],
  forward: { as: 'homeClusters', description: 'Clusters that the consortium grew out of' },
  backward: { as: 'rootedConsortia', description: 'Consortia that grew out of the cluster' },
})
export class RootedIn extends Link {}
