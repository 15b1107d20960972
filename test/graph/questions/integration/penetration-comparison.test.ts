// The ranking of consortia, held against the definitions over random worlds, with the means of their countries.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadTradeWorlds, near } from '../../../support/questions/load-trade-worlds.js';
import { part, SalesOracle, valueOf } from '../../../support/questions/sales-oracle.js';
import { sharedTrade, tradeWorld } from '../../../support/questions/trade-world.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Compared {
  consortium: { id: string };
  level: number | null;
  shares: { regional: number | null; global: number | null } | null;
}
interface Comparison {
  rows: Compared[];
  countryMeans: { country: string; meanLevel: number | null; consortia: number }[];
}
const fields =
  'rows { consortium { id } level shares { regional global } } countryMeans { country meanLevel consortia } warnings';

const api = scratchApi();

const ask = async (args: string): Promise<Comparison> =>
  (
    await api.answer<{ penetrationComparison: Comparison }>(
      `{ penetrationComparison(${args}, first: 100) { ${fields} } }`,
    )
  ).penetrationComparison;

describe('random worlds', () => {
  const seeds = Array.from({ length: 20 }, (_, at) => at + 401);
  beforeAll(() => loadTradeWorlds(api, seeds), 240_000);

  test.each(seeds.slice(0, 3))('all of them, seen from the region of %d', async (seed) => {
    const { region } = tradeWorld(seed);
    const told = await ask(`region: "${region}", asOf: "2023"`);
    const expected = seeds.flatMap((one) => {
      const own = tradeWorld(one);
      const world = { ...own, region, links: [...own.links, ...(one === seed ? [] : tradeWorld(seed).links)] };
      const oracle = new SalesOracle(world, sharedTrade().links, '2023-12-31', 2023);
      return own.groups
        .filter((id) => id.startsWith('con:'))
        .map((id) => {
          const sales = oracle.sales(id);
          const share = (edgeClass: string) =>
            part(valueOf(sales.filter((sale) => sale.edgeClass === edgeClass)), valueOf(sales));
          const empty = oracle.members(id).length === 0;
          const [global, regional] = empty ? [null, null] : [share('GLOBAL'), share('REGIONAL')];
          return { id, level: empty ? null : oracle.level(id), global, regional, home: oracle.countries(id)[0] };
        });
    });
    expect(told.rows.map(({ consortium }) => consortium.id).toSorted()).toEqual(
      expected.map(({ id }) => id).toSorted(),
    );
    const rank = (one: { level: number | null; global: number | null; regional: number | null }) =>
      [one.level, one.global, one.regional].map((number) => ((number ?? -1) + 1).toFixed(9)).join(' ');
    const ranks = told.rows.map(({ consortium, level, shares }) => {
      const found = expected.find(({ id }) => id === consortium.id);
      expect(level).toBe(found?.level);
      near(shares?.global ?? null, found?.global ?? null);
      return found ? rank(found) : '';
    });
    expect(ranks).toEqual(ranks.toSorted().toReversed());
    for (const { country, meanLevel, consortia } of told.countryMeans) {
      const levels = expected.filter(({ home }) => home === country).flatMap(({ level }) => level ?? []);
      expect(consortia).toBe(levels.length);
      near(
        meanLevel,
        part(
          levels.reduce((all, one) => all + one, 0),
          levels.length,
        ),
      );
    }
  });

  test('those of some countries and products only', async () => {
    const { rows } = await ask('countries: ["ctry:xa"], region: "grp:w401-region", asOf: "2023"');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(40);
    expect((await ask('products: ["prd:rice"], region: "grp:w401-region"')).rows).toEqual([]);
  });
});

describe('edges', () => {
  test('products count with narrower ones, ties go by name and id, an unknown product is not found', async () => {
    await api.load(
      smallGraph(
        {
          'grp:r': {},
          'prd:grain': {},
          'prd:rice': {},
          'con:b': { name: 'A' },
          'con:a': { name: 'B' },
          'con:c': { name: 'A' },
          'con:tea': {},
        },
        [
          ['prd:rice', 'NARROWER_THAN', 'prd:grain'],
          ...['con:a', 'con:b', 'con:c'].map((id) => [id, 'DEALS_IN', 'prd:rice'] as const),
        ],
      ),
    );
    const { rows } = await ask('products: ["prd:grain"], region: "grp:r"');
    expect(rows.map(({ consortium }) => consortium.id)).toEqual(['con:b', 'con:c', 'con:a']);
    const { errors } = await api.ask(
      '{ penetrationComparison(products: ["prd:gone"], region: "grp:r") { rows { level } } }',
    );
    expect(errors?.[0]?.extensions.code).toMatch(/^NOT_FOUND/);
  }, 120_000);

  test('more than anybody waits for is refused, and told how to narrow it', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`con:many-${at}`, {}]));
    await api.load(smallGraph({ 'grp:r': {}, 'ctry:xa': {}, ...many }));
    const { errors } = await api.ask('{ penetrationComparison(region: "grp:r") { rows { level } } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'QUERY_TOO_COMPLEX' } });
    expect(errors?.[0]?.message).toContain('Name "countries" or "products"');
    expect((await ask('region: "grp:r", countries: ["ctry:xa"]')).rows).toEqual([]);
  }, 120_000);
});
