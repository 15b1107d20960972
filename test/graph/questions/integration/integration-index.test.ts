// The index of integration and its parts, held against the definitions over random worlds.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadTradeWorlds, near } from '../../../support/questions/load-trade-worlds.js';
import { part, SalesOracle, stagesOf, supportOf, valueOf } from '../../../support/questions/sales-oracle.js';
import { sharedTrade, tradeWorld } from '../../../support/questions/trade-world.js';
import { scratchApi } from '../../../support/scratch-api.js';

interface Index {
  index: number | null;
  components: Record<'stageCoverage' | 'foreignShare' | 'crossBorderShare' | 'support', number | null> | null;
  regionalShare: number | null;
  globalShare: number | null;
  stages: string[];
  warnings: string[];
}
const fields =
  'index components { stageCoverage foreignShare crossBorderShare support } regionalShare globalShare stages warnings';

const api = scratchApi();

describe('random worlds', () => {
  const seeds = Array.from({ length: 20 }, (_, at) => at + 301);
  beforeAll(() => loadTradeWorlds(api, seeds), 240_000);

  test.each(seeds)('%d agrees with the definitions', async (seed) => {
    const world = tradeWorld(seed);
    const oracle = new SalesOracle(world, sharedTrade().links, '2022-12-31', 2022);
    for (const subject of [...world.groups, ...world.firms.slice(0, 2)]) {
      for (const product of [undefined, 'prd:rice']) {
        const of = product ? `, product: "${product}"` : '';
        const { integrationIndex: told } = await api.answer<{ integrationIndex: Index }>(
          `{ integrationIndex(subject: "${subject}", region: "${world.region}", asOf: "2022"${of}) { ${fields} } }`,
        );
        if (world.groups.includes(subject) && oracle.members(subject).length === 0) {
          expect(told).toMatchObject({ index: null, components: null, stages: [] });
          expect(told.warnings).toHaveLength(1);
          continue;
        }
        const products = product === undefined ? undefined : oracle.narrower(product);
        const sales = oracle.sales(subject).filter(({ productId }) => !products || products.includes(productId));
        const abroad = sales.filter(({ edgeClass }) => edgeClass === 'REGIONAL' || edgeClass === 'GLOBAL');
        const performed = stagesOf(oracle, subject, products);
        const parts = {
          stageCoverage: performed.length / 6,
          foreignShare: part(valueOf(abroad), valueOf(sales)),
          crossBorderShare: part(abroad.length, sales.length),
          support: supportOf(oracle, subject),
        };
        expect([...told.stages].toSorted()).toEqual(performed.toSorted());
        for (const [name, expected] of Object.entries(parts)) {
          near(told.components?.[name as keyof typeof parts], expected);
        }
        const known = Object.values(parts).filter((one) => one !== null);
        near(told.index, (100 * known.reduce((all, one) => all + one, 0)) / known.length);
        if (parts.foreignShare !== null) near((told.regionalShare ?? 0) + (told.globalShare ?? 0), parts.foreignShare);
      }
    }
  });
});
