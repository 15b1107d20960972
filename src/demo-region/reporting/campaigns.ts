// The campaigns of the region: two of last year, one that is open on the day of the shapes.
import type { Organisation } from '../alliances/organisation.js';
import { daysAfter } from '../../ontology/days.js';
import { shapeDay } from '../days.js';
import type { Draws } from '../draws.js';
import type { Region } from '../region.js';
import type { Zone } from '../zones/zone.js';
import { addCampaign, assign, handIn, type Campaign } from './campaign.js';

interface Round {
  readonly slug: string;
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly graceDays: number;
  /** Every so many zones are asked. */
  readonly every: number;
}

const rounds: readonly Round[] = [
  {
    slug: 'spring-2025',
    name: 'Zone data, spring 2025',
    opensOn: '2025-02-01',
    closesOn: '2025-04-30',
    graceDays: 14,
    every: 1,
  },
  {
    slug: 'autumn-2025',
    name: 'Zone data, autumn 2025',
    opensOn: '2025-09-01',
    closesOn: '2025-10-31',
    graceDays: 14,
    every: 2,
  },
  {
    slug: 'year-2026',
    name: 'Zone data, year 2026',
    opensOn: '2026-03-01',
    closesOn: '2026-09-30',
    graceDays: 10,
    every: 3,
  },
];

/** Who reports on a zone: its authority or, where none is on record, the government of its country. */
export function reporterOf({ authority, province }: Zone, organisations: readonly Organisation[]): string {
  const office = organisations.find(({ orgType, country }) => orgType === 'GOVERNMENT' && country === province.country);
  const reporter = authority ?? office?.id;
  if (reporter === undefined) throw new Error(`Nobody reports on zones in "${province.country}".`);
  return reporter;
}

/** A seventh hands in nothing, some too late, some what is refused or not looked at yet; nothing lies after the day of the shapes. */
function answer(region: Region, draws: Draws, assignment: string, zone: Zone, dueOn: string, graceDays: number): void {
  const late = draws.percent(20) ? graceDays + draws.between(1, 40) : -draws.between(0, 25);
  const submittedOn = daysAfter(dueOn, late);
  const roll = draws.below(100);
  if (roll < 14 || daysAfter(submittedOn, 10) > shapeDay) return;
  const state = roll < 24 ? 'REJECTED' : roll < 32 ? 'SUBMITTED' : 'ACCEPTED';
  handIn(region, assignment, zone, 1, {
    submittedOn,
    state,
    filled: draws.between(7, 16),
    decidedAfter: draws.between(3, 9),
  });
  const again = daysAfter(submittedOn, 30);
  if (state === 'REJECTED' && draws.percent(50) && daysAfter(again, 10) <= shapeDay) {
    handIn(region, assignment, zone, 2, { submittedOn: again, state: 'ACCEPTED', filled: draws.between(12, 16) });
  }
}

export function addCampaigns(
  region: Region,
  zones: readonly Zone[],
  organisations: readonly Organisation[],
): Campaign[] {
  const draws = region.draws('campaigns');
  return rounds.map(({ slug, name, opensOn, closesOn, graceDays, every }) => {
    const campaign = addCampaign(region, slug, name, opensOn, closesOn, graceDays);
    const asked = zones.filter(
      ({ status }, index) => index % every === 0 && status !== 'PLANNED' && status !== 'CLOSED',
    );
    for (const zone of asked) {
      const dueOn = daysAfter(closesOn, -draws.pick([0, 0, 30, 120]));
      answer(
        region,
        draws,
        assign(region, campaign, zone, reporterOf(zone, organisations), dueOn),
        zone,
        dueOn,
        graceDays,
      );
    }
    return campaign;
  });
}
