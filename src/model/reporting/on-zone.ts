// Which zone a report is asked on.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Zone } from '../zones/zone.js';
import { ReportingAssignment } from './reporting-assignment.js';

@Relationship('A reporting assignment is on a zone.', {
  ends: [{ from: [ReportingAssignment], to: [Zone], toOne: true, required: 'from' }],
  forward: { as: 'assignedZones', description: 'The zone to be reported on' },
  backward: { as: 'zoneAssignments', description: 'Reports that are asked on the zone' },
})
export class OnZone extends Link {}
