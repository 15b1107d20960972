// How much of a zone is known, against a reading field by field.
import { expect, test } from '@jest/globals';
import { zoneCompleteness } from '../../../../src/questions/monitoring/zone-completeness.js';
import { askEach, boundaryDays, occasions, written } from '../../../support/questions/monitoring/asking.js';
import { CampaignOracle } from '../../../support/questions/monitoring/campaign-oracle.js';
import { randomCampaigns } from '../../../support/questions/monitoring/campaigns.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Completeness {
  score: number | null;
  missing: string[];
  fields: { field: string; weight: number; basis: string; report: { id: string } | null }[];
  warnings: string[];
}

const api = scratchApi();

const fields = 'score missing fields { field weight basis report { id } } warnings';

test('random zones agree with a reading field by field, with a campaign and without', async () => {
  const world = randomCampaigns();
  const { largestDifference = 0 } = zoneCompleteness.verified ?? {};
  await api.load(smallGraph(world.nodes, world.links));
  const zones = world.ids('sez').filter((_, index) => index % 2 === 0);
  for (const when of occasions([...boundaryDays(world, 120), '1900-01-01', '2100-12-31'])) {
    const oracle = new CampaignOracle(world, when);
    for (const round of ['', '1', '2']) {
      const campaignOf = (zone: string): string | undefined =>
        round ? `cam:${zone.slice(4, zone.lastIndexOf('-'))}-${round}` : undefined;
      const answers = await askEach<Completeness>(api, zones, (zone) => {
        const campaign = campaignOf(zone);
        return `zoneCompleteness(zone: "${zone}", ${campaign ? `campaign: "${campaign}", ` : ''}${written(when)}) { score missing }`;
      });
      for (const [zone, { score, missing }] of answers) {
        const expected = oracle.completeness(zone, campaignOf(zone));
        expect([zone, missing]).toEqual([zone, expected.missing]);
        if (score === null || expected.score === null) expect(score).toBe(expected.score);
        else expect(Math.abs(score - expected.score)).toBeLessThanOrEqual(largestDifference);
      }
    }
  }
}, 240_000);

test('tells where each field is known from, and of what nobody is asked about', async () => {
  const requiredFields = [
    { field: 'name', weight: 2 },
    { field: 'firmCount', weight: 1 },
    { field: 'incentives', weight: 1 },
  ];
  await api.load(
    smallGraph(
      {
        'src:one': {},
        'org:one': {},
        'sez:one': { sourceId: 'src:one' },
        'sez:other': {},
        'cam:one': { requiredFields },
        'cam:weightless': { requiredFields: [{ field: 'name', weight: 0 }] },
        'asg:one': {},
        'zrp:one': {
          submittedOn: '2024-03-01',
          state: 'ACCEPTED',
          decidedOn: '2024-03-05',
          values: [{ field: 'incentives', value: 'No tax' }],
          notApplicable: ['firmCount'],
        },
      },
      [
        ['cam:one', 'ASKS', 'asg:one'],
        ['asg:one', 'ON_ZONE', 'sez:one'],
        ['asg:one', 'RESPONSIBLE', 'org:one'],
        ['zrp:one', 'ANSWERS', 'asg:one'],
      ],
    ),
  );
  const of = async (options: string): Promise<Completeness> =>
    (await api.answer<{ zoneCompleteness: Completeness }>(`{ zoneCompleteness(${options}) { ${fields} } }`))
      .zoneCompleteness;
  expect(await of('zone: "sez:one", campaign: "cam:one", asOf: "2024-03-05"')).toEqual({
    score: 0.5,
    missing: ['name'],
    fields: [
      { field: 'name', weight: 2, basis: 'MISSING', report: null },
      { field: 'firmCount', weight: 1, basis: 'NOT_APPLICABLE', report: { id: 'zrp:one' } },
      { field: 'incentives', weight: 1, basis: 'REPORTED', report: { id: 'zrp:one' } },
    ],
    warnings: [],
  });
  expect(await of('zone: "sez:one", campaign: "cam:one", asOf: "2024-03-04"')).toMatchObject({ score: 0 });
  // Of the usual fields: name, type and status with their source, two from the report.
  expect(await of('zone: "sez:one", asOf: "2024-03-05"')).toMatchObject({ score: 8 / 24 });
  expect(await of('zone: "sez:other", campaign: "cam:one"')).toMatchObject({
    score: 0,
    warnings: ['The campaign asks nobody about this zone.'],
  });
  expect(await of('zone: "sez:one", campaign: "cam:weightless"')).toMatchObject({ score: null, missing: ['name'] });
  const codeOf = async (options: string) =>
    (await api.ask(`{ zoneCompleteness(${options}) { score } }`)).errors?.[0]?.extensions.code;
  expect(await codeOf('zone: "sez:nowhere"')).toBe('NOT_FOUND_ZONE');
  expect(await codeOf('zone: "sez:one", campaign: "cam:nowhere"')).toBe('NOT_FOUND_CAMPAIGN');
});
