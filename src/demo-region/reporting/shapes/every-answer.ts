// One campaign in which every way of answering is met once, and zones whose reports are just so old.
import { agingDays, freshDays } from '../../../model/vocabularies/zone-freshness.js';
import type { Organisation } from '../../alliances/organisation.js';
import { daysAfter } from '../../../ontology/days.js';
import { daysAgo, shapeDay } from '../../days.js';
import { provinceOf } from '../../places/provinces.js';
import type { Region } from '../../region.js';
import { addZone } from '../../zones/zones.js';
import type { Zone } from '../../zones/zone.js';
import { addCampaign, assign, handIn, type Handed } from '../campaign.js';
import { reporterOf } from '../campaigns.js';

const graceDays = 7;
const dueOn = '2026-05-31';

interface Answer {
  readonly name: string;
  readonly dueOn?: string;
  readonly reports: readonly Handed[];
}

/** By what `campaignCompliance` says of them on 2026-06-30. */
const answers: readonly Answer[] = [
  { name: 'Accepted on Time', reports: [{ submittedOn: '2026-05-20', state: 'ACCEPTED' }] },
  { name: 'Accepted on the Last Day', reports: [{ submittedOn: daysAfter(dueOn, graceDays), state: 'ACCEPTED' }] },
  { name: 'Accepted Late', reports: [{ submittedOn: daysAfter(dueOn, graceDays + 1), state: 'ACCEPTED' }] },
  { name: 'In Check', reports: [{ submittedOn: '2026-06-20', state: 'SUBMITTED' }] },
  { name: 'Decided Tomorrow', reports: [{ submittedOn: '2026-06-22', state: 'ACCEPTED' }] },
  { name: 'Rejected', reports: [{ submittedOn: '2026-05-10', state: 'REJECTED' }] },
  {
    name: 'Rejected then Accepted',
    reports: [
      { submittedOn: '2026-05-01', state: 'REJECTED', filled: 5 },
      { submittedOn: '2026-05-25', state: 'ACCEPTED', filled: 12 },
    ],
  },
  { name: 'Pending', dueOn: shapeDay, reports: [] },
  { name: 'Missing', reports: [] },
];

/** Days before 2026-06-30 on which the last accepted report of a zone was handed in, at the edges of fresh and aging. */
const ages = [freshDays, freshDays + 1, agingDays, agingDays + 1];

export function addEveryAnswer(region: Region, organisations: readonly Organisation[]): void {
  const draws = region.draws('every answer');
  const province = provinceOf('prov:kh-18');
  const zoneNamed = (name: string): Zone => addZone(region, draws, `${name} Zone`, province, { status: 'OPERATING' });
  const campaign = addCampaign(region, 'every-answer', 'Zone data with every answer', '2026-03-01', dueOn, graceDays);
  for (const { name, dueOn: due = dueOn, reports } of answers) {
    const zone = zoneNamed(name);
    const assignment = assign(region, campaign, zone, reporterOf(zone, organisations), due);
    reports.forEach((report, index) => handIn(region, assignment, zone, index + 1, report));
  }
  const earlier = addCampaign(region, 'just-so-old', 'Zone data just so old', '2025-05-01', '2026-01-31', 0);
  for (const age of ages) {
    const zone = zoneNamed(`Reported ${age} Days Ago`);
    const assignment = assign(region, earlier, zone, reporterOf(zone, organisations), '2026-01-31');
    handIn(region, assignment, zone, 1, { submittedOn: daysAgo(age), state: 'ACCEPTED' });
  }
}
