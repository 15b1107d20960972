// Lead firms: those that set the terms of a chain.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Enterprise } from '../alliances/enterprise.js';
import { ValueChain } from './value-chain.js';

@Relationship('An enterprise sets the terms of a value chain; it is its lead firm (Gereffi).', {
  ends: [{ from: [Enterprise], to: [ValueChain] }],
  forward: { as: 'leads', description: 'Value chains whose terms it sets' },
  backward: { as: 'leadFirms', description: 'Enterprises that set the terms of the chain' },
  proves: { role: 'LeadFirm', at: 'from' },
})
export class Leads extends Link {}
