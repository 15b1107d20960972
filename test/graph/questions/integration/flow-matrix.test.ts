// The matrix of sales by country, province and stage, held against the definitions over random worlds.
import { describe, expect, test } from '@jest/globals';
import { loadTradeWorlds, near } from '../../../support/questions/load-trade-worlds.js';
import { groupsOf, part, SalesOracle, valueOf } from '../../../support/questions/sales-oracle.js';
import { sharedTrade, tradeWorld } from '../../../support/questions/trade-world.js';
import { scratchApi } from '../../../support/scratch-api.js';

interface Sum {
  group: string | null;
  value: number | null;
  links: number;
}
interface Matrix {
  rows: {
    from: { id: string } | null;
    to: { id: string } | null;
    stageFrom: string | null;
    stageTo: string | null;
    value: number | null;
    links: number;
  }[];
  totalValue: number | null;
  totalLinks: number;
  valueCoverage: number | null;
  rowSums: Sum[];
  columnSums: Sum[];
  warnings: string[];
}
const fields =
  'rows { from { id } to { id } stageFrom stageTo value links } totalValue totalLinks valueCoverage rowSums { group value links } columnSums { group value links } warnings';

const api = scratchApi();

const ask = async (args: string): Promise<Matrix> =>
  (await api.answer<{ flowMatrix: Matrix }>(`{ flowMatrix(${args}, first: 100) { ${fields} } }`)).flowMatrix;

describe('random worlds', () => {
  const seeds = [501, 502, 503, 504, 505, 506];

  test.each(seeds)(
    '%d agrees with the definitions',
    async (seed) => {
      await loadTradeWorlds(api, [seed]);
      const world = tradeWorld(seed);
      const oracle = new SalesOracle(world, sharedTrade().links, '2023-12-31', 2023);
      for (const by of ['COUNTRY', 'PROVINCE', 'STAGE'] as const) {
        for (const product of [undefined, 'prd:rice']) {
          const told = await ask(`by: ${by}, asOf: "2023"${product ? `, product: "${product}"` : ''}`);
          const products = product === undefined ? undefined : oracle.narrower(product);
          const cells = new Map<string, { value: number | undefined }[]>();
          for (const sale of oracle.trade().filter(({ productId }) => !products || products.includes(productId))) {
            const key = groupsOf(oracle, sale, by).join(' ');
            cells.set(key, [...(cells.get(key) ?? []), sale]);
          }
          const keyOf = ({ from, to, stageFrom, stageTo }: Matrix['rows'][number]) =>
            [from?.id ?? stageFrom ?? '-', to?.id ?? stageTo ?? '-'].join(' ');
          expect(told.rows.map(keyOf).toSorted()).toEqual([...cells.keys()].toSorted());
          const worth = (sales: { value: number | undefined }[]) =>
            sales.some(({ value }) => value !== undefined) ? valueOf(sales) : null;
          for (const row of told.rows) {
            const own = cells.get(keyOf(row)) ?? [];
            expect(row.links).toBe(own.length);
            near(row.value, worth(own));
          }
          const all = [...cells.values()].flat();
          expect(told.totalLinks).toBe(all.length);
          near(told.totalValue, worth(all));
          near(told.valueCoverage, part(all.filter(({ value }) => value !== undefined).length, all.length));
          for (const [sums, end] of [
            [told.rowSums, 0],
            [told.columnSums, 1],
          ] as const) {
            for (const { group, value, links } of sums) {
              const own = [...cells]
                .filter(([key]) => key.split(' ')[end] === (group ?? '-'))
                .flatMap(([, sales]) => sales);
              expect(links).toBe(own.length);
              near(value, worth(own));
            }
            expect(sums.reduce((total, { links }) => total + links, 0)).toBe(all.length);
          }
        }
      }
    },
    60_000,
  );

  test('a year without sales has none, and a product that is not there is not found', async () => {
    expect(await ask('year: 1950')).toMatchObject({ rows: [], totalValue: null, totalLinks: 0, valueCoverage: null });
    const { errors } = await api.ask('{ flowMatrix(product: "prd:gone") { totalLinks } }');
    expect(errors?.[0]?.extensions.code).toMatch(/^NOT_FOUND/);
  });

  test('more sales of a year than anybody waits for are refused, unless one product is asked for', async () => {
    await loadTradeWorlds(api, [501]);
    await api.command(`MATCH (seller:Enterprise) WITH seller LIMIT 1
UNWIND range(0, 100000) AS one
CALL (seller) { CREATE (seller)-[:SUPPLIES {year: 1950, productId: 'prd:corn'}]->(seller) } IN TRANSACTIONS OF 10000 ROWS`);
    const { errors } = await api.ask('{ flowMatrix(year: 1950) { totalLinks } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'QUERY_TOO_COMPLEX' } });
    expect(errors?.[0]?.message).toContain('100000 sales on record for 1950. Ask for those of one product.');
    expect(await ask('year: 1950, product: "prd:rice"')).toMatchObject({ rows: [], totalLinks: 0 });
  }, 120_000);
});
