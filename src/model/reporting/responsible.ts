// Who has to report.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Organisation } from '../alliances/organisation.js';
import { ReportingAssignment } from './reporting-assignment.js';

@Relationship('An organisation has to report.', {
  ends: [{ from: [ReportingAssignment], to: [Organisation], toOne: true, required: 'from' }],
  forward: { as: 'reporters', description: 'The organisation that has to report' },
  backward: { as: 'reportingAssignments', description: 'Reports that the organisation has to make' },
  proves: { role: 'Reporter', at: 'to' },
})
export class Responsible extends Link {}
