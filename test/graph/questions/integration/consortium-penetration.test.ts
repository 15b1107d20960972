// Levels and shares of penetration, held against the definitions over random worlds, and on groups made for one edge each.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { part, SalesOracle, valueOf } from '../../../support/questions/sales-oracle.js';
import { loadTradeWorlds, near } from '../../../support/questions/load-trade-worlds.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { sharedTrade, tradeWorld } from '../../../support/questions/trade-world.js';

interface Penetration {
  level: number | null;
  shares: Record<string, number | null> | null;
  value: number | null;
  links: number | null;
  valueCoverage: number | null;
  globalMarkets: { id: string }[];
  buyers: { buyer: { id: string }; edgeClass: string; value: number | null; links: number }[];
  rates: { currency: string; rateDate: string; rateSource: { id: string } }[];
  year: number;
}
interface Answered {
  consortiumPenetration: Penetration & { warnings: string[] };
}

const fields =
  'year level shares { domestic regional global unknown } value links valueCoverage globalMarkets { id } buyers { buyer { id } edgeClass value links } rates { currency rateDate rateSource { id } } warnings';

const api = scratchApi();

async function ask(
  consortium: string,
  region: string,
  asOf: string,
  more = '',
): Promise<Answered['consortiumPenetration']> {
  const query = `{ consortiumPenetration(consortium: "${consortium}", region: "${region}", asOf: "${asOf}"${more}) { ${fields} } }`;
  return (await api.answer<Answered>(query)).consortiumPenetration;
}

const seeds = Array.from({ length: 30 }, (_, at) => at + 1);

describe('random worlds', () => {
  beforeAll(() => loadTradeWorlds(api, seeds), 240_000);

  test.each(seeds)('%d agrees with the definitions', async (seed) => {
    const world = tradeWorld(seed);
    const [group = '', cluster = '', empty = ''] = world.groups;
    for (const day of ['2022-12-31', '2023-06-01']) {
      const year = Number(day.slice(0, 4));
      const oracle = new SalesOracle(world, sharedTrade().links, day, year);
      for (const subject of [group, cluster]) {
        const told = await ask(subject, world.region, day);
        const sales = oracle.sales(subject);
        if (oracle.members(subject).length === 0) {
          expect(told).toMatchObject({ level: null, shares: null, buyers: [] });
          continue;
        }
        const share = (edgeClass: string) =>
          part(valueOf(sales.filter((one) => one.edgeClass === edgeClass)), valueOf(sales));
        expect(told).toMatchObject({ year, level: oracle.level(subject), links: sales.length });
        near(told.shares?.['domestic'], share('DOMESTIC'));
        near(told.shares?.['regional'], share('REGIONAL'));
        near(told.shares?.['global'], share('GLOBAL'));
        near(told.shares?.['unknown'], share('UNKNOWN'));
        near(told.valueCoverage, part(sales.filter(({ value }) => value !== undefined).length, sales.length));
        expect(told.globalMarkets.map(({ id }) => id)).toEqual(
          [...new Set(sales.filter(({ edgeClass }) => edgeClass === 'GLOBAL').map(({ to }) => to))].toSorted(),
        );
        const keys = (rows: { buyer: string; edgeClass: string }[]) =>
          [...new Set(rows.map(({ buyer, edgeClass }) => `${buyer} ${edgeClass}`))].toSorted();
        expect(keys(told.buyers.map((one) => ({ ...one, buyer: one.buyer.id })))).toEqual(keys(sales));
        for (const { buyer, edgeClass, value, links } of told.buyers) {
          const own = sales.filter((one) => one.buyer === buyer.id && one.edgeClass === edgeClass);
          expect(links).toBe(own.length);
          near(value, own.some((one) => one.value !== undefined) ? valueOf(own) : null);
        }
      }
      expect(await ask(empty, world.region, day)).toMatchObject({ level: null, valueCoverage: null });
    }
  });

  test('what is planned counts only where it is asked for', async () => {
    const counts = async (planned: string) => {
      let links = 0;
      for (const seed of seeds.slice(0, 6)) {
        const { groups, region } = tradeWorld(seed);
        links += (await ask(groups[0] ?? '', region, '2022-12-31', planned)).links ?? 0;
      }
      return links;
    };
    expect(await counts(', includePlanned: true')).toBeGreaterThan(await counts(''));
  });
});
