// Who has to report on which zone, and by when.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { partialDate } from '../../ontology/values/index.js';

@NodeKind('asg', 'The task of one reporter to report on one zone in a campaign.', {
  namedAfter: ['OnZone', 'Asks', 'Responsible'],
  onePer: [{ of: ['Asks', 'OnZone', 'Responsible'] }],
})
export class ReportingAssignment extends Entity {
  @Property(partialDate(), 'Day by which the report is due, without days of grace') dueOn!: string;
}
