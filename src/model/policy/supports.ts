// Whom a policy is for.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { partialDate } from '../../ontology/values/index.js';
import { Cluster } from '../alliances/cluster.js';
import { Sector } from '../production/sector.js';
import { Policy } from './policy.js';

@Relationship('A policy supports a cluster or sector.', {
  ends: [{ from: [Policy], to: [Cluster, Sector] }],
  forward: { as: 'supports', description: 'Clusters and sectors that the policy supports' },
  backward: { as: 'supportedBy', description: 'Policies that support it' },
  key: ['on'],
})
export class Supports extends Link {
  @Property(partialDate(), 'When the support was decided on', { optional: true }) on?: string;
}
