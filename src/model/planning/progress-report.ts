// What is reported on an activity, and whether the report was accepted.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, decimal, partialDate, text } from '../../ontology/values/index.js';

const reportState = choice('ReportState', 'Where a progress report stands; only accepted ones count.', {
  DRAFT: 'Being written',
  SUBMITTED: 'Handed in',
  ACCEPTED: 'Checked and accepted',
  RETURNED: 'Given back to be mended',
});

@NodeKind('rep', 'A report on how far an activity has come.', { namedAfter: ['ReportsOn', 'reportedOn'] })
export class ProgressReport extends Entity {
  @Property(partialDate(), 'Day that the report is about') reportedOn!: string;
  @Property(decimal({ min: 0, max: 100 }), 'How much of the activity is done, 0 to 100') percentComplete!: number;
  @Property(reportState, 'Where it stands') state!: string;
  @Property(text({ max: 2000 }), 'What was done, what hindered', { optional: true }) narrative?: string;
}
