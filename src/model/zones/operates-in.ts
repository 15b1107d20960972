// Firms in zones.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Zone } from './zone.js';

@Relationship('An enterprise works in a zone.', {
  ends: [{ from: [Enterprise], to: [Zone], toOne: true }],
  forward: { as: 'operatesIn', description: 'The zone that it works in' },
  backward: { as: 'operatingFirms', description: 'Enterprises that work in the zone' },
})
export class OperatesIn extends Link {}
