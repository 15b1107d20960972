// Action plans of clusters, consortia, bodies and countries, with activities in time, late, waiting and given up.
import type { Group } from '../alliances/group.js';
import type { Organisation } from '../alliances/organisation.js';
import { daysAfter } from '../../ontology/days.js';
import { shapeDay } from '../days.js';
import type { Draws } from '../draws.js';
import type { Project } from '../funding/projects.js';
import { countryId } from '../places/countries.js';
import type { Region } from '../region.js';
import { addActivity, addPlan, report, type PlanDetails } from './plan.js';

const steps = [
  ['Count the members and what they make', 'business-data-profiling', 'DATASET'],
  ['Agree on common quality', 'product-quality', 'CERTIFICATION'],
  ['Train makers in new patterns', 'human-resources', 'TRAINING_DELIVERED'],
  ['Design a package', 'value-addition', 'PACKAGE_DESIGN'],
  ['Buy a shared machine', 'production-cost', 'EQUIPMENT'],
  ['Print a catalogue', 'sales-and-marketing', 'BROCHURE'],
  ['Write a business plan', 'business-planning', 'BUSINESS_PLAN'],
  ['Meet buyers at a fair', 'market-identification', 'SALES_CONTRACT'],
] as const;
const states = ['ONGOING', 'ONGOING', 'ONGOING', 'AGREED', 'COMPLETED', 'DRAFT', 'CANCELLED'] as const;

/** Reports grow by their day; now and then one is not accepted, so that the one before it counts. What is done ends at 100. */
function reportOn(region: Region, draws: Draws, activity: string, startOn: string, dueOn: string, done: boolean): void {
  const narrative = 'Slower than planned, as the season was short';
  const many = draws.between(1, 3);
  let number = 0;
  for (let turn = 1; turn <= many; turn += 1) {
    const reportedOn = daysAfter(startOn, turn * 45);
    if (reportedOn >= daysAfter(dueOn, -9) || reportedOn > shapeDay) break;
    number += 1;
    const state = draws.percent(75) ? 'ACCEPTED' : draws.pick(['SUBMITTED', 'RETURNED', 'DRAFT']);
    const percentComplete = Math.min(95, number * draws.between(15, 35));
    report(region, activity, number, {
      reportedOn,
      percentComplete,
      state,
      ...(draws.percent(30) ? { narrative } : {}),
    });
  }
  if (!done) return;
  const reportedOn = daysAfter(dueOn, -draws.between(0, 9));
  report(region, activity, number + 1, { reportedOn, percentComplete: 100, state: 'ACCEPTED' });
}

function addActivities(
  region: Region,
  draws: Draws,
  plan: string,
  slug: string,
  { startOn, state }: PlanDetails,
): void {
  let begins = startOn;
  let before: string | undefined;
  draws.some(steps, draws.between(4, 7)).forEach(([name, topic, outputType], index) => {
    const dueOn = daysAfter(begins, draws.between(60, 150));
    const done = dueOn < shapeDay && (state === 'COMPLETED' || (state === 'ONGOING' && draws.percent(55)));
    const underWay = begins <= shapeDay && state === 'ONGOING';
    const cancelled = state === 'CANCELLED' || draws.percent(6);
    const id = addActivity(region, plan, `${slug}-${index + 1}`, {
      name,
      startOn: begins,
      dueOn,
      state: cancelled ? 'CANCELLED' : done ? 'COMPLETED' : underWay ? 'ONGOING' : 'NOT_STARTED',
      weight: draws.pick([1, 1, 2, 3]),
      ...(draws.percent(30) ? { supportNeeded: 'Advice and money for samples' } : {}),
      ...(draws.percent(50) ? { budget: { amount: String(draws.between(5, 90) * 100), currency: 'USD' } } : {}),
    });
    region.link('ABOUT', id, `top:${topic}`);
    if (before !== undefined && draws.percent(60)) region.link('DEPENDS_ON', id, before);
    if (!cancelled && (done || underWay)) reportOn(region, draws, id, begins, dueOn, done);
    if (done && draws.percent(60)) {
      const output = region.node('Output', `${slug}-${index + 1}`, {
        name: `${name}: result`,
        outputType,
        deliveredOn: dueOn,
      });
      region.link('YIELDS', id, output);
    }
    before = id;
    begins = daysAfter(begins, draws.between(30, 70));
  });
}

export function addPlans(
  region: Region,
  projects: readonly Project[],
  groups: readonly Group[],
  organisations: readonly Organisation[],
): string[] {
  const draws = region.draws('plans');
  return projects.map((project, index) => {
    const { country, slug, begins } = project;
    const group = draws.pick(groups.filter((one) => one.country === country));
    const body = draws.pick(organisations.filter((one) => one.country === country));
    const [planType, owner] =
      index % 4 === 0
        ? (['COUNTRY', countryId(country)] as const)
        : index % 4 === 1
          ? (['INDIVIDUAL', body.id] as const)
          : (['CLUSTER', group.id] as const);
    const state = states[index % states.length] as string;
    const startOn = daysAfter(`${state === 'COMPLETED' ? 2023 : Math.max(begins, 2024)}-01-08`, draws.between(0, 300));
    const plan: PlanDetails = {
      name: `Action plan of ${project.name}`,
      planType,
      state,
      startOn,
      endOn: daysAfter(startOn, 700),
      owner,
      project: project.id,
    };
    const id = addPlan(region, slug, plan);
    addActivities(region, draws, id, slug, plan);
    return id;
  });
}
