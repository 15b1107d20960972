// Zones that work together across a border.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Zone } from './zone.js';

@Relationship('Two zones of two countries work together across a border.', {
  ends: [{ from: [Zone], to: [Zone] }],
  forward: { as: 'pairedZones', description: 'Zones across the border that it works together with' },
})
export class PairedWith extends Link {}
