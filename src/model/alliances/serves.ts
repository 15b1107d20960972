// Business development services and those they reach.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice } from '../../ontology/values/index.js';
import { Cluster } from './cluster.js';
import { Consortium } from './consortium.js';
import { Enterprise } from './enterprise.js';
import { Organisation } from './organisation.js';

const serviceType = choice('BdsServiceType', 'A business development service (ILO, UNIDO, Donor Committee).', {
  TRAINING: 'Training',
  CONSULTING: 'Advice',
  MARKET_ACCESS: 'Finding buyers and markets',
  DESIGN: 'Design of products and packages',
  TESTING_CERTIFICATION: 'Testing and certification',
  TECHNOLOGY: 'Technology and equipment',
  FINANCE_ACCESS: 'Finding finance',
  INFORMATION: 'Information on markets, rules and partners',
  LEGAL_IPR: 'Legal advice and intellectual property',
  LOGISTICS: 'Transport, storage and customs',
});

@Relationship('An organisation or enterprise provides a business development service.', {
  ends: [{ from: [Enterprise, Organisation], to: [Cluster, Consortium, Enterprise] }],
  forward: { as: 'clients', description: 'Firms, clusters and consortia that it serves' },
  backward: { as: 'serviceProviders', description: 'Those that serve it with business development services' },
  key: ['serviceType'],
  proves: { role: 'BdsProvider', at: 'from' },
})
export class Serves extends Link {
  @Property(serviceType, 'Service provided') serviceType!: string;
}
