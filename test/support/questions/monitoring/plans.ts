// Random action plans side by side, and what questions on plans have to answer, counted day by day.
import { Draws } from './draws.js';
import { daysLater, daysOf, firstDay, lastDay, World, type When } from './world.js';

const states = ['NOT_STARTED', 'ONGOING', 'ONGOING', 'COMPLETED', 'CANCELLED'] as const;
const planStates = ['DRAFT', 'AGREED', 'ONGOING', 'COMPLETED', 'CANCELLED'] as const;
const planTypes = ['COUNTRY', 'INDIVIDUAL', 'CLUSTER'] as const;
const countries = ['ctry:xa', 'ctry:xb', 'ctry:xc'] as const;

function addActivity(draws: Draws, part: string, index: number, plans: readonly string[]): void {
  const startOn = draws.day();
  const dueOn = draws.rough(draws.day(startOn, 90));
  const id = draws.node(`act:${part}-${index}`, {
    weight: draws.pick([1, 1, 2, 0.5]),
    startOn: draws.rough(startOn),
    dueOn,
    state: draws.pick(states),
  });
  const earlier = Array.from({ length: index }, (_, at) => `act:${part}-${at}`);
  if (index > 0 && draws.chance(40)) draws.link(id, 'SUBACTIVITY_OF', draws.pick(earlier));
  if (draws.chance(70)) draws.link(draws.pick(plans), 'HAS_ACTIVITY', id);
  for (const needed of earlier) if (draws.chance(20)) draws.link(id, 'DEPENDS_ON', needed);
  for (let number = draws.below(4); number > 0; number -= 1) {
    const report = draws.node(`rep:${part}-${index}-${number}`, {
      reportedOn: draws.rough(draws.day(startOn, 60)),
      percentComplete: draws.pick([0, 30, 60, 100, 100]),
      state: draws.pick(['ACCEPTED', 'ACCEPTED', 'SUBMITTED', 'RETURNED']),
    });
    draws.link(report, 'REPORTS_ON', id);
  }
}

/** Thirty plans in fifteen sets that share nothing but three countries. */
export function randomPlans(): World {
  const draws = new Draws(7);
  for (const country of countries) draws.node(country);
  for (let set = 0; set < 15; set += 1) {
    const part = `p${set}`;
    const [whole, inner] = [draws.node(`prj:${part}-whole`), draws.node(`prj:${part}-inner`)];
    draws.link(inner, 'PART_OF_PROJECT', whole);
    const cluster = draws.node(`clu:${part}`);
    for (const country of countries) if (draws.chance(50)) draws.link(cluster, 'LOCATED_IN', country);
    const plans = [1, 2].map((number) => {
      const plan = draws.node(`apl:${part}-${number}`, {
        planType: draws.pick(planTypes),
        state: draws.pick(planStates),
      });
      if (draws.chance(80)) draws.link(plan, 'PART_OF_PROJECT', draws.pick([whole, inner]));
      for (const owner of [cluster, draws.pick(countries)]) if (draws.chance(60)) draws.link(plan, 'OWNED_BY', owner);
      return plan;
    });
    for (let index = 0; index < 9; index += 1) addActivity(draws, part, index, plans);
  }
  return new World(draws.nodes, draws.links);
}

export class PlanOracle {
  constructor(
    readonly world: World,
    readonly when: When,
  ) {}

  #parts = (id: string): string[] => this.world.from(id, 'SUBACTIVITY_OF', this.when);

  /** The activities that count for progress below some, those among them included. */
  #leaves(roots: readonly string[]): string[] {
    const all = this.world.all(roots, this.#parts);
    return [...all].filter((id) => this.#parts(id).length === 0 && this.world.text(id, 'state') !== 'CANCELLED');
  }

  leavesOf = (plan: string): string[] =>
    this.world.byName(this.#leaves(this.world.to(plan, 'HAS_ACTIVITY', this.when)));

  report(activity: string): string | undefined {
    const { day } = this.when;
    let best: string | undefined;
    for (const report of this.world.from(activity, 'REPORTS_ON', this.when)) {
      const reported = lastDay(this.world.text(report, 'reportedOn'));
      if (this.world.text(report, 'state') !== 'ACCEPTED' || reported > day) continue;
      const known = best === undefined ? '' : lastDay(this.world.text(best, 'reportedOn'));
      if (best === undefined || reported > known || (reported === known && report > best)) best = report;
    }
    return best;
  }

  percent(activity: string): number {
    const report = this.report(activity);
    return report === undefined ? 0 : Number(this.world.nodes[report]?.['percentComplete']);
  }

  due = (activity: string): string => lastDay(this.world.text(activity, 'dueOn'));

  /** Which part of its days has passed. */
  plannedPercent(activity: string): number {
    const days = daysOf(firstDay(this.world.text(activity, 'startOn')), this.due(activity));
    return (days.filter((day) => day <= this.when.day).length / days.length) * 100;
  }

  progress(plan: string): { actual: number; planned: number } | undefined {
    let [weights, actual, planned] = [0, 0, 0];
    for (const activity of this.leavesOf(plan)) {
      const weight = Number(this.world.nodes[activity]?.['weight']);
      weights += weight;
      actual += weight * this.percent(activity);
      planned += weight * this.plannedPercent(activity);
    }
    return weights === 0 ? undefined : { actual: actual / weights, planned: planned / weights };
  }

  isOverdue = (activity: string): boolean => this.due(activity) < this.when.day && this.percent(activity) < 100;

  plansOf(activity: string): string[] {
    const { world, when } = this;
    const above = world.all([activity], (id) => world.to(id, 'SUBACTIVITY_OF', when));
    return world.byName([...above].flatMap((id) => world.from(id, 'HAS_ACTIVITY', when)));
  }

  projectsOf = (plan: string): Set<string> =>
    new Set([...this.world.all([plan], (id) => this.world.to(id, 'PART_OF_PROJECT', this.when))].slice(1));

  countriesOf = (plan: string): string[] =>
    this.world.byName(
      this.world.to(plan, 'OWNED_BY', this.when).flatMap((owner) => this.world.countries(owner, this.when)),
    );

  overdue() {
    const { world, when } = this;
    const late = world.ids('act').filter((id) => this.#leaves([id]).includes(id) && this.isOverdue(id));
    return world
      .byName(late)
      .sort((one, other) => (this.due(one) < this.due(other) ? -1 : this.due(one) > this.due(other) ? 1 : 0))
      .map((activity) => ({
        activity,
        plans: this.plansOf(activity),
        due: this.due(activity),
        daysLate: daysLater(this.due(activity), when.day),
        percentComplete: this.percent(activity),
        blockers: world.byName(
          world
            .to(activity, 'DEPENDS_ON', when)
            .filter((id) => world.text(id, 'state') !== 'CANCELLED')
            .filter((id) => this.#leaves([id]).some((leaf) => this.percent(leaf) < 100)),
        ),
      }));
  }
}
