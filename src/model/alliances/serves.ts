// Business development services and those they reach.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { bdsServiceType } from '../vocabularies/bds-service-type.js';
import { Cluster } from './cluster.js';
import { Consortium } from './consortium.js';
import { Enterprise } from './enterprise.js';
import { Organisation } from './organisation.js';

@Relationship('An organisation or enterprise provides a business development service.', {
  ends: [{ from: [Enterprise, Organisation], to: [Cluster, Consortium, Enterprise] }],
  forward: { as: 'clients', description: 'Firms, clusters and consortia that it serves' },
  backward: { as: 'serviceProviders', description: 'Those that serve it with business development services' },
  key: ['serviceType'],
  proves: { role: 'BdsProvider', at: 'from' },
})
export class Serves extends Link {
  @Property(bdsServiceType, 'Service provided') serviceType!: string;
}
