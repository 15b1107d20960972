// Action plans by country, project or type: where they stand, how far they have come, how much is late.
import { planState, planType } from '../../model/planning/action-plan.js';
import { Project } from '../../model/funding/project.js';
import { Country } from '../../model/places/country.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, decimal, integer, list, nested, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { grouped, type Group, type Named } from './groups.js';
import { counting, isOverdue, progressOf, type LeafActivity } from './leaf-activities.js';
import { counted, sentences } from './sentences.js';
import { countsPer } from './states.js';

const groupBy = choice('PlansGroupedBy', 'By what action plans are put together.', {
  COUNTRY: 'By the countries that own them, or in which their owners lie',
  PROJECT: 'By the project that they are a part of',
  TYPE: 'By whose plans they are',
});

class Takes {
  @Property(node(Project), 'Only plans that are a part of this project, or of one that is a part of it', {
    optional: true,
  })
  project?: string;
  @Property(groupBy, 'What a row is about') groupBy = 'COUNTRY';
}

class PlanStateCount {
  @Property(planState, 'A state of plans') state!: string;
  @Property(integer({ min: 0 }), 'How many plans are in it') count!: number;
}

class PlanGroup {
  @Property(node(Country, Project), 'The country or project; null for plans without one, and by type', {
    optional: true,
  })
  group?: string;
  @Property(planType, 'The type of the plans, where they are grouped by it', { optional: true }) type?: string;
  @Property(integer({ min: 1 }), 'How many plans') plans!: number;
  @Property(
    list(nested(PlanStateCount, 'How many action plans are in a state.'), { max: 5 }),
    'How many plans are in each state, all states in their order',
  )
  states!: object[];
  @Property(
    decimal({ min: 0, max: 100 }),
    'Mean of what the plans have reached, 0 to 100, each plan counting alike; null where none can be told',
    { optional: true },
  )
  meanActual?: number;
  @Property(integer({ min: 0 }), 'Activities that are late') overdue!: number;
}

interface Found {
  readonly plan: string;
  readonly planType: string;
  readonly state: string;
  readonly countries: readonly Named[];
  readonly projects: readonly Named[];
  readonly activities: readonly LeafActivity[];
}

interface Standing extends Found {
  readonly actual: number | null;
  readonly overdue: readonly string[];
}

const groupsOf: Readonly<Record<string, (plan: Found) => readonly Named[]>> = {
  COUNTRY: ({ countries }) => countries,
  PROJECT: ({ projects }) => projects,
  TYPE: (plan) => [{ id: null, name: plan.planType }],
};

function rowOf({ of, members }: Group<Standing>, by: unknown) {
  const actual = members.flatMap((one) => one.actual ?? []);
  return {
    group: of?.id ?? null,
    type: by === 'TYPE' ? (of?.name ?? null) : null,
    plans: members.length,
    states: countsPer(
      planState,
      members.map(({ state }) => state),
    ),
    meanActual: actual.length > 0 ? actual.reduce((sum, one) => sum + one, 0) / actual.length : null,
    overdue: new Set(members.flatMap(({ overdue }) => overdue)).size,
  };
}

export const actionPlanPortfolio = question({
  name: 'actionPlanPortfolio',
  cypher: 'monitoring/action-plan-portfolio',
  takes: Takes,
  shares: [IncludePlanned],
  row: PlanGroup,
  description:
    'Action plans by country, project or type, by name: how many are in each state, what they have reached on average on a day, and how many of their activities are late. Progress and lateness are those of `actionPlanProgress` and `overdueActivities`. Plans of all states count; a plan of several countries counts in each.',
  formula:
    'meanActual = mean of actual over the plans of which it can be told; overdue = activities with due < D and p < 100',
  units: 'plans; per cent 0 to 100; activities',
  verified: {
    reference: 'Brute force in TypeScript, day by day, on 30 random sets of plans',
    largestDifference: 1e-9,
  },
  example:
    'actionPlanPortfolio(groupBy: PROJECT) { rows { group { ... on Project { name } } plans states { state count } meanActual overdue } warnings }',
  reads: ['plan', 'planType', 'state', 'countries', 'projects', 'activities'],
  answer: async ({ run, day }, { groupBy: by }) => {
    const plans = (await run<Found>()).map((plan): Standing => {
      const kept = counting(plan.activities);
      const overdue = kept.filter((one) => isOverdue(one, day)).map(({ activity }) => activity);
      return { ...plan, actual: progressOf(kept, day).actual, overdue };
    });
    const groups = grouped(plans, groupsOf[String(by)] ?? (() => []));
    const within = (count: (size: number) => boolean): number =>
      plans.filter((plan) => count(groupsOf[String(by)]?.(plan).length ?? 0)).length;
    const [none, several] = [within((size) => size === 0), within((size) => size > 1)];
    const untold = plans.filter(({ actual }) => actual === null).length;
    const what = String(by).toLowerCase();
    const activities = plans.flatMap((plan) => counting(plan.activities));
    return {
      rows: groups.map((group) => rowOf(group, by)),
      warnings: sentences(
        [none, `${counted(none, 'plan has', 'plans have')} no ${what} on record.`],
        [several, `${counted(several, 'plan counts', 'plans count')} in more than one row.`],
        [untold, `${counted(untold, 'plan has', 'plans have')} no activity that counts and no part in the means.`],
      ),
      basis: {
        nodes: plans.length + new Set(activities.map(({ activity }) => activity)).size,
        edges: activities.length,
      },
    };
  },
});
