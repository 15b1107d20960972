// Late activities and what they wait for, against a count day by day.
import { expect, test } from '@jest/globals';
import { boundaryDays, occasions, written } from '../../../support/questions/monitoring/asking.js';
import { PlanOracle, randomPlans } from '../../../support/questions/monitoring/plans.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Row {
  activity: { id: string };
  plans: { id: string }[];
  due: string;
  daysLate: number;
  percentComplete: number;
  blockers: { id: string }[];
}
interface Page {
  overdueActivities: { rows: Row[]; warnings: string[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const api = scratchApi();

const fields = 'activity { id } plans { id } due daysLate percentComplete blockers { id }';
const ids = (nodes: { id: string }[]): string[] => nodes.map(({ id }) => id);

/** Rows of all pages with ids for nodes, and the warnings. */
async function overdue(options: string): Promise<{ rows: object[]; warnings: string[] }> {
  const rows: object[] = [];
  const warnings: string[] = [];
  for (let after = ''; ;) {
    const { overdueActivities: page } = await api.answer<Page>(
      `{ overdueActivities(first: 100, ${options}${after}) { rows { ${fields} } warnings pageInfo { hasNextPage endCursor } } }`,
    );
    warnings.push(...page.warnings);
    rows.push(
      ...page.rows.map((row) => ({
        ...row,
        activity: row.activity.id,
        plans: ids(row.plans),
        blockers: ids(row.blockers),
      })),
    );
    if (!page.pageInfo.hasNextPage) return { rows, warnings };
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
}

test('random plans agree with a count day by day, altogether, by project and by country', async () => {
  const world = randomPlans();
  await api.load(smallGraph(world.nodes, world.links));
  for (const when of occasions([...boundaryDays(world, 50), '1900-01-01', '2100-12-31'])) {
    const oracle = new PlanOracle(world, when);
    const expected = oracle.overdue();
    expect((await overdue(written(when))).rows).toEqual(expected);
    for (const project of ['prj:p0-whole', 'prj:p1-whole', 'prj:p1-inner']) {
      const within = expected.filter(({ plans }) => plans.some((plan) => oracle.projectsOf(plan).has(project)));
      expect((await overdue(`project: "${project}", ${written(when)}`)).rows).toEqual(within);
    }
    const within = expected.filter(({ plans }) => plans.some((plan) => oracle.countriesOf(plan).includes('ctry:xb')));
    expect((await overdue(`country: "ctry:xb", ${written(when)}`)).rows).toEqual(within);
  }
}, 240_000);

test('what is due on the day is in time, what was given up blocks nothing but is told', async () => {
  await api.load(
    smallGraph(
      {
        'apl:one': {},
        'act:late': { startOn: '2024-01-01', dueOn: '2024-02', state: 'ONGOING' },
        'act:given-up': { startOn: '2024-01-01', dueOn: '2024-02-01', state: 'CANCELLED' },
        'act:whole': { startOn: '2024-01-01', dueOn: '2024-12-31', state: 'ONGOING' },
        'act:part': { startOn: '2024-01-01', dueOn: '2024-12-31', state: 'ONGOING' },
        'act:done': { startOn: '2024-01-01', dueOn: '2024-01-31', state: 'ONGOING' },
        'rep:done': { reportedOn: '2024-01-31', percentComplete: 100, state: 'ACCEPTED' },
      },
      [
        ['apl:one', 'HAS_ACTIVITY', 'act:late'],
        ['act:late', 'DEPENDS_ON', 'act:given-up'],
        ['act:late', 'DEPENDS_ON', 'act:whole'],
        ['act:late', 'DEPENDS_ON', 'act:done'],
        ['act:part', 'SUBACTIVITY_OF', 'act:whole'],
        ['rep:done', 'REPORTS_ON', 'act:done'],
      ],
    ),
  );
  expect((await overdue('asOf: "2024-02-29"')).rows).toEqual([]);
  const row = {
    activity: 'act:late',
    plans: ['apl:one'],
    due: '2024-02-29',
    percentComplete: 0,
    blockers: ['act:whole'],
  };
  expect(await overdue('asOf: "2024-03-01"')).toEqual({
    rows: [{ ...row, daysLate: 1 }],
    warnings: ['"act:late" waits for "act:given-up", which was given up.'],
  });
  expect((await overdue('asOf: "2025-03-01"')).rows).toEqual([
    { ...row, daysLate: 366 },
    { activity: 'act:part', plans: [], due: '2024-12-31', daysLate: 60, percentComplete: 0, blockers: [] },
  ]);
});
