// Action plans of clusters, consortia, bodies and countries, with activities in time, late, waiting and given up.
import type { Group } from '../alliances/group.js';
import type { Organisation } from '../alliances/organisation.js';
import { daysAfter, shapeDay } from '../days.js';
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

/** Reports grow by their day; now and then the last is not accepted, so that the one before it counts. */
function reportOn(region: Region, draws: Draws, activity: string, startOn: string, dueOn: string, done: boolean): void {
  const days = draws.between(1, 3);
  for (let number = 1; number <= days; number += 1) {
    const reportedOn = daysAfter(startOn, number * 45);
    if (reportedOn > shapeDay) return;
    const finished = done && number === days && reportedOn <= dueOn;
    const state = finished || draws.percent(75) ? 'ACCEPTED' : draws.pick(['SUBMITTED', 'RETURNED', 'DRAFT']);
    const percentComplete = finished ? 100 : Math.min(95, number * draws.between(15, 35));
    report(region, activity, number, {
      reportedOn,
      percentComplete,
      state,
      ...(draws.percent(30) ? { narrative: 'Slower than planned, as the season was short' } : {}),
    });
  }
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
    const done = state === 'COMPLETED' || (dueOn < shapeDay && draws.percent(55));
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
    const startOn = daysAfter(`${Math.max(begins, 2024)}-01-08`, draws.between(0, 300));
    const plan: PlanDetails = {
      name: `Action plan of ${project.name}`,
      planType,
      state: states[index % states.length] as string,
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
