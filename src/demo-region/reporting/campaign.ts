// Rounds of data collection on zones: campaigns, who has to report on which zone, and what was handed in.
import { usualFields } from '../../model/vocabularies/zone-fields.js';
import { daysAfter } from '../../ontology/days.js';
import type { Properties, Region } from '../region.js';
import type { Zone } from '../zones/zone.js';

/** Fields that reports fill in this order: what every campaign asks for. */
const fields = usualFields.map(({ field }) => field);

export interface Campaign {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export function addCampaign(
  region: Region,
  slug: string,
  name: string,
  opensOn: string,
  closesOn: string,
  graceDays: number,
): Campaign {
  const requiredFields = usualFields.map(({ field, weight }) => ({ field, weight }));
  const id = region.node('Campaign', slug, { name, opensOn, closesOn, graceDays, requiredFields });
  return { id, slug, name };
}

/** The task of a body to report on a zone. */
export function assign(region: Region, campaign: Campaign, zone: Zone, reporter: string, dueOn: string): string {
  const id = region.node('ReportingAssignment', `${campaign.slug}-${zone.slug}`, { dueOn });
  region.link('ASKS', campaign.id, id);
  region.link('ON_ZONE', id, zone.id);
  region.link('RESPONSIBLE', id, reporter);
  return id;
}

export interface Handed {
  readonly submittedOn: string;
  readonly state: 'SUBMITTED' | 'ACCEPTED' | 'REJECTED';
  /** How many of the fields it fills. */
  readonly filled?: number;
  /** Days until the decision. */
  readonly decidedAfter?: number;
}

/** A report on a zone; the number tells several on one assignment apart. */
export function handIn(region: Region, assignment: string, zone: Zone, number: number, handed: Handed): void {
  const { submittedOn, state, filled = fields.length, decidedAfter = 9 } = handed;
  const said: Readonly<Record<string, string>> = {
    name: zone.name,
    country: zone.province.country.toUpperCase(),
    status: zone.status,
  };
  const values = fields
    .slice(0, filled)
    .map((field) => ({ field, value: said[field] ?? `as told by the reporter: ${field}` }));
  const props: Properties = {
    submittedOn,
    state,
    values,
    ...(state === 'SUBMITTED' ? {} : { decidedOn: daysAfter(submittedOn, decidedAfter) }),
    ...(filled < fields.length - 2 ? { notApplicable: ['firmCount'] } : {}),
  };
  const id = region.node('ZoneReport', `${assignment.slice('asg:demo-'.length)}-${number}`, props);
  region.link('ANSWERS', id, assignment);
}
