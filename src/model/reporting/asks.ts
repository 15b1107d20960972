// The tasks of a campaign.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Campaign } from './campaign.js';
import { ReportingAssignment } from './reporting-assignment.js';

@Relationship('A campaign asks for a report.', {
  ends: [{ from: [Campaign], to: [ReportingAssignment], fromOne: true, required: 'to' }],
  forward: { as: 'assignments', description: 'Reports that the campaign asks for' },
  backward: { as: 'askedBy', description: 'The campaign that asks for it' },
})
export class Asks extends Link {}
