// Plans by country, project and type against a count plan by plan.
import { beforeAll, expect, test } from '@jest/globals';
import { actionPlanPortfolio } from '../../../../src/questions/monitoring/action-plan-portfolio.js';
import { boundaryDays, occasions, written } from '../../../support/questions/monitoring/asking.js';
import { PlanOracle, randomPlans } from '../../../support/questions/monitoring/plans.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Row {
  group: { id: string } | null;
  type: string | null;
  plans: number;
  states: { state: string; count: number }[];
  meanActual: number | null;
  overdue: number;
}
interface Answer {
  actionPlanPortfolio: { rows: Row[]; warnings: string[] };
}

const api = scratchApi();
const world = randomPlans();
beforeAll(() => api.load(smallGraph(world.nodes, world.links)), 240_000);

const states = ['DRAFT', 'AGREED', 'ONGOING', 'COMPLETED', 'CANCELLED'];

/** What a row has to say of some plans. */
function rowOf(oracle: PlanOracle, plans: readonly string[]) {
  const actual = plans.map((plan) => oracle.progress(plan)?.actual).filter((one) => one !== undefined);
  const late = plans.flatMap((plan) => oracle.leavesOf(plan)).filter(oracle.isOverdue);
  return {
    plans: plans.length,
    states: states.map((state) => ({
      state,
      count: plans.filter((plan) => world.text(plan, 'state') === state).length,
    })),
    mean: actual.length === 0 ? null : actual.reduce((sum, one) => sum + one, 0) / actual.length,
    overdue: new Set(late).size,
  };
}

const direct = (oracle: PlanOracle, plan: string): string[] => world.to(plan, 'PART_OF_PROJECT', oracle.when);
const belongs: Record<string, (oracle: PlanOracle, plan: string) => string[]> = {
  COUNTRY: (oracle, plan) => oracle.countriesOf(plan),
  PROJECT: direct,
  TYPE: (_, plan) => [world.text(plan, 'planType')],
};

test.each(Object.keys(belongs))(
  'by %s',
  async (by) => {
    const { largestDifference = 0 } = actionPlanPortfolio.verified ?? {};
    const of = belongs[by]!;
    for (const when of occasions(boundaryDays(world, 60))) {
      const oracle = new PlanOracle(world, when);
      for (const project of [undefined, 'prj:p2-whole']) {
        const all = world.ids('apl').filter((plan) => !project || oracle.projectsOf(plan).has(project));
        const groups = world.byName(all.flatMap((plan) => of(oracle, plan)));
        const none = all.filter((plan) => of(oracle, plan).length === 0);
        const expected = [
          ...groups.map((group) => ({
            group,
            ...rowOf(
              oracle,
              all.filter((plan) => of(oracle, plan).includes(group)),
            ),
          })),
          ...(none.length > 0 ? [{ group: undefined, ...rowOf(oracle, none) }] : []),
        ];
        const only = project ? `project: "${project}", ` : '';
        const { actionPlanPortfolio: told } = await api.answer<Answer>(
          `{ actionPlanPortfolio(first: 100, ${only}groupBy: ${by}, ${written(when)}) {
          rows { group { id } type plans states { state count } meanActual overdue } warnings
        } }`,
        );
        const { rows, warnings } = told;
        expect(expected).toMatchObject(
          rows.map(({ group, type, plans, states: counts, overdue }) => ({
            group: group?.id ?? type ?? undefined,
            plans,
            states: counts,
            overdue,
          })),
        );
        rows.forEach(({ meanActual }, index) => {
          const mean = expected[index]?.mean ?? null;
          if (mean === null || meanActual === null) expect(meanActual).toBe(mean);
          else expect(Math.abs(meanActual - mean)).toBeLessThanOrEqual(largestDifference);
        });
        expect(warnings.some((one) => one.includes(`no ${by.toLowerCase()} on record`))).toBe(none.length > 0);
      }
    }
  },
  240_000,
);

test('before anything began all plans are there, nothing is done and nothing late', async () => {
  const { actionPlanPortfolio: told } = await api.answer<Answer>(
    '{ actionPlanPortfolio(groupBy: TYPE, asOf: "1900") { rows { type plans meanActual overdue } } }',
  );
  expect(told.rows.reduce((sum, { plans }) => sum + plans, 0)).toBe(world.ids('apl').length);
  expect(told.rows.every(({ meanActual, overdue }) => (meanActual ?? 0) === 0 && overdue === 0)).toBe(true);
});
