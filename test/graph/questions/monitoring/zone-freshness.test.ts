// The age of data on zones, against a reading report by report; the check of quality goes by the same rule.
import { expect, test } from '@jest/globals';
import { askEach, boundaryDays, occasions, written } from '../../../support/questions/monitoring/asking.js';
import { CampaignOracle } from '../../../support/questions/monitoring/campaign-oracle.js';
import { randomCampaigns } from '../../../support/questions/monitoring/campaigns.js';
import { shifted } from '../../../support/questions/monitoring/world.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Freshness {
  rows: {
    zone: { id: string };
    freshness: string;
    ageDays: number | null;
    score: number;
    report: { id: string } | null;
  }[];
  warnings: string[];
}

const api = scratchApi();

const fields = 'rows { zone { id } freshness ageDays score report { id } } warnings';

test('random zones agree with a reading report by report, by zone and by group', async () => {
  const world = randomCampaigns();
  await api.load(smallGraph(world.nodes, world.links));
  for (const when of occasions([...boundaryDays(world, 80), '2025-01-10', '2100-12-31'])) {
    const oracle = new CampaignOracle(world, when);
    const answers = await askEach<Freshness>(
      api,
      world.ids('sez').slice(0, 30),
      (zone) => `zoneFreshness(zone: "${zone}", ${written(when)}) { ${fields} }`,
    );
    for (const [zone, { rows }] of answers) {
      const age = oracle.age(zone);
      const freshness = age === null ? 'NEVER' : age > 365 ? 'STALE' : age > 180 ? 'AGING' : 'FRESH';
      const score = age === null || age > 365 ? 0 : (365 - age) / 365;
      expect(rows).toEqual([
        {
          zone: { id: zone },
          freshness,
          ageDays: age,
          score: expect.closeTo(score, 12),
          report: age === null ? null : { id: oracle.accepted(zone).at(-1) },
        },
      ]);
    }
    for (const group of ['grp:countries', 'grp:provinces', 'grp:empty']) {
      const { zoneFreshness: told } = await api.answer<{ zoneFreshness: Freshness }>(
        `{ zoneFreshness(group: "${group}", first: 100, ${written(when)}) { ${fields} } }`,
      );
      const zones = oracle.zonesIn(group);
      const age = (zone: string): number => oracle.age(zone) ?? 1e9;
      expect(told.rows.map(({ zone }) => zone.id)).toEqual(zones.sort((one, other) => age(other) - age(one)));
      expect(told.warnings).toEqual(zones.length > 0 ? [] : ['No zone lies in the group on the day.']);
    }
    if (when.includePlanned) continue;
    const { staleZones } = await api.answer<{ staleZones: { rows: { node: { id: string } }[] } }>(
      `{ staleZones(first: 100, asOf: "${when.day}") { rows { node { id } } } }`,
    );
    const stale = world.ids('sez').filter((zone) => (oracle.age(zone) ?? 366) > 365);
    expect(staleZones.rows.map(({ node }) => node.id)).toEqual(
      stale.filter((zone) => !['PLANNED', 'CLOSED'].includes(world.text(zone, 'status'))).sort(),
    );
  }
}, 240_000);

test.each([
  [0, 'FRESH', 1],
  [180, 'FRESH', 185 / 365],
  [181, 'AGING', 184 / 365],
  [365, 'AGING', 0],
  [366, 'STALE', 0],
])('%d days after the report a zone is %s', async (days, freshness, score) => {
  await api.load(
    smallGraph(
      {
        'sez:one': { status: 'OPERATING' },
        'cam:one': {},
        'org:one': {},
        'asg:one': {},
        'zrp:one': { submittedOn: '2024-01', state: 'ACCEPTED', decidedOn: '2024-01-31' },
      },
      [
        ['cam:one', 'ASKS', 'asg:one'],
        ['asg:one', 'ON_ZONE', 'sez:one'],
        ['asg:one', 'RESPONSIBLE', 'org:one'],
        ['zrp:one', 'ANSWERS', 'asg:one'],
      ],
    ),
  );
  const asOf = shifted('2024-01-31', days);
  const told = await api.answer<{ zoneFreshness: Freshness; staleZones: { rows: unknown[] } }>(
    `{ zoneFreshness(zone: "sez:one", asOf: "${asOf}") { ${fields} } staleZones(asOf: "${asOf}") { rows { problem } } }`,
  );
  expect(told.zoneFreshness.rows).toMatchObject([{ freshness, ageDays: days, score: expect.closeTo(score, 12) }]);
  expect(told.staleZones.rows).toHaveLength(freshness === 'STALE' ? 1 : 0);
});

test('either a zone or a group is asked about', async () => {
  for (const [given, fault] of [
    ['', 'neither is given'],
    ['(zone: "sez:one", group: "grp:one")', 'both are given'],
  ]) {
    const { errors } = await api.ask(`{ zoneFreshness${given} { rows { score } } }`);
    expect(errors?.[0]).toMatchObject({
      message: `"zoneFreshness" needs either "zone" or "group"; ${fault}.`,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  const { errors } = await api.ask('{ zoneFreshness(group: "grp:nowhere") { rows { score } } }');
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_COUNTRY_GROUP');
});
