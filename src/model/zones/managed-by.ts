// Who runs a zone.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Organisation } from '../alliances/organisation.js';
import { Zone } from './zone.js';

@Relationship('A zone is run by an organisation or enterprise.', {
  ends: [{ from: [Zone], to: [Enterprise, Organisation] }],
  forward: { as: 'managers', description: 'Authorities and firms that run it' },
  backward: { as: 'manages', description: 'Zones that it runs' },
})
export class ManagedBy extends Link {}
