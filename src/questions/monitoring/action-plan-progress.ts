// How far an action plan has come, against how far it was to be.
import { ActionPlan } from '../../model/planning/action-plan.js';
import { Activity } from '../../model/planning/activity.js';
import { ProgressReport } from '../../model/planning/progress-report.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, list, nested, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { counting, percentOf, plannedPercent, progressOf, type LeafActivity } from './leaf-activities.js';
import { counted, sentences } from './sentences.js';

const percent = decimal({ min: 0, max: 100 });

class Takes {
  @Property(node(ActionPlan), 'The plan') plan!: string;
}

class ActivityProgress {
  @Property(node(Activity), 'The activity') activity!: string;
  @Property(decimal({ above: 0 }), 'What it counts for, relative to the others') weight!: number;
  @Property(percent, 'How much is done by its last accepted report, 0 to 100; 0 without one') actual!: number;
  @Property(percent, 'How much was to be done, 0 to 100') planned!: number;
  @Property(node(ProgressReport), 'The report that says so; null where none has been accepted', { optional: true })
  report?: string;
}

class PlanProgress {
  @Property(node(ActionPlan), 'The plan') plan!: string;
  @Property(percent, 'How much is done, 0 to 100; null where no activity counts', { optional: true }) actual?: number;
  @Property(percent, 'How much was to be done, 0 to 100', { optional: true }) planned?: number;
  @Property(decimal(), 'Actual minus planned in percentage points: below 0 the plan is behind', { optional: true })
  variance?: number;
  @Property(
    list(nested(ActivityProgress, 'How far an activity of a plan has come.'), { max: 100 }),
    'The activities that count, by name',
  )
  activities!: object[];
}

interface Found {
  readonly plan: string;
  readonly activities: readonly LeafActivity[];
}

export const actionPlanProgress = question({
  name: 'actionPlanProgress',
  cypher: 'monitoring/action-plan-progress',
  takes: Takes,
  shares: [IncludePlanned],
  result: PlanProgress,
  description:
    'How far an action plan has come on a day, against how far it was to be. Only activities without parts count, and none that is CANCELLED. What an activity has reached is what its last accepted report by the day says; without one it is 0. What was to be reached grows evenly from the first day to the day it is due, both included.',
  formula:
    'actual = sum(w p) / sum(w); planned = sum(w q) / sum(w) with q = 100 (D - start + 1) / (due - start + 1), clamped to 0-100; variance = actual - planned',
  units: 'per cent 0 to 100; variance in percentage points; weights relative to each other; days inclusive',
  citation:
    'Project Management Institute (2019): The Standard for Earned Value Management. Newtown Square: PMI (planned and earned value by weight)',
  verified: {
    reference: 'Brute force in TypeScript, day by day, on 30 random sets of plans',
    largestDifference: 1e-9,
  },
  example:
    'actionPlanProgress(plan: "apl:clmv-participants") { plan { name state } actual planned variance activities { activity { name } actual planned } warnings }',
  reads: ['plan', 'activities'],
  answer: async ({ run, day }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    const { plan, activities } = found;
    const kept = counting(activities);
    const reports = kept.filter(({ report }) => report !== null).length;
    const unreported = kept.filter(({ report, start }) => report === null && start <= day).length;
    const undone = kept.filter((one) => one.state === 'COMPLETED' && percentOf(one) < 100).length;
    const cancelled = activities.length - kept.length;
    return {
      rows: [
        {
          plan,
          ...progressOf(kept, day),
          activities: kept.map((one) => ({
            activity: one.activity,
            weight: one.weight,
            actual: percentOf(one),
            planned: plannedPercent(one, day),
            report: one.report,
          })),
        },
      ],
      warnings: [
        ...(kept.length === 0 ? ['The plan has no activity that counts, so its progress cannot be told.'] : []),
        ...sentences(
          [
            unreported,
            `${counted(unreported, 'activity that has begun has', 'activities that have begun have')} no accepted report by the day and count${unreported === 1 ? 's' : ''} as 0.`,
          ],
          [
            undone,
            `${counted(undone, 'activity is', 'activities are')} COMPLETED on record, but no accepted report by the day says 100; the reports count.`,
          ],
        ),
      ],
      basis: {
        nodes: 1 + kept.length + reports,
        edges: kept.length + reports,
        excluded: sentences([cancelled, `${counted(cancelled, 'activity that is', 'activities that are')} CANCELLED.`]),
      },
    };
  },
});
