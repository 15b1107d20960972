// Random events with findings, topics, modules and activities, and what questions on them have to answer.
import { Draws } from './draws.js';
import { World, type When } from './world.js';

const kinds = ['ACHIEVEMENT', 'CHALLENGE', 'CAPACITY_NEED', 'CAPACITY_NEED', 'GOOD_PRACTICE'] as const;
const topics = ['top:a', 'top:b', 'top:c', 'top:d'] as const;

function addAreas(draws: Draws): void {
  for (const topic of topics) draws.node(topic);
  for (const country of ['ctry:xa', 'ctry:xb', 'ctry:xc']) draws.node(country);
  for (const group of ['grp:one', 'grp:none']) draws.node(group);
  draws.node('prov:one');
  draws.links.push(['prov:one', 'LOCATED_IN', 'ctry:xc']);
  draws.link('ctry:xa', 'IN_GROUP', 'grp:one');
  draws.link('prov:one', 'IN_GROUP', 'grp:one');
}

/** Thirty events, half of them in a project that is a part of another. */
export function randomEvents(): World {
  const draws = new Draws(17);
  addAreas(draws);
  const areas = ['ctry:xa', 'ctry:xb', 'prov:one', 'grp:one', 'grp:none'] as const;
  for (let set = 0; set < 30; set += 1) {
    const part = `e${set}`;
    const event = draws.node(`evt:${part}`);
    const [whole, inner] = [draws.node(`prj:${part}-whole`), draws.node(`prj:${part}-inner`)];
    draws.link(inner, 'PART_OF_PROJECT', whole);
    if (draws.chance(80)) draws.link(event, 'PART_OF_PROJECT', draws.pick([whole, inner]));
    for (const host of [event, inner, whole]) if (draws.chance(50)) draws.link(host, 'COVERS', draws.pick(areas));
    for (let number = draws.below(6); number > 0; number -= 1) {
      const finding = draws.node(`fin:${part}-${number}`, {
        kinds: [...new Set([draws.pick(kinds), draws.pick(kinds)])],
      });
      draws.link(finding, 'RAISED_AT', event);
      for (const topic of topics) if (draws.chance(30)) draws.link(finding, 'ABOUT', topic);
    }
  }
  for (let number = 0; number < 3; number += 1) {
    draws.link(draws.node(`mod:${number}`), 'ABOUT', draws.pick(topics));
    draws.link(
      draws.node(`act:${number}`, { state: draws.pick(['ONGOING', 'CANCELLED']) }),
      'ABOUT',
      draws.pick(topics),
    );
  }
  return new World(draws.nodes, draws.links);
}

export class EventOracle {
  constructor(
    readonly world: World,
    readonly when: When,
  ) {}

  findings(event: string, kind?: string): string[] {
    const raised = this.world.from(event, 'RAISED_AT', this.when);
    return this.world.byName(raised.filter((finding) => !kind || this.kinds(finding).includes(kind)));
  }

  kinds = (finding: string): string[] => this.world.nodes[finding]?.['kinds'] as string[];

  topics = (finding: string): string[] => this.world.to(finding, 'ABOUT', this.when);

  /** Those of the event or, where it has none, of the nearest project that has. */
  countries(event: string): string[] {
    const { world, when } = this;
    for (const host of world.all([event], (id) => world.to(id, 'PART_OF_PROJECT', when))) {
      const areas = world.to(host, 'COVERS', when);
      const places = areas.flatMap((area) => [area, ...world.from(area, 'IN_GROUP', when)]);
      const found = world.byName(places.flatMap((place) => world.countries(place, when)));
      if (found.length > 0) return found;
    }
    return [];
  }

  eventsOf = (project: string): string[] =>
    [...this.world.all([project], (id) => this.world.from(id, 'PART_OF_PROJECT', this.when))].filter((id) =>
      id.startsWith('evt:'),
    );

  needs(events: readonly string[]) {
    const { world, when } = this;
    const findings = events.flatMap((event) => this.findings(event, 'CAPACITY_NEED'));
    const wanted = world.byName(findings.flatMap(this.topics));
    return wanted.map((topic) => ({
      topic,
      findings: world.byName(findings.filter((finding) => this.topics(finding).includes(topic))),
      coveredBy: world.byName(
        world
          .from(topic, 'ABOUT', when)
          .filter((id) => /^(?:mod|act):/.test(id) && world.text(id, 'state') !== 'CANCELLED'),
      ),
    }));
  }
}
