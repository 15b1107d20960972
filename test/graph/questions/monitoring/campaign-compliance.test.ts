// How campaigns were answered, against a reading report by report, and every status on its first and last day.
import { expect, test } from '@jest/globals';
import { askEach, boundaryDays, occasions, written } from '../../../support/questions/monitoring/asking.js';
import { CampaignOracle } from '../../../support/questions/monitoring/campaign-oracle.js';
import { randomCampaigns } from '../../../support/questions/monitoring/campaigns.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Compliance {
  assignments: number;
  rate: number | null;
  statuses: { status: string; count: number }[];
  countries: { iso2: string | null; assignments: number; onTime: number; rate: number }[];
  rows: {
    assignment: { id: string };
    zone: { id: string };
    status: string;
    onTimeUntil: string;
    report: { id: string } | null;
  }[];
  warnings: string[];
}

const api = scratchApi();

const fields = `assignments rate statuses { status count } countries { iso2 assignments onTime rate }
  rows { assignment { id } zone { id } status onTimeUntil report { id } } warnings`;

test('random campaigns agree with a reading report by report', async () => {
  const world = randomCampaigns();
  await api.load(smallGraph(world.nodes, world.links));
  for (const when of occasions([...boundaryDays(world, 60), '1900-01-01', '2100-12-31'])) {
    const oracle = new CampaignOracle(world, when);
    const answers = await askEach<Compliance>(
      api,
      world.ids('cam'),
      (campaign) => `campaignCompliance(campaign: "${campaign}", ${written(when)}) { ${fields} }`,
    );
    for (const [campaign, { rows, rate, assignments, statuses, countries }] of answers) {
      const expected = oracle.assignments(campaign);
      expect(
        rows.map((row) => ({
          assignment: row.assignment.id,
          zone: row.zone.id,
          until: row.onTimeUntil,
          report: row.report?.id,
          status: row.status,
        })),
      ).toEqual(expected);
      const onTime = expected.filter(({ status }) => status === 'ACCEPTED_ON_TIME');
      expect(assignments).toBe(expected.length);
      expect(rate).toBe(expected.length === 0 ? null : onTime.length / expected.length);
      expect(statuses.filter(({ count }) => count > 0)).toEqual(
        expect.arrayContaining(
          [...new Set(expected.map(({ status }) => status))].map((status) => ({
            status,
            count: expected.filter((one) => one.status === status).length,
          })),
        ),
      );
      const places = new Map<string | null, string[]>();
      for (const { zone, status } of expected) {
        const of = world.countries(zone, when).map((id) => id.slice(5).toUpperCase());
        for (const place of of.length > 0 ? of : [null]) places.set(place, [...(places.get(place) ?? []), status]);
      }
      expect(new Map(countries.map(({ iso2, assignments: all, onTime: good }) => [iso2, [all, good]]))).toEqual(
        new Map(
          [...places].map(([place, all]) => [
            place,
            [all.length, all.filter((status) => status === 'ACCEPTED_ON_TIME').length],
          ]),
        ),
      );
    }
  }
}, 240_000);

test('the last report by the day decides, days of grace count, and a decision counts from its day', async () => {
  const assignments = ['never', 'late', 'last-day', 'rejected', 'again'];
  const graph = smallGraph(
    {
      'cam:one': { opensOn: '2024-01-01', closesOn: '2024-03-31', graceDays: 7 },
      'cam:empty': {},
      'org:one': {},
      ...Object.fromEntries(assignments.map((name) => [`sez:${name}`, { name: 'Zone' }])),
      ...Object.fromEntries(assignments.map((name) => [`asg:${name}`, { dueOn: '2024-03' }])),
      'zrp:late': { submittedOn: '2024-04-08', state: 'ACCEPTED', decidedOn: '2024-04-10' },
      'zrp:last-day': { submittedOn: '2024-04-07', state: 'ACCEPTED', decidedOn: '2024-04-10' },
      'zrp:rejected': { submittedOn: '2024-03-01', state: 'REJECTED', decidedOn: '2024-03-02' },
      'zrp:refused': { submittedOn: '2024-03-01', state: 'REJECTED', decidedOn: '2024-03-02' },
      'zrp:again': { submittedOn: '2024-03-20', state: 'ACCEPTED' },
    },
    [
      ...assignments.flatMap(
        (name) =>
          [
            ['cam:one', 'ASKS', `asg:${name}`],
            [`asg:${name}`, 'ON_ZONE', `sez:${name}`],
            [`asg:${name}`, 'RESPONSIBLE', 'org:one'],
          ] as const,
      ),
      ...['late', 'last-day', 'rejected', 'again'].map((name) => [`zrp:${name}`, 'ANSWERS', `asg:${name}`] as const),
      ['zrp:refused', 'ANSWERS', 'asg:again'],
    ],
  );
  await api.load(graph);
  const on = async (day: string): Promise<Compliance> =>
    (
      await api.answer<{ campaignCompliance: Compliance }>(
        `{ campaignCompliance(campaign: "cam:one", asOf: "${day}") { ${fields} } }`,
      )
    ).campaignCompliance;
  const statuses = async (day: string): Promise<string[]> => {
    const { rows } = await on(day);
    return assignments.map((name) => rows.find(({ assignment }) => assignment.id === `asg:${name}`)?.status ?? '');
  };
  const pending = 'PENDING';
  expect(await statuses('2024-03-01')).toEqual([pending, pending, pending, 'IN_CHECK', 'IN_CHECK']);
  expect(await statuses('2024-03-02')).toEqual([pending, pending, pending, 'REJECTED', 'REJECTED']);
  expect(await statuses('2024-03-20')).toEqual([pending, pending, pending, 'REJECTED', 'ACCEPTED_ON_TIME']);
  expect(await statuses('2024-04-07')).toEqual([pending, pending, 'IN_CHECK', 'REJECTED', 'ACCEPTED_ON_TIME']);
  expect(await statuses('2024-04-08')).toEqual(['MISSING', 'IN_CHECK', 'IN_CHECK', 'REJECTED', 'ACCEPTED_ON_TIME']);
  const last = ['MISSING', 'ACCEPTED_LATE', 'ACCEPTED_ON_TIME', 'REJECTED', 'ACCEPTED_ON_TIME'];
  expect(await statuses('2024-04-10')).toEqual(last);
  expect(await on('2024-04-10')).toMatchObject({
    rate: 0.4,
    countries: [{ iso2: null, assignments: 5, onTime: 2, rate: 0.4 }],
    warnings: ['5 assignments are on zones whose country is not on record.'],
  });
  expect(await api.answer('{ campaignCompliance(campaign: "cam:empty") { rate rows { status } warnings } }')).toEqual({
    campaignCompliance: {
      rate: null,
      rows: [],
      warnings: ['The campaign has no assignment on record, so there is no rate.'],
    },
  });
});
