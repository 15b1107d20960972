// Activities that are late, and what they wait for.
import { ActionPlan } from '../../model/planning/action-plan.js';
import { Activity } from '../../model/planning/activity.js';
import { ProgressReport } from '../../model/planning/progress-report.js';
import { Project } from '../../model/funding/project.js';
import { Country } from '../../model/places/country.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, integer, list, node, partialDate } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { daysBetween } from '../../ontology/days.js';

class Takes {
  @Property(node(Project), 'Only plans that are a part of this project, or of one that is a part of it', {
    optional: true,
  })
  project?: string;
  @Property(node(Country), 'Only plans that this country owns, or somebody who lies in it', { optional: true })
  country?: string;
}

class OverdueActivity {
  @Property(node(Activity), 'The activity') activity!: string;
  @Property(list(node(ActionPlan), { max: 10 }), 'The plan that it is a step of, by id; several where records disagree')
  plans!: string[];
  @Property(partialDate(), 'Last day on which it was in time') due!: string;
  @Property(integer({ min: 1 }), 'Days from its due day to the day asked for') daysLate!: number;
  @Property(decimal({ min: 0, max: 100 }), 'How much is done, 0 to 100; 0 without an accepted report')
  percentComplete!: number;
  @Property(node(ProgressReport), 'The report that says so; null where none has been accepted', { optional: true })
  report?: string;
  @Property(list(node(Activity), { max: 20 }), 'Activities that have to be done before and are not, by id')
  blockers!: string[];
}

interface Found {
  readonly activity: string;
  readonly plans: readonly string[];
  readonly due: string;
  readonly report: string | null;
  readonly percent: number | null;
  readonly blockers: readonly { readonly id: string; readonly givenUp: boolean }[];
}

export const overdueActivities = question({
  name: 'overdueActivities',
  cypher: 'monitoring/overdue-activities',
  takes: Takes,
  shares: [IncludePlanned],
  row: OverdueActivity,
  description:
    'Activities that are late on a day, those late for longest first: due before the day, less than 100 per cent done by the last accepted report, without parts and not CANCELLED. What is due on the day itself is in time; of a month or year its last day counts. A blocker is an activity that it depends on and that is not done: less than 100 per cent or, where it has parts, with a part of which that holds. One that was given up blocks nothing, but is told in a warning.',
  formula: 'daysLate = D - due, where due < D and p < 100',
  units: 'days; per cent 0 to 100',
  verified: {
    reference: 'Brute force in TypeScript, day by day, on 30 random sets of plans',
    largestDifference: 0,
  },
  example:
    'overdueActivities(project: "prj:sec-sme-competitiveness") { rows { activity { name } plans { name } due daysLate percentComplete blockers { name } } warnings }',
  reads: ['activity', 'plans', 'due', 'report', 'percent', 'blockers'],
  answer: async ({ run, day }) => {
    const found = await run<Found>();
    const waits = found.flatMap(({ activity, blockers }) => blockers.map((blocker) => ({ activity, ...blocker })));
    return {
      rows: found.map(({ activity, plans, due, report, percent, blockers }) => ({
        activity,
        plans,
        due,
        daysLate: daysBetween(due, day),
        percentComplete: percent ?? 0,
        report,
        blockers: blockers.filter(({ givenUp }) => !givenUp).map(({ id }) => id),
      })),
      warnings: waits
        .filter(({ givenUp }) => givenUp)
        .map(({ activity, id }) => `"${activity}" waits for "${id}", which was given up.`),
      basis: {
        nodes: new Set([...found.map(({ activity }) => activity), ...waits.map(({ id }) => id)]).size,
        edges: waits.length,
      },
    };
  },
});
