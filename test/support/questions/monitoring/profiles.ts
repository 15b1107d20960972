// Random systems with profiles, and in which state each was on a day: what happened is played through day by day.
import { Draws } from './draws.js';
import { daysLater, lastDay, World, type When } from './world.js';

const states = [
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'PUBLISHED',
  'ARCHIVED',
  'REJECTED',
  'WITHDRAWN',
] as const;
const decisions = ['CHANGES_REQUESTED', 'PUBLISHED', 'REJECTED'];

function addVersion(draws: Draws, system: string, firm: string, slug: string, version: number, last: boolean): void {
  const submittedOn = draws.day();
  const state = last ? draws.pick(states) : 'ARCHIVED';
  const wasPublished = state === 'PUBLISHED' || state === 'ARCHIVED';
  const profile = draws.node(`bpr:${slug}`, {
    version,
    state,
    ...(state === 'DRAFT' || draws.chance(10) ? {} : { submittedOn: draws.rough(submittedOn) }),
    ...(wasPublished && draws.chance(90) ? { publishedOn: draws.rough(draws.day(submittedOn, 60)) } : {}),
  });
  draws.links.push([profile, 'PROFILE_OF', firm]);
  draws.link(profile, 'HELD_IN', system);
  if (!['IN_REVIEW', 'CHANGES_REQUESTED', 'REJECTED'].includes(state) || draws.chance(40)) return;
  const fact = draws.node(`fct:${slug}`, {
    predicate: 'state',
    value: state,
    statementStatus: 'OBSERVED',
    recordedAt: '2023-01-01',
    validFrom: draws.day(submittedOn, 60),
  });
  draws.links.push([fact, 'SUBJECT', profile], [fact, 'CITES', 'src:one']);
}

/** Thirty systems, each with a few firms in up to three versions. */
export function randomProfiles(): World {
  const draws = new Draws(13);
  draws.node('src:one');
  for (let set = 0; set < 30; set += 1) {
    const system = draws.node(`sys:s${set}`);
    for (let firm = draws.below(6); firm > 0; firm -= 1) {
      const id = draws.node(`ent:s${set}-${firm}`);
      const versions = 1 + draws.below(3);
      for (let version = 1; version <= versions; version += 1)
        addVersion(draws, system, id, `s${set}-${firm}-${version}`, version, version === versions);
    }
  }
  return new World(draws.nodes, draws.links);
}

export class ProfileOracle {
  constructor(
    readonly world: World,
    readonly when: When,
  ) {}

  #day = (id: string | undefined, property: string): string | undefined => {
    const date = id === undefined ? '' : this.world.text(id, property);
    return date === '' ? undefined : lastDay(date);
  };

  /** When the first later version of the firm's profile was published. */
  #replaced(profile: string): string | undefined {
    const always = { day: this.when.day, includePlanned: true };
    const [firm = ''] = this.world.to(profile, 'PROFILE_OF', always);
    const [system = ''] = this.world.to(profile, 'HELD_IN', this.when);
    return this.world
      .from(firm, 'PROFILE_OF', always)
      .filter((other) => this.world.to(other, 'HELD_IN', this.when).includes(system))
      .filter((other) => Number(this.world.text(other, 'version')) > Number(this.world.text(profile, 'version')))
      .flatMap((other) => this.#day(other, 'publishedOn') ?? [])
      .sort()[0];
  }

  /** The state on each day of a long time, and the days of handing in and decision. */
  #played(profile: string) {
    const state = this.world.text(profile, 'state');
    const fact = `fct:${profile.slice(4)}`;
    const dated: [string | undefined, string][] = [
      [this.#day(profile, 'submittedOn'), 'SUBMITTED'],
      [this.#day(profile, 'publishedOn'), 'PUBLISHED'],
      [state === 'ARCHIVED' ? this.#replaced(profile) : undefined, 'ARCHIVED'],
      [this.#day(fact, 'validFrom'), state],
    ];
    const days = dated.flatMap(([day]) => day ?? []).sort();
    const last = days.at(-1);
    const known =
      dated[3]?.[0] !== undefined || dated.some(([day, of]) => day !== undefined && day === last && of === state);
    const undated = known ? undefined : (last ?? '');
    return { dated, undated, state };
  }

  stateOn(profile: string): string {
    const { dated, undated, state } = this.#played(profile);
    const { day } = this.when;
    if (undated !== undefined && undated <= day) return state;
    let now = 'DRAFT';
    let since = '';
    for (const [from, of] of dated) {
      if (from === undefined || from > day || from < since) continue;
      now = of;
      since = from;
    }
    return now;
  }

  profiles = (system: string): string[] => this.world.from(system, 'HELD_IN', this.when);

  pipeline(system: string, from = '0000', to = '9999') {
    const { day } = this.when;
    const handed = this.profiles(system).flatMap((profile): { decision?: string; days?: number }[] => {
      const { dated, undated, state } = this.#played(profile);
      const submitted = dated[0]?.[0];
      if (submitted === undefined || submitted > day || submitted < from || submitted > to) return [];
      const later = dated.slice(1).filter(([on]) => on !== undefined && submitted <= on && on <= day);
      const days = later.flatMap(([on, of]) => (on !== undefined && decisions.includes(of) ? [on] : [])).sort();
      const [first] = days;
      if (first !== undefined) {
        const decision = later.find(([on, of]) => on === first && decisions.includes(of))?.[1] ?? '';
        return [{ decision, days: daysLater(submitted, first) }];
      }
      const hidden = undated !== undefined && undated <= day && [...decisions, 'ARCHIVED'].includes(state);
      const archived = later.some(([, of]) => of === 'ARCHIVED');
      return [hidden || archived ? { decision: state } : {}];
    });
    const decided = handed.filter(({ decision }) => decision !== undefined);
    const days = decided.flatMap(({ days: all }) => all ?? []).sort((one, other) => one - other);
    const returned = decided.filter(({ decision }) => decision === 'CHANGES_REQUESTED').length;
    return {
      states: states.map((state) => ({
        state,
        count: this.profiles(system).filter((profile) => this.stateOn(profile) === state).length,
      })),
      submissions: handed.length,
      decided: decided.length,
      medianDays: middle(days),
      returned: decided.length === 0 ? null : returned / decided.length,
    };
  }
}

/** Takes the least and the greatest away until one or two are left. */
function middle(sorted: readonly number[]): number | null {
  let left = sorted;
  while (left.length > 2) left = left.slice(1, -1);
  const [one, other = one] = left;
  return one === undefined || other === undefined ? null : (one + other) / 2;
}
