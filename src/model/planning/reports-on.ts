// Which activity a report is about.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Activity } from './activity.js';
import { ProgressReport } from './progress-report.js';

@Relationship('A progress report is about an activity.', {
  ends: [{ from: [ProgressReport], to: [Activity], toOne: true, required: 'from' }],
  forward: { as: 'reportsOn', description: 'The activity that the report is about' },
  backward: { as: 'progressReports', description: 'Reports on how far the activity has come' },
})
export class ReportsOn extends Link {}
