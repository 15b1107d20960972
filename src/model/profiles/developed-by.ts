// Who built a zone or system.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Organisation } from '../alliances/organisation.js';
import { Zone } from '../zones/zone.js';
import { InfoSystem } from './info-system.js';

@Relationship('An information system or zone is built by an organisation or enterprise.', {
  ends: [{ from: [InfoSystem, Zone], to: [Enterprise, Organisation] }],
  forward: { as: 'developers', description: 'Bodies and firms that build it' },
  backward: { as: 'developed', description: 'Information systems and zones that it builds' },
})
export class DevelopedBy extends Link {}
