// Profiles in each state on a day, against what happened played through, and the edges worked out by hand.
import { expect, test } from '@jest/globals';
import { profilePipeline } from '../../../../src/questions/monitoring/profile-pipeline.js';
import { askEach, boundaryDays, occasions, written } from '../../../support/questions/monitoring/asking.js';
import { ProfileOracle, randomProfiles } from '../../../support/questions/monitoring/profiles.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Pipeline {
  profiles: number;
  states: { state: string; count: number }[];
  submissions: number;
  decided: number;
  medianDays: number | null;
  returned: number | null;
  warnings: string[];
}

const api = scratchApi();

const fields = 'profiles states { state count } submissions decided medianDays returned';

test('random systems agree with what happened played through', async () => {
  const world = randomProfiles();
  const { largestDifference = 0 } = profilePipeline.verified ?? {};
  await api.load(smallGraph(world.nodes, world.links));
  for (const when of occasions([...boundaryDays(world, 25), '1900-01-01', '2100-12-31'])) {
    const oracle = new ProfileOracle(world, when);
    for (const window of [undefined, ['2024-02-15', '2024-04-30'] as const]) {
      const between = window ? `from: "${window[0]}", to: "${window[1].slice(0, 7)}", ` : '';
      const answers = await askEach<Pipeline>(
        api,
        world.ids('sys'),
        (system) => `profilePipeline(system: "${system}", ${between}${written(when)}) { ${fields} }`,
      );
      for (const [system, { profiles, returned, ...told }] of answers) {
        const { returned: share, ...expected } = oracle.pipeline(system, ...(window ?? []));
        expect([system, told]).toEqual([system, expected]);
        expect(profiles).toBe(oracle.profiles(system).length);
        expect(told.states.reduce((sum, { count }) => sum + count, 0)).toBe(profiles);
        if (share === null || returned === null) expect(returned).toBe(share);
        else expect(Math.abs(returned - share)).toBeLessThanOrEqual(largestDifference);
      }
    }
  }
}, 240_000);

test('a profile that is returned, handed in again and published is decided twice', async () => {
  const moves = [
    ['SUBMITTED', '2024-01-01'],
    ['IN_REVIEW', '2024-01-03'],
    ['CHANGES_REQUESTED', '2024-01-05'],
    ['SUBMITTED', '2024-01-10'],
    ['PUBLISHED', '2024-01-20'],
  ] as const;
  const facts = moves.map(([value, validFrom], index) => ({
    id: `fct:move-${index}`,
    values: { predicate: 'state', value, validFrom, statementStatus: 'OBSERVED', recordedAt: '2024-02-01' },
  }));
  await api.load(
    smallGraph(
      {
        'src:one': {},
        'sys:one': {},
        'sys:empty': {},
        'ent:one': {},
        'ent:two': {},
        'bpr:one': { version: 1, state: 'PUBLISHED', submittedOn: '2024-01-01', publishedOn: '2024-01-20' },
        'bpr:two': { version: 1, state: 'REJECTED', submittedOn: '2024-01-02' },
        ...Object.fromEntries(facts.map(({ id, values }) => [id, values])),
      },
      [
        ['bpr:one', 'PROFILE_OF', 'ent:one'],
        ['bpr:one', 'HELD_IN', 'sys:one'],
        ['bpr:two', 'PROFILE_OF', 'ent:two'],
        ['bpr:two', 'HELD_IN', 'sys:one'],
        ...facts.flatMap(({ id }) => [[id, 'SUBJECT', 'bpr:one'] as const, [id, 'CITES', 'src:one'] as const]),
      ],
    ),
  );
  const on = async (asOf: string) => {
    const { profilePipeline: told } = await api.answer<{ profilePipeline: Pipeline }>(
      `{ profilePipeline(system: "sys:one", asOf: "${asOf}") { ${fields} warnings } }`,
    );
    const { states, ...rest } = told;
    return { ...rest, states: states.flatMap(({ state, count }) => (count > 0 ? [`${state} ${count}`] : [])) };
  };
  expect(await on('2023-12-31')).toMatchObject({
    states: ['DRAFT 2'],
    submissions: 0,
    medianDays: null,
    returned: null,
  });
  expect(await on('2024-01-01')).toMatchObject({ states: ['DRAFT 1', 'SUBMITTED 1'], submissions: 1, decided: 0 });
  expect(await on('2024-01-04')).toMatchObject({
    states: ['IN_REVIEW 1', 'REJECTED 1'],
    medianDays: null,
    returned: 0,
  });
  expect(await on('2024-01-05')).toMatchObject({ medianDays: 4, returned: 0.5, submissions: 2, decided: 2 });
  expect(await on('2024-01-19')).toMatchObject({ states: ['SUBMITTED 1', 'REJECTED 1'], submissions: 3, decided: 2 });
  expect(await on('2024-01-20')).toEqual({
    profiles: 2,
    states: ['PUBLISHED 1', 'REJECTED 1'],
    submissions: 3,
    decided: 3,
    medianDays: 7,
    returned: 1 / 3,
    warnings: [
      '1 version is in a state whose first day is not on record; the last day that is stands for it.',
      '1 decision has no day on record and no part in the median.',
    ],
  });
  expect(await api.answer('{ profilePipeline(system: "sys:empty") { profiles medianDays returned } }')).toEqual({
    profilePipeline: { profiles: 0, medianDays: null, returned: null },
  });
});
