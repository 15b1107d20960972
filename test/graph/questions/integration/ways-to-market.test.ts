// Linkages and paths against every walk and every simple path of random worlds, and the edges of what they mean.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ScratchApi } from '../../../support/scratch.js';
import { smallGraph, type SmallLink } from '../../../support/small-graph.js';
import type { WorldLink, WorldOracle } from '../../../support/questions/world-oracle.js';
import { asked, startWorlds } from '../../../support/questions/worlds.js';

interface Linked {
  reached: number;
  rows: { actor: { id: string }; distance: number; via: { id: string } }[];
  warnings: string[];
}
interface Paths {
  hops: number | null;
  count: number;
  countOfSales: number;
  rows: { actors: { id: string }[]; edges: { product: { id: string }; year: number }[]; countries: { id: string }[] }[];
  warnings: string[];
  explain: { nodes: number; edges: number };
}
const linkedFields = 'reached rows { actor { id } distance via { id } } warnings';
const pathFields =
  'hops count countOfSales rows { actors { id } edges { product { id } year } countries { id } } warnings explain { nodes edges }';

let api: ScratchApi;
let oracles: readonly WorldOracle[];
beforeAll(async () => {
  ({ api, oracles } = await startWorlds());
}, 240_000);
afterAll(() => api.stop());

/** Whoever can be walked to in just so many sales, however often others are met on the way. */
function walked(from: string, steps: number, next: (id: string) => string[]): Set<string> {
  let ends = new Set([from]);
  for (let step = 0; step < steps; step += 1) ends = new Set([...ends].flatMap(next));
  return ends;
}

function linkedByHand(oracle: WorldOracle, actor: string, depth: number, sales: WorldLink[], backward: boolean) {
  const [near, far] = backward ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const next = (id: string): string[] => sales.filter((sale) => sale[near] === id).map((sale) => sale[far]);
  const rows: { actor: { id: string }; distance: number; via: { id: string } }[] = [];
  for (let distance = 1; distance <= depth; distance += 1) {
    const shorter = new Set([actor, ...rows.map((row) => row.actor.id)]);
    for (const id of oracle.sorted(walked(actor, distance, next))) {
      if (shorter.has(id)) continue;
      const [via] = oracle.sorted(
        [...walked(actor, distance - 1, next)].filter(
          (one) =>
            next(one).includes(id) &&
            (one === actor || rows.some((row) => row.actor.id === one && row.distance === distance - 1)),
        ),
      );
      rows.push({ actor: { id }, distance, via: { id: via ?? '' } });
    }
  }
  return rows;
}

/** Every simple path of so many sales at most. */
function simplePaths(from: string, next: (id: string) => string[], most: number): string[][] {
  const found: string[][] = [];
  const go = (path: string[]): void => {
    if (path.length > 1) found.push(path);
    if (path.length <= most)
      for (const id of new Set(next(path.at(-1) ?? ''))) if (!path.includes(id)) go([...path, id]);
  };
  go([from]);
  return found;
}

function pathsByHand(
  oracle: WorldOracle,
  from: string,
  product: string | undefined,
  ends: (id: string) => boolean,
  most: number,
) {
  const sales = oracle.flowing(product);
  const next = (id: string): string[] => sales.filter((sale) => sale.from === id).map(({ to }) => to);
  const paths = simplePaths(from, next, most).filter((path) => ends(path.at(-1) ?? ''));
  const hops = Math.min(...paths.map(({ length }) => length - 1));
  const shortest = paths.filter(({ length }) => length - 1 === hops);
  const parallel = (path: string[]): number[] =>
    path.slice(1).map((to, at) => sales.filter((sale) => sale.from === path[at] && sale.to === to).length);
  const key = (path: string[]): string =>
    path
      .slice(1)
      .map((id) => `${oracle.name(id)}\u0000${id}`)
      .join('\u0000');
  return {
    hops: shortest.length > 0 ? hops : null,
    paths: shortest.sort((one, other) => (key(one) < key(other) ? -1 : 1)),
    ofSales: shortest.reduce((sum, path) => sum + parallel(path).reduce((ways, count) => ways * count, 1), 0),
    edges: shortest.map((path) => parallel(path).reduce((sum, count) => sum + count, 0)),
  };
}

describe('linkages', () => {
  test.each([true, false])(
    'are those that walks find first, backward: %s',
    async (backward) => {
      for (const [serial, oracle] of oracles.entries()) {
        const { actors, products } = oracle.world.ids;
        const actor = actors[serial % actors.length] as string;
        const product = serial % 2 === 0 ? undefined : products[0];
        const depth = 1 + (serial % 6);
        const given = `actor: "${actor}", depth: ${depth}${product ? `, product: "${product}"` : ''}, first: 100`;
        const told = await asked<Linked>(api, backward ? 'backwardLinkages' : 'forwardLinkages', given, linkedFields);
        const rows = linkedByHand(oracle, actor, depth, oracle.flowing(product), backward);
        expect([actor, told.rows]).toEqual([actor, rows]);
        expect(told.reached).toBe(rows.length);
      }
    },
    120_000,
  );

  test('reversed sales turn suppliers into customers', async () => {
    for (const { world } of oracles.slice(0, 4)) {
      for (const other of world.ids.actors) {
        const told = await asked<Linked>(api, 'forwardLinkages', `actor: "${other}", first: 100`, linkedFields);
        for (const row of told.rows.slice(0, 2)) {
          const back = await asked<Linked>(
            api,
            'backwardLinkages',
            `actor: "${row.actor.id}", first: 100`,
            linkedFields,
          );
          expect(back.rows.find(({ actor }) => actor.id === other)?.distance).toBe(row.distance);
        }
      }
    }
  }, 120_000);
});

describe('paths to market', () => {
  test('to a buyer are the shortest of all simple paths', async () => {
    let lengths = 0;
    for (const [serial, oracle] of oracles.entries()) {
      const { actors, products } = oracle.world.ids;
      const product = serial % 3 === 0 ? products[0] : undefined;
      for (const buyer of actors.slice(1, 5)) {
        const from = actors[0] as string;
        const most = 2 + (serial % 7);
        const given = `from: "${from}", buyer: "${buyer}", maxHops: ${most}${product ? `, product: "${product}"` : ''}, first: 50`;
        const told = await asked<Paths>(api, 'pathsToMarket', given, pathFields);
        const { hops, paths, ofSales, edges } = pathsByHand(oracle, from, product, (id) => id === buyer, most);
        expect(told.rows.map((row) => row.actors.map(({ id }) => id))).toEqual(paths);
        expect([told.hops, told.count, told.countOfSales]).toEqual([hops, paths.length, ofSales]);
        expect(told.rows.map((row) => row.edges.length)).toEqual(edges);
        lengths = Math.max(lengths, hops ?? 0);
      }
    }
    expect(lengths).toBeGreaterThan(3);
  }, 120_000);

  test('to a country are the shortest to whoever lies in it, and tell the countries on the way', async () => {
    for (const oracle of oracles) {
      const { actors, countries } = oracle.world.ids;
      for (const from of actors.slice(2, 5)) {
        const [, market = ''] = countries;
        const told = await asked<Paths>(
          api,
          'pathsToMarket',
          `from: "${from}", toCountry: "${market}", first: 50`,
          pathFields,
        );
        const { hops, paths } = pathsByHand(oracle, from, undefined, (id) => oracle.country(id) === market, 8);
        expect(told.rows.map((row) => row.actors.map(({ id }) => id))).toEqual(paths);
        expect([told.hops, told.count]).toEqual([hops, paths.length]);
        expect(told.rows.map((row) => row.countries.map(({ id }) => id))).toEqual(
          paths.map((path) => [...new Set(path.flatMap((id) => oracle.country(id) ?? []))]),
        );
      }
    }
  }, 120_000);
});

describe('on a graph by hand', () => {
  const rice = { productId: 'prd:rice', year: 2024 };
  const line = Array.from({ length: 10 }, (_, at) => `ent:s${at}`);
  const links: SmallLink[] = [
    ...line.slice(1).map((id, at): SmallLink => [line[at] as string, 'SUPPLIES', id, rice]),
    ['ent:s0', 'SUPPLIES', 'ent:s0', rice],
    ['ent:s2', 'SUPPLIES', 'ent:s0', rice],
    ['ent:s0', 'SUPPLIES', 'ent:s1', { productId: 'prd:tea', year: 2024, value: { amount: '5.10', currency: 'EUR' } }],
    ['ent:s8', 'LOCATED_IN', 'ctry:xa'],
    ['ent:old', 'SUPPLIES', 'ent:s0', { ...rice, validFrom: '2020', validTo: '2022-03-31' }],
  ];
  beforeAll(() =>
    api.load(
      smallGraph(
        {
          'ctry:xa': {},
          'ctry:xb': {},
          'prd:rice': {},
          'prd:tea': {},
          'ent:old': {},
          ...Object.fromEntries(line.map((id) => [id, {}])),
        },
        links,
      ),
    ),
  );
  const to = (end: string, more = '', on = '2024'): Promise<Paths> =>
    asked<Paths>(api, 'pathsToMarket', `from: "ent:s0", ${end}${more}`, pathFields, on);

  test('a way of eight sales is found, one of nine is not', async () => {
    const found = await to('buyer: "ent:s8"');
    expect([found.hops, found.count, found.countOfSales]).toEqual([8, 1, 2]);
    expect(found.rows[0]?.countries).toEqual([{ id: 'ctry:xa' }]);
    expect(found.warnings).toEqual(['Of 8 actors on these ways the country is unknown, or not just one.']);
    expect(await to('buyer: "ent:s9"')).toMatchObject({ hops: null, count: 0, rows: [] });
    expect(await to('toCountry: "ctry:xa"')).toMatchObject({ hops: 8, count: 1 });
    expect(await to('toCountry: "ctry:xb"')).toMatchObject({ hops: null, count: 0, rows: [], warnings: [] });
  });

  test('parallel sales stand on one way, each with its value as stated', async () => {
    const told = await asked<{ rows: { edges: { product: { id: string }; value: object | null }[] }[] }>(
      api,
      'pathsToMarket',
      'from: "ent:s0", buyer: "ent:s1"',
      'rows { edges { product { id } value { amount currency } } }',
      '2024',
    );
    expect(told.rows).toEqual([
      {
        edges: [
          { product: { id: 'prd:rice' }, value: null },
          { product: { id: 'prd:tea' }, value: { amount: '5.10', currency: 'EUR' } },
        ],
      },
    ]);
    expect(await to('buyer: "ent:s2"', ', product: "prd:tea"')).toMatchObject({ hops: null, rows: [] });
  });

  test('a way from an actor to itself, without an end, with two ends or with an unknown one is none', async () => {
    expect(await to('buyer: "ent:s0"')).toMatchObject({ rows: [], warnings: ['The way begins where it is to end.'] });
    for (const [given, code] of [
      ['from: "ent:s0"', 'BAD_USER_INPUT'],
      ['from: "ent:s0", buyer: "ent:s1", toCountry: "ctry:xa"', 'BAD_USER_INPUT'],
      ['from: "ent:s0", buyer: "ent:none"', 'NOT_FOUND_ENTERPRISE'],
      ['from: "ent:s0", toCountry: "ctry:xc"', 'NOT_FOUND_COUNTRY'],
      ['from: "ent:s0", buyer: "ent:s1", product: "prd:none"', 'NOT_FOUND_PRODUCT'],
      ['from: "ent:s0", buyer: "ent:s1", maxHops: 9', 'BAD_USER_INPUT'],
    ]) {
      const { errors } = await api.ask(`{ pathsToMarket(${given}) { count } }`);
      expect([given, errors?.[0]?.extensions.code]).toEqual([given, code]);
    }
  });

  test('circles and self-supplies add nobody, and what has ended counts while it lasted', async () => {
    const back = (on: string) => asked<Linked>(api, 'backwardLinkages', 'actor: "ent:s0"', linkedFields, on);
    expect((await back('2024')).rows).toEqual([
      { actor: { id: 'ent:s2' }, distance: 1, via: { id: 'ent:s0' } },
      { actor: { id: 'ent:s1' }, distance: 2, via: { id: 'ent:s2' } },
    ]);
    expect((await back('2022-03-31')).rows.map(({ actor }) => actor.id)).toEqual(['ent:old']);
    expect((await back('2022-04-01')).rows).toEqual([]);
    expect(await back('1990')).toEqual({ reached: 0, rows: [], warnings: [] });
  });

  test('more ways than are told are counted', async () => {
    const layers = [1, 2, 3].map((layer) => Array.from({ length: 11 }, (_, at) => `ent:l${layer}-${at}`));
    const places = [['ent:l0'], ...layers, ['ent:l4']];
    const between = places
      .slice(1)
      .flatMap((buyers, at) =>
        (places[at] ?? []).flatMap((seller) => buyers.map((buyer): SmallLink => [seller, 'SUPPLIES', buyer, rice])),
      );
    const actors = Object.fromEntries(places.flat().map((id) => [id, {}]));
    await api.load(smallGraph({ 'prd:rice': {}, ...actors }, between));
    const told = await asked<Paths>(api, 'pathsToMarket', 'from: "ent:l0", buyer: "ent:l4"', pathFields, '2024');
    expect([told.hops, told.count, told.countOfSales]).toEqual([4, 1331, 1331]);
    expect(told.warnings[0]).toBe('There are 1331 shortest ways; the first 1000 are told.');
  });

  test('what is invented is there only for those who ask for it', async () => {
    await api.load(smallGraph({ 'prd:rice': {}, 'ent:a': {}, 'ent:b': {} }, [['ent:a', 'SUPPLIES', 'ent:b', rice]]), {
      synthetic: true,
    });
    const { errors } = await api.ask('{ forwardLinkages(actor: "ent:a", asOf: "2024") { reached } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_ENTERPRISE');
    expect(
      await asked<Linked>(api, 'forwardLinkages', 'actor: "ent:a", includeSynthetic: true', linkedFields, '2024'),
    ).toMatchObject({ reached: 1 });
  });
});
