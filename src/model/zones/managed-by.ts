// Who runs a zone or an information system.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Organisation } from '../alliances/organisation.js';
import { InfoSystem } from '../profiles/info-system.js';
import { Zone } from './zone.js';

@Relationship('A zone or information system is run by an organisation or enterprise.', {
  ends: [{ from: [InfoSystem, Zone], to: [Enterprise, Organisation] }],
  forward: { as: 'managers', description: 'Authorities and firms that run it' },
  backward: { as: 'manages', description: 'Zones and information systems that it runs' },
})
export class ManagedBy extends Link {}
