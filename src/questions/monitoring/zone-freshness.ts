// How old the data on zones are.
import { CountryGroup } from '../../model/places/country-group.js';
import { ZoneReport } from '../../model/reporting/zone-report.js';
import { agingDays, freshDays } from '../../model/vocabularies/zone-freshness.js';
import { Zone } from '../../model/zones/zone.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, integer, node, partialDate, share } from '../../ontology/values/index.js';
import { assertEither } from '../either.js';
import { IncludePlanned } from '../include-planned.js';
import { daysBetween } from '../../ontology/days.js';
import { freshnessAt, freshnessScore, type Freshness } from './freshness.js';

class Takes {
  @Property(node(Zone), 'The zone; either this or `group`', { optional: true }) zone?: string;
  @Property(node(CountryGroup), 'All zones in the countries and provinces of this group on the day', { optional: true })
  group?: string;
}

const freshness = choice('Freshness', 'How old the last accepted report on a zone is.', {
  FRESH: `Up to ${freshDays} days`,
  AGING: `Up to ${agingDays} days`,
  STALE: 'Older',
  NEVER: 'No report was ever accepted',
} satisfies Record<Freshness, string>);

class ZoneFreshness {
  @Property(node(Zone), 'The zone') zone!: string;
  @Property(freshness, 'How fresh its data are') freshness!: string;
  @Property(integer({ min: 0 }), 'Days since the last accepted report was handed in; null where there is none', {
    optional: true,
  })
  ageDays?: number;
  @Property(share(), 'From 1 on the day of the report evenly down to 0 a year later; 0 where there is none')
  score!: number;
  @Property(node(ZoneReport), 'The last accepted report', { optional: true }) report?: string;
  @Property(partialDate(), 'Day on which it was handed in', { optional: true }) submittedOn?: string;
}

interface Found {
  readonly zone: string;
  readonly report: readonly [id: string, submitted: string] | null;
}

export const zoneFreshness = question({
  name: 'zoneFreshness',
  cypher: 'monitoring/zone-freshness',
  takes: Takes,
  shares: [IncludePlanned],
  row: ZoneFreshness,
  description:
    'How old the data on a zone, or on each zone of a group, are on a day: the days since its last report that had been accepted by then was handed in. A report that is accepted later does not count yet. Zones without any come first, then the oldest, then by name. `staleZones` goes by the same rule.',
  formula: 'age = D - submittedOn of the last accepted report; score = max(0, 1 - age / 365)',
  units: 'days; score 0 to 1',
  citation:
    'Ballou, Wang, Pazer and Tayi (1998): Modeling Information Manufacturing Systems to Determine Information Product Quality. Management Science 44(4) (timeliness)',
  verified: {
    reference: 'Brute force in TypeScript, day by day, on 30 random campaigns',
    largestDifference: 1e-12,
  },
  example: 'zoneFreshness(group: "grp:lancang-mekong") { rows { zone { name } freshness ageDays score } warnings }',
  reads: ['zone', 'report'],
  answer: async ({ run, day }, given) => {
    assertEither('zoneFreshness', given, 'zone', 'group');
    const found = await run<Found>();
    const rows = found.map(({ zone, report }) => {
      const ageDays = report ? daysBetween(report[1], day) : null;
      return {
        zone,
        freshness: freshnessAt(ageDays),
        ageDays,
        score: freshnessScore(ageDays),
        report: report?.[0] ?? null,
        submittedOn: report?.[1] ?? null,
      };
    });
    const age = ({ ageDays }: { ageDays: number | null }): number => ageDays ?? Number.POSITIVE_INFINITY;
    const reports = rows.filter(({ report }) => report !== null).length;
    return {
      // Ties keep the order of the statement.
      rows: rows.toSorted((one, other) => (age(one) === age(other) ? 0 : age(other) - age(one))),
      warnings: rows.length === 0 ? ['No zone lies in the group on the day.'] : [],
      basis: { nodes: rows.length + reports, edges: 2 * reports },
    };
  },
});
