// The register of rights against a plain walk over random rights, on the days around their last.
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  counts,
  days,
  daysBetween,
  RandomWorld,
  spanOf,
  type Occasion,
} from '../../../support/questions/registers/random-world.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Register {
  counts: { type: string; status: string; count: number }[];
  rows: { right: { id: string }; type: string; status: string; daysLeft: number | null; holders: { id: string }[] }[];
  warnings: string[];
  explain: { nodes: number; edges: number };
}
type Scope = { site?: string; country?: string; type?: string; expiringWithin?: number };

const api = scratchApi();

const query = `query ($site: ID, $country: ID, $type: RightType, $expiringWithin: Int, $asOf: PartialDate, $includePlanned: Boolean) {
  iprRegister(site: $site, country: $country, type: $type, expiringWithin: $expiringWithin, asOf: $asOf, includePlanned: $includePlanned, first: 100) {
    counts { type status count }
    rows { right { id } type status daysLeft holders { id } }
    warnings explain { nodes edges }
  }
}`;
const register = async (scope: Scope, occasion: Partial<Occasion> = {}): Promise<Register> =>
  (await api.answer<{ iprRegister: Register }>(query, { ...scope, ...occasion })).iprRegister;

const types = [
  'COPYRIGHT',
  'TRADEMARK',
  'GEOGRAPHICAL_INDICATION',
  'INDUSTRIAL_DESIGN',
  'PATENT',
  'TRADITIONAL_KNOWLEDGE',
];
const statuses = ['CLAIMED', 'FILED', 'REGISTERED', 'EXPIRED', 'REFUSED', 'REVOKED'];

function randomRegister(seed: number): RandomWorld {
  const world = new RandomWorld(seed);
  for (const letter of 'abcd') {
    world.add(`ctry:x${letter}`);
    world.add(`prov:x${letter}-1`, world.chance(0.5) ? { validTo: world.date() } : {});
    world.link(`prov:x${letter}-1`, 'LOCATED_IN', `ctry:x${letter}`, { validFrom: undefined });
  }
  const places = [...world.ids('ctry'), ...world.ids('prov')];
  for (let index = 0; index < 6; index += 1) world.add(`whs:site-${index}`, { whcId: String(index + 1) });
  for (let index = 0; index < 30; index += 1) {
    const actor = world.add(`${world.pick(['ent', 'org', 'con'])}:actor-${index}`);
    if (world.chance(0.8)) world.link(actor, 'LOCATED_IN', world.pick(places));
    for (const year of [2023, 2024]) {
      if (world.chance(0.4)) world.link(actor, 'ACTIVE_AT', world.pick(world.ids('whs')), { year }, String(year));
    }
  }
  const actors = ['ent', 'org', 'con'].flatMap((prefix) => world.ids(prefix));
  for (let index = 0; index < 60; index += 1) {
    const right = world.add(`ipr:right-${index}`, {
      rightType: world.pick(types),
      status: world.pick(['REGISTERED', 'REGISTERED', ...statuses]),
      ...(world.chance(0.7) ? { expiresOn: world.date() } : {}),
    });
    for (let holder = world.number(2); holder > 0; holder -= 1) world.link(world.pick(actors), 'HOLDS', right);
  }
  return world;
}

/** Follows each right from its holders to their places. */
function expected(world: RandomWorld, { site, country, type, expiringWithin }: Scope, occasion: Occasion) {
  const [, day] = spanOf(occasion.asOf);
  const inCountry = (place: string): boolean =>
    counts(world.nodes[place] ?? {}, { ...occasion, includePlanned: true }) &&
    (place === country || locations(place).some(inCountry));
  const locations = (of: string): string[] =>
    world
      .of('LOCATED_IN')
      .filter(({ from, said }) => from === of && counts(said, { ...occasion, includePlanned: true }))
      .map(({ to }) => to);
  const isIn = (actor: string): boolean =>
    country === undefined
      ? world.of('ACTIVE_AT').some((link) => link.from === actor && link.to === site && counts(link.said, occasion))
      : locations(actor).some(inCountry);
  const rows: { right: string; type: string; status: string; daysLeft: number | null; holders: string[] }[] = [];
  for (const right of world.ids('ipr')) {
    const {
      rightType,
      status: stored,
      expiresOn,
    } = world.nodes[right] as { rightType: string; status: string; expiresOn?: string };
    const holders = world
      .of('HOLDS')
      .filter((link) => link.to === right && counts(link.said, occasion))
      .map(({ from }) => from);
    if ((site ?? country) !== undefined && !holders.some(isIn)) continue;
    const daysLeft = expiresOn === undefined ? null : daysBetween(day, spanOf(expiresOn)[1]);
    const status = stored === 'REGISTERED' && daysLeft !== null && daysLeft < 0 ? 'EXPIRED' : stored;
    if (type !== undefined && rightType !== type) continue;
    if (expiringWithin !== undefined && !(status === 'REGISTERED' && daysLeft !== null && daysLeft <= expiringWithin))
      continue;
    rows.push({ right, type: rightType, status, daysLeft, holders: [...new Set(holders)].sort() });
  }
  const rank = (row: (typeof rows)[number]): string =>
    [types.indexOf(row.type), statuses.indexOf(row.status), 1e9 + (row.daysLeft ?? 1e6)].join(' ');
  return rows.sort(
    (one, other) =>
      rank(one).localeCompare(rank(other), 'en', { numeric: true }) || world.byName(one.right, other.right),
  );
}

describe('random registers', () => {
  test.each([1, 2, 3])(
    '%i agree with a walk from right to holder to place',
    async (seed) => {
      const world = randomRegister(seed);
      await api.load(world.bundle());
      const scopes: Scope[] = [
        {},
        ...world.ids('whs').map((site) => ({ site })),
        ...world.ids('ctry').map((country) => ({ country })),
      ];
      for (const scope of scopes) {
        const asked = {
          ...scope,
          ...(world.chance(0.3) ? { type: world.pick(types) } : {}),
          ...(world.chance(0.5) ? { expiringWithin: world.pick([0, 1, 59, 366]) } : {}),
        };
        for (const asOf of days) {
          const occasion = { asOf, includePlanned: world.chance(0.5) };
          const told = await register(asked, occasion);
          const rows = expected(world, asked, occasion);
          const flat = told.rows.map(({ right, holders, ...row }) => ({
            ...row,
            right: right.id,
            holders: holders.map(({ id }) => id),
          }));
          expect([asked, occasion, flat]).toEqual([asked, occasion, rows]);
          expect(told.counts.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
          for (const { type, status, count } of told.counts) {
            expect(rows.filter((row) => row.type === type && row.status === status)).toHaveLength(count);
          }
          const holders = rows.flatMap((row) => row.holders);
          expect(told.explain).toEqual({ nodes: rows.length + new Set(holders).size, edges: holders.length });
        }
      }
    },
    300_000,
  );
});

describe('a right', () => {
  const graph = smallGraph(
    {
      'ctry:xa': {},
      'ctry:xb': {},
      'whs:site': { whcId: '1' },
      'ent:weaver': {},
      'ipr:mark': { rightType: 'TRADEMARK', status: 'REGISTERED', registeredOn: '2014-03-01', expiresOn: '2024-02' },
      'ipr:song': { rightType: 'COPYRIGHT', status: 'REGISTERED' },
    },
    [
      ['ent:weaver', 'LOCATED_IN', 'ctry:xa', { validTo: '2024-06' }],
      ['ent:weaver', 'ACTIVE_AT', 'whs:site'],
      ['ent:weaver', 'HOLDS', 'ipr:mark'],
    ],
  );
  beforeAll(() => api.load(graph), 120_000);
  const statusOf = async (
    asOf: string,
    scope: Scope = { site: 'whs:site' },
  ): Promise<[string, number | null] | undefined> => {
    const [row] = (await register(scope, { asOf })).rows;
    return row && [row.status, row.daysLeft];
  };

  test('stands on its last day and has run out on the next', async () => {
    expect(await statusOf('2024-02-28')).toEqual(['REGISTERED', 1]);
    expect(await statusOf('2024-02-29')).toEqual(['REGISTERED', 0]);
    expect(await statusOf('2024-03-01')).toEqual(['EXPIRED', -1]);
  });

  test('is among those that run out within some days, the last one included', async () => {
    const within = async (expiringWithin: number, asOf: string) =>
      (await register({ site: 'whs:site', expiringWithin }, { asOf })).rows.length;
    expect(await within(10, '2024-02-19')).toBe(1);
    expect(await within(10, '2024-02-18')).toBe(0);
    expect(await within(0, '2024-02-29')).toBe(1);
    expect(await within(10, '2024-03-01')).toBe(0);
  });

  test('leaves the register of a country with its holder', async () => {
    expect(await statusOf('2024-06-30', { country: 'ctry:xa' })).toEqual(['EXPIRED', -122]);
    expect(await statusOf('2024-07-01', { country: 'ctry:xa' })).toBeUndefined();
    expect(await statusOf('2024', { country: 'ctry:xb' })).toBeUndefined();
  });

  test('is told with what is not known of it', async () => {
    expect((await register({}, { asOf: '2013' })).warnings).toEqual([
      'Of 1 REGISTERED right no last day of protection is on record.',
      '1 REGISTERED right was registered after the day asked for.',
      'Of 1 right no holder is on record for the day.',
    ]);
  });

  test('that is invented shows only where inventions are asked for', async () => {
    await api.load(graph, { synthetic: true });
    expect((await register({})).rows).toEqual([]);
    const { errors } = await api.ask('{ iprRegister(site: "whs:site") { rows { type } } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_HERITAGE_SITE');
    const { iprRegister } = await api.answer<{ iprRegister: Register }>(
      '{ iprRegister(includeSynthetic: true) { rows { type } } }',
    );
    expect(iprRegister.rows).toHaveLength(2);
    await api.load(graph);
  });

  test('is asked for by site or by country', async () => {
    const { errors } = await api.ask('{ iprRegister(site: "whs:site", country: "ctry:xa") { rows { type } } }');
    expect(errors?.[0]).toMatchObject({ message: '"iprRegister" takes a "site" or a "country", not both.' });
  });
});
