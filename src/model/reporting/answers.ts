// Which task a report answers.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { ReportingAssignment } from './reporting-assignment.js';
import { ZoneReport } from './zone-report.js';

@Relationship('A report on a zone answers a reporting assignment.', {
  ends: [{ from: [ZoneReport], to: [ReportingAssignment], toOne: true, required: 'from' }],
  forward: { as: 'answers', description: 'The assignment that the report answers' },
  backward: { as: 'zoneReports', description: 'Reports that answer the assignment' },
})
export class Answers extends Link {}
