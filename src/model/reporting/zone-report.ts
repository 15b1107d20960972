// Reports on zones; the values of accepted ones become facts.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, list, partialDate } from '../../ontology/values/index.js';
import { reportedValue, zoneField } from '../vocabularies/zone-fields.js';

const zoneReportState = choice('ZoneReportState', 'Where a report on a zone stands.', {
  SUBMITTED: 'Handed in, not yet decided on',
  ACCEPTED: 'Checked and accepted; its values count',
  REJECTED: 'Checked and refused',
});

@NodeKind('zrp', 'The data on a zone that a reporter handed in.', { namedAfter: ['Answers', 'submittedOn'] })
export class ZoneReport extends Entity {
  @Property(partialDate(), 'When it was handed in') submittedOn!: string;
  @Property(zoneReportState, 'Where it stands; before the day of the decision it was SUBMITTED') state!: string;
  @Property(partialDate(), 'When it was accepted or rejected', { optional: true, notBefore: 'submittedOn' })
  decidedOn?: string;
  @Property(list(reportedValue), 'Values by field of the zone') values!: object[];
  @Property(list(zoneField), 'Fields that do not apply to the zone', { optional: true }) notApplicable?: string[];
}
