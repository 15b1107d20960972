// Concentration over buyers and suppliers, held against the definitions over random worlds.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadTradeWorlds, near } from '../../../support/questions/load-trade-worlds.js';
import { part, SalesOracle, valueOf } from '../../../support/questions/sales-oracle.js';
import { sharedTrade, tradeWorld } from '../../../support/questions/trade-world.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Concentration {
  hhi: number | null;
  topShare: number | null;
  valueCoverage: number | null;
  table: { counterpart: { id: string }; value: number | null; share: number | null; links: number }[];
}
const fields = 'hhi topShare valueCoverage table { counterpart { id } value share links }';

const api = scratchApi();

const ask = async (subject: string, asOf: string, more = ''): Promise<Concentration> =>
  (
    await api.answer<{ marketConcentration: Concentration }>(
      `{ marketConcentration(subject: "${subject}", asOf: "${asOf}"${more}) { ${fields} } }`,
    )
  ).marketConcentration;

describe('random worlds', () => {
  const seeds = Array.from({ length: 20 }, (_, at) => at + 201);
  beforeAll(() => loadTradeWorlds(api, seeds), 240_000);

  test.each(seeds)('%d agrees with the definitions', async (seed) => {
    const world = tradeWorld(seed);
    const oracle = new SalesOracle(world, sharedTrade().links, '2022-12-31', 2022);
    const rice = oracle.narrower('prd:rice');
    for (const subject of [...world.groups.slice(0, 2), ...world.firms.slice(0, 2)]) {
      for (const [side, product] of [
        ['BUYER'],
        ['SUPPLIER'],
        ['BUYER', 'prd:rice'],
        ['SUPPLIER', 'prd:rice'],
      ] as const) {
        const told = await ask(subject, '2022', `, side: ${side}${product ? `, product: "${product}"` : ''}`);
        if (world.groups.includes(subject) && oracle.members(subject).length === 0) {
          expect(told).toEqual({ hhi: null, topShare: null, valueCoverage: null, table: [] });
          continue;
        }
        const all = side === 'BUYER' ? oracle.sales(subject) : oracle.purchases(subject);
        const sales = all.filter(({ productId }) => !product || rice.includes(productId));
        const other = (one: (typeof sales)[number]) => (side === 'BUYER' ? one.buyer : one.seller);
        const parts = [...new Set(sales.map(other))].map(
          (id) => valueOf(sales.filter((one) => other(one) === id)) / valueOf(sales),
        );
        const worth = valueOf(sales) > 0;
        near(told.hhi, worth ? parts.reduce((squares, one) => squares + one ** 2, 0) : null);
        near(told.topShare, worth ? Math.max(...parts) : null);
        near(told.valueCoverage, part(sales.filter(({ value }) => value !== undefined).length, sales.length));
        expect(told.table).toHaveLength(parts.length);
        for (const { counterpart, value, links } of told.table) {
          const own = sales.filter((one) => other(one) === counterpart.id);
          expect(links).toBe(own.length);
          near(value, own.some((one) => one.value !== undefined) ? valueOf(own) : null);
        }
      }
    }
  });
});

describe('one and many', () => {
  const buyers = Array.from({ length: 10 }, (_, at) => `ent:b${at}`);
  const to = (buyer: string, productId: string, amount: number) =>
    [
      'ent:seller',
      'SUPPLIES',
      buyer,
      { productId, year: 2023, value: { amount: String(amount), currency: 'USD' } },
    ] as const;
  const load = (scale: number, extra = {}) =>
    api.load(
      smallGraph(
        {
          'ent:seller': {},
          'prd:one': {},
          'prd:even': {},
          'prd:top': {},
          ...Object.fromEntries(buyers.map((id) => [id, { name: 'Alike' }])),
          ...extra,
        },
        [
          to('ent:b3', 'prd:one', 7 * scale),
          ...buyers.map((id) => to(id, 'prd:even', 5 * scale)),
          ...buyers.slice(0, 4).map((id, at) => to(id, 'prd:top', (at === 0 ? 70 : 10) * scale)),
        ],
      ),
    );

  test('one buyer gives 1, ten alike a tenth, ties go by name and id; scale and strangers change no share', async () => {
    const products = ['prd:one', 'prd:even', 'prd:top'];
    const told = async () =>
      Promise.all(products.map((product) => ask('ent:seller', '2023', `, product: "${product}"`)));
    await load(1);
    const before = await told();
    expect(before.map(({ hhi, topShare }) => [hhi, topShare])).toEqual([
      [1, 1],
      [0.1, 0.1],
      [0.52, 0.7],
    ]);
    expect(before[1]?.table.map(({ counterpart }) => counterpart.id)).toEqual(buyers);
    await load(1_000, { 'ent:stranger': {} });
    const shares = (all: Concentration[]) =>
      all.map(({ hhi, topShare, table }) => [hhi, topShare, table.map(({ share }) => share)]);
    expect(shares(await told())).toEqual(shares(before));
  }, 120_000);
});
