// Creative classes of the actors at sites against a count actor by actor over random sites.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { counts, days, RandomWorld, type Occasion } from '../../../support/questions/registers/random-world.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Coverage {
  actors: number;
  classified: number;
  core: number;
  related: number;
  share: number | null;
  classes: { class: { id: string }; group: string | null; actors: number; share: number }[];
  unclassified: { id: string }[];
  warnings: string[];
  explain: { nodes: number; edges: number };
}

const api = scratchApi();

const coverage = async (site: string, occasion: Partial<Occasion> = {}): Promise<Coverage> =>
  (
    await api.answer<{ creativeClassificationCoverage: Coverage }>(
      `query ($site: ID!, $asOf: PartialDate, $includePlanned: Boolean) {
        creativeClassificationCoverage(site: $site, asOf: $asOf, includePlanned: $includePlanned) {
          actors classified core related share classes { class { id } group actors share } unclassified { id } warnings explain { nodes edges }
        }
      }`,
      { site, ...occasion },
    )
  ).creativeClassificationCoverage;

const core = ['ARTS_CRAFTS', 'PERFORMING_ARTS', 'DESIGN_SERVICES', 'VISUAL_ARTS', 'MUSIC'];
const related = ['CULINARY_ARTS', 'CULTURAL_TOURISM'];
const classOf = (code: string): string => `cls:${code.toLowerCase().replace('_', '-')}`;
const classNodes = Object.fromEntries(
  [...core, ...related, 'GAMES'].map((code) => [
    classOf(code),
    { scheme: 'MEKONG_CREATIVE', revision: '2024', code, title: code.length > 8 ? 'Long' : 'Short' },
  ]),
);
const otherClass = { 'cls:fcs-b': { scheme: 'UNESCO-FCS', revision: '2009', code: 'B' } };

function randomSites(seed: number): RandomWorld {
  const world = new RandomWorld(seed);
  for (const [id, said] of Object.entries({ ...classNodes, ...otherClass })) world.add(id, said);
  for (let index = 0; index < 30; index += 1) world.add(`whs:site-${index}`, { whcId: String(index + 1) });
  for (let index = 0; index < 60; index += 1) {
    const actor = world.add(`${world.pick(['ent', 'ent', 'org', 'con', 'fnd'])}:actor-${index}`);
    for (let visit = world.number(4); visit > 0; visit -= 1) {
      const year = world.pick([2023, 2024]);
      world.link(actor, 'ACTIVE_AT', world.pick(world.ids('whs')), { year }, String(year));
    }
    if (!/^(?:ent|org):/.test(actor)) continue;
    for (let classes = world.number(2); classes > 0; classes -= 1)
      world.link(actor, 'CLASSIFIED_AS', world.pick(world.ids('cls')));
  }
  return world;
}

function expected(world: RandomWorld, site: string, occasion: Occasion) {
  const edges = world.of('ACTIVE_AT').filter(({ to, said }) => to === site && counts(said, occasion));
  const actors = [...new Set(edges.map(({ from }) => from))].sort(world.byName);
  const table = new Map<string, string[]>();
  for (const { from, to, said } of world.of('CLASSIFIED_AS')) {
    if (actors.includes(from) && to in classNodes && counts(said, occasion))
      table.set(to, [...(table.get(to) ?? []), from]);
  }
  const inOne = (codes: readonly string[]): Set<string> =>
    new Set(codes.flatMap((code) => table.get(classOf(code)) ?? []));
  const [inCore, inRelated, inAny] = [inOne(core), inOne(related), new Set([...table.values()].flat())];
  const title = (id: string): string => `${classNodes[id]?.title} ${id}`;
  return {
    actors: actors.length,
    classified: inAny.size,
    core: inCore.size,
    related: [...inRelated].filter((one) => !inCore.has(one)).length,
    share: actors.length === 0 ? null : inAny.size / actors.length,
    classes: [...table]
      .sort(([a, one], [b, other]) => other.length - one.length || (title(a) < title(b) ? -1 : 1))
      .map(([id, members]) => ({
        class: { id },
        group: core.some((code) => classOf(code) === id)
          ? 'CORE'
          : related.some((code) => classOf(code) === id)
            ? 'RELATED'
            : null,
        actors: members.length,
        share: members.length / actors.length,
      })),
    unclassified: actors.filter((one) => !inAny.has(one)).map((id) => ({ id })),
    explain: { nodes: 1 + actors.length + table.size, edges: edges.length + [...table.values()].flat().length },
  };
}

test('thirty random sites agree with a count actor by actor', async () => {
  const world = randomSites(7);
  await api.load(world.bundle());
  for (const site of world.ids('whs')) {
    for (const asOf of days.filter(() => world.chance(0.5))) {
      const occasion = { asOf, includePlanned: world.chance(0.5) };
      const { warnings, ...told } = await coverage(site, occasion);
      expect([site, occasion, told]).toEqual([site, occasion, expected(world, site, occasion)]);
      expect(warnings.length).toBe(told.actors === 0 ? 1 : 0);
    }
  }
}, 300_000);

describe('a site', () => {
  const graph = smallGraph(
    {
      ...classNodes,
      ...otherClass,
      'whs:site': { whcId: '1' },
      'whs:empty': { whcId: '2' },
      'ent:both': {},
      'ent:left': {},
      'ent:none': {},
    },
    [
      ['ent:both', 'ACTIVE_AT', 'whs:site', { year: 2023 }],
      ['ent:both', 'ACTIVE_AT', 'whs:site', { year: 2024 }],
      ['ent:none', 'ACTIVE_AT', 'whs:site'],
      ['ent:left', 'ACTIVE_AT', 'whs:site', { validTo: '2023' }],
      ['ent:both', 'CLASSIFIED_AS', 'cls:music'],
      ['ent:both', 'CLASSIFIED_AS', 'cls:culinary-arts'],
      ['ent:none', 'CLASSIFIED_AS', 'cls:fcs-b'],
    ],
  );
  beforeAll(() => api.load(graph), 120_000);

  test('counts an actor of two classes and two years once, in a core class before a related one', async () => {
    expect(await coverage('whs:site', { asOf: '2024' })).toMatchObject({
      actors: 2,
      classified: 1,
      core: 1,
      related: 0,
      share: 0.5,
      classes: [
        { class: { id: 'cls:culinary-arts' }, group: 'RELATED', actors: 1, share: 0.5 },
        { class: { id: 'cls:music' }, group: 'CORE', actors: 1, share: 0.5 },
      ],
      unclassified: [{ id: 'ent:none' }],
    });
  });

  test('counts those who left until their last day', async () => {
    expect((await coverage('whs:site', { asOf: '2023-12-31' })).actors).toBe(3);
    expect((await coverage('whs:site', { asOf: '2024-01-01' })).actors).toBe(2);
  });

  test('without actors has no share, and says so', async () => {
    const told = await coverage('whs:empty');
    expect(told).toMatchObject({ actors: 0, share: null, classes: [], unclassified: [] });
    expect(told.warnings).toEqual(['No actor works at the site on the day, so no share of them can be told.']);
  });

  test('that there is not is told apart', async () => {
    const { errors } = await api.ask('{ creativeClassificationCoverage(site: "whs:nowhere") { actors } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_HERITAGE_SITE');
  });
});
