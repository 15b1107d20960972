// Progress of plans against a count day by day, and the cases at the edges worked out by hand.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { actionPlanProgress } from '../../../../src/questions/monitoring/action-plan-progress.js';
import { askEach, boundaryDays, occasions, written } from '../../../support/questions/monitoring/asking.js';
import { PlanOracle, randomPlans } from '../../../support/questions/monitoring/plans.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Progress {
  actual: number | null;
  planned: number | null;
  variance: number | null;
  activities: { activity: { id: string }; actual: number; planned: number; report: { id: string } | null }[];
  warnings: string[];
  explain: { nodes: number; edges: number; excluded: string[] };
}

const api = scratchApi();

const progress = async (plan: string, asOf: string): Promise<Progress> => {
  const { actionPlanProgress: told } = await api.answer<{ actionPlanProgress: Progress }>(
    `{ actionPlanProgress(plan: "${plan}", asOf: "${asOf}") {
      actual planned variance activities { activity { id } actual planned report { id } } warnings explain { nodes edges excluded }
    } }`,
  );
  return told;
};

describe('random plans', () => {
  const world = randomPlans();
  beforeAll(() => api.load(smallGraph(world.nodes, world.links)), 240_000);

  test('agree with a count day by day, on the days before, at and after which something changes', async () => {
    const { largestDifference = 0 } = actionPlanProgress.verified ?? {};
    const near = (one: number | null, other: number | undefined): void => {
      if (one === null || other === undefined) expect([one, other]).toEqual([null, undefined]);
      else expect(Math.abs(one - other)).toBeLessThanOrEqual(largestDifference);
    };
    for (const when of occasions([...boundaryDays(world, 40), '1900-01-01', '2100-12-31'])) {
      const oracle = new PlanOracle(world, when);
      const answers = await askEach<Progress>(
        api,
        world.ids('apl'),
        (plan) =>
          `actionPlanProgress(plan: "${plan}", ${written(when)}) { actual planned variance activities { activity { id } report { id } } }`,
      );
      for (const [plan, { actual, planned, variance, activities }] of answers) {
        const expected = oracle.progress(plan);
        near(actual, expected?.actual);
        near(planned, expected?.planned);
        near(variance, expected && expected.actual - expected.planned);
        expect(activities.map(({ activity, report }) => [activity.id, report?.id])).toEqual(
          oracle.leavesOf(plan).map((activity) => [activity, oracle.report(activity)]),
        );
      }
    }
  }, 240_000);
});

describe('one plan', () => {
  const graph = smallGraph(
    {
      'apl:one': {},
      'apl:empty': {},
      'apl:given-up': {},
      'act:ten-days': { startOn: '2024-03-01', dueOn: '2024-03-10', weight: 3, state: 'COMPLETED' },
      'act:one-day': { startOn: '2024-03-05', dueOn: '2024-03-05', weight: 1, state: 'ONGOING' },
      'act:whole': { startOn: '2024-01-01', dueOn: '2024-12-31', weight: 9, state: 'ONGOING' },
      'act:left-out': { startOn: '2024-03-01', dueOn: '2024-03-02', state: 'CANCELLED' },
      'rep:first': { reportedOn: '2024-03-04', percentComplete: 20, state: 'ACCEPTED' },
      'rep:second': { reportedOn: '2024-03', percentComplete: 60, state: 'ACCEPTED' },
      'rep:third': { reportedOn: '2024-03-31', percentComplete: 80, state: 'ACCEPTED' },
      'rep:returned': { reportedOn: '2024-03-06', percentComplete: 100, state: 'RETURNED' },
    },
    [
      ['apl:one', 'HAS_ACTIVITY', 'act:whole'],
      ['act:ten-days', 'SUBACTIVITY_OF', 'act:whole'],
      ['apl:one', 'HAS_ACTIVITY', 'act:one-day'],
      ['apl:given-up', 'HAS_ACTIVITY', 'act:left-out'],
      ...['first', 'second', 'third', 'returned'].map((name) => [`rep:${name}`, 'REPORTS_ON', 'act:ten-days'] as const),
    ],
  );
  beforeAll(() => api.load(graph), 240_000);

  test.each([
    ['2024-02-29', 0, 0],
    ['2024-03-01', 0, 10 * 0.75],
    ['2024-03-04', 20 * 0.75, 40 * 0.75],
    ['2024-03-05', 20 * 0.75, 50 * 0.75 + 25],
    ['2024-03-10', 20 * 0.75, 100],
    ['2024-03-11', 20 * 0.75, 100],
    ['2024-03-30', 20 * 0.75, 100],
    ['2024-03-31', 80 * 0.75, 100],
    ['2024-03', 80 * 0.75, 100],
  ])('on %s is at %d of %d', async (asOf, actual, planned) => {
    expect(await progress('apl:one', asOf)).toMatchObject({ actual, planned, variance: actual - planned });
  });

  test('tells what has no report and what is called done without being so', async () => {
    const { warnings, explain } = await progress('apl:one', '2024-03-05');
    expect(warnings).toEqual([
      '1 activity that has begun has no accepted report by the day and counts as 0.',
      '1 activity is COMPLETED on record, but no accepted report by the day says 100; the reports count.',
    ]);
    expect(explain).toEqual({ nodes: 4, edges: 3, excluded: [] });
  });

  test('without anything that counts cannot be told, and one that is not there is not found', async () => {
    const untold = { actual: null, planned: null, variance: null, activities: [] };
    const warnings = ['The plan has no activity that counts, so its progress cannot be told.'];
    expect(await progress('apl:empty', '2024-03-05')).toMatchObject({ ...untold, warnings });
    expect(await progress('apl:given-up', '2024-03-05')).toMatchObject({
      ...untold,
      warnings,
      explain: { excluded: ['1 activity that is CANCELLED.'] },
    });
    const { errors } = await api.ask('{ actionPlanProgress(plan: "apl:nowhere") { actual } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_ACTION_PLAN');
  });
});
