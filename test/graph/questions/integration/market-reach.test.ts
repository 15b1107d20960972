// Countries of buyers and the entropy of sales, held against the definitions over random worlds, and at their edges.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadTradeWorlds, near } from '../../../support/questions/load-trade-worlds.js';
import { part, SalesOracle, valueOf } from '../../../support/questions/sales-oracle.js';
import { sharedTrade, tradeWorld } from '../../../support/questions/trade-world.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Reach {
  count: number | null;
  entropy: number | null;
  valueCoverage: number | null;
  unplacedLinks: number | null;
  countries: { country: { id: string }; home: boolean; value: number | null; share: number | null; links: number }[];
  rates: { currency: string; rateDate: string; rateSource: { id: string } }[];
  warnings: string[];
}
const fields =
  'count entropy valueCoverage unplacedLinks countries { country { id } home value share links } rates { currency rateDate rateSource { id } } warnings';

const api = scratchApi();

const ask = async (subject: string, asOf: string, more = ''): Promise<Reach> =>
  (
    await api.answer<{ marketReach: Reach }>(
      `{ marketReach(subject: "${subject}", asOf: "${asOf}"${more}) { ${fields} } }`,
    )
  ).marketReach;

describe('random worlds', () => {
  const seeds = Array.from({ length: 20 }, (_, at) => at + 101);
  beforeAll(() => loadTradeWorlds(api, seeds), 240_000);

  test.each(seeds)('%d agrees with the definitions', async (seed) => {
    const world = tradeWorld(seed);
    const oracle = new SalesOracle(world, sharedTrade().links, '2023-06-01', 2023);
    for (const subject of [...world.groups.slice(0, 2), ...world.firms.slice(0, 2)]) {
      const told = await ask(subject, '2023-06-01');
      const sales = oracle.sales(subject);
      if (oracle.party(subject).length === 1 && world.groups.includes(subject)) {
        expect(told).toMatchObject({ count: null, entropy: null, countries: [] });
        continue;
      }
      const placed = sales.filter(({ to }) => to !== undefined);
      const countries = [...new Set(placed.map(({ to }) => to))];
      expect(told.count).toBe(countries.length);
      expect(told.countries.map(({ country }) => country.id).toSorted()).toEqual(countries.toSorted());
      expect(told.unplacedLinks).toBe(sales.length - placed.length);
      near(told.valueCoverage, part(sales.filter(({ value }) => value !== undefined).length, sales.length));
      let entropy = 0;
      const homes = oracle.countries(subject);
      for (const { country, home, value, share, links } of told.countries) {
        const own = placed.filter(({ to }) => to === country.id);
        const worth = valueOf(own);
        expect(links).toBe(own.length);
        near(value, own.some((one) => one.value !== undefined) ? worth : null);
        if (worth > 0) near(share, worth / valueOf(placed));
        if (worth > 0) entropy -= (worth / valueOf(placed)) * Math.log(worth / valueOf(placed));
        if (homes.length > 0) expect(home).toBe(homes.includes(country.id));
      }
      near(told.entropy, valueOf(placed) > 0 ? entropy : null);
    }
  });
});

describe('edges', () => {
  const sale = (year: number, amount?: string, currency = 'USD', more = {}) => ({
    productId: 'prd:tea',
    year,
    ...(amount === undefined ? {} : { value: { amount, currency } }),
    ...more,
  });
  beforeAll(
    () =>
      api.load(
        smallGraph(
          {
            'src:bank': {},
            'src:other': {},
            'prd:tea': {},
            'ctry:xa': {},
            'ctry:xb': {},
            'ent:seller': {},
            'ent:home': {},
            'ent:abroad': {},
            'ent:nowhere': {},
            'clu:two': {},
            'clu:left': {},
            'xrt:eur-usd-2023': { from: 'EUR', to: 'USD', on: '2023', rate: 2, sourceId: 'src:bank' },
            'xrt:usd-thb-2023': { from: 'USD', to: 'THB', on: '2023', rate: 40, sourceId: 'src:bank' },
            'xrt:eur-usd-2023-03-01': { from: 'EUR', to: 'USD', on: '2023-03-01', rate: 3, sourceId: 'src:other' },
          },
          [
            ['ent:seller', 'LOCATED_IN', 'ctry:xa'],
            ['ent:home', 'LOCATED_IN', 'ctry:xa'],
            ['ent:abroad', 'LOCATED_IN', 'ctry:xb', { validTo: '2024' }],
            ['clu:two', 'LOCATED_IN', 'ctry:xa'],
            ['clu:two', 'LOCATED_IN', 'ctry:xb'],
            ['ent:seller', 'MEMBER_OF', 'clu:two', { role: 'MEMBER' }],
            ['ent:seller', 'MEMBER_OF', 'clu:left', { role: 'MEMBER', validTo: '2022-12-31' }],
            ['ent:seller', 'SUPPLIES', 'ent:seller', sale(2023, '1000')],
            ['ent:seller', 'SUPPLIES', 'ent:home', sale(2023, '30')],
            ['ent:seller', 'SUPPLIES', 'ent:abroad', sale(2023, '15', 'EUR')],
            ['ent:seller', 'SUPPLIES', 'ent:nowhere', sale(2023, '70')],
            ['ent:seller', 'SUPPLIES', 'ent:abroad', sale(2022, '10', 'EUR')],
            ['ent:seller', 'SUPPLIES', 'ent:home', sale(2022)],
            ['ent:seller', 'SUPPLIES', 'ent:abroad', sale(2024, '9', 'EUR', { validFrom: '2024' })],
            ['ent:home', 'SUPPLIES', 'ent:abroad', sale(2023, '5', 'EUR', { validFrom: '2023-03-01' })],
            ['ent:home', 'SUPPLIES', 'ent:seller', sale(2023, '800', 'THB')],
          ],
        ),
      ),
    120_000,
  );

  test('self-supply is no sale, a buyer of no known country is in none, euros are converted by the average of the year', async () => {
    const told = await ask('ent:seller', '2023');
    expect(told).toMatchObject({
      count: 2,
      entropy: Number(Math.log(2).toPrecision(12)),
      valueCoverage: 1,
      unplacedLinks: 1,
    });
    expect(told.countries.map(({ country, home, value, share }) => [country.id, home, value, share])).toEqual([
      ['ctry:xa', true, 30, 0.5],
      ['ctry:xb', false, 30, 0.5],
    ]);
    expect(told.rates).toEqual([{ currency: 'EUR', rateDate: '2023', rateSource: { id: 'src:bank' } }]);
    expect(told.warnings).toEqual([
      '"ent:nowhere" lies in no known country on the day: its sales are of class UNKNOWN.',
    ]);
  });

  test('the rate of the date of a sale stands before that of its year, and a rate may be turned round', async () => {
    const told = await ask('ent:home', '2023');
    expect(told.countries.map(({ country, value }) => [country.id, value])).toEqual([
      ['ctry:xa', 20],
      ['ctry:xb', 15],
    ]);
    expect(told.rates.map(({ currency, rateDate }) => `${currency} ${rateDate}`)).toEqual([
      'EUR 2023-03-01',
      'THB 2023',
    ]);
    const inEuros = await ask('ent:home', '2023', ', currency: "EUR"');
    expect(inEuros.countries.map(({ value }) => value)).toEqual([5, null]);
    expect(inEuros.warnings.join()).toContain('No rate of exchange from THB to EUR is stated for 2023');
  });

  test('a currency without a rate and a missing value count as links, and are told', async () => {
    const told = await ask('ent:seller', '2022');
    expect(told).toMatchObject({ count: 2, entropy: null, valueCoverage: 0 });
    expect(told.warnings.join('\n')).toMatch(
      /2 of 2 sales of 2022 have no value[^]*from EUR to USD is stated for 2022/,
    );
    expect((await ask('ent:seller', '2026', ', year: 2022')).unplacedLinks).toBe(1);
  });

  test('a group in two countries is at home in both; one whose members have left has no numbers; before anything is nothing', async () => {
    expect((await ask('clu:two', '2023')).countries.map(({ home }) => home)).toEqual([true, true]);
    expect(await ask('clu:left', '2023')).toMatchObject({
      count: null,
      entropy: null,
      warnings: ['"clu:left" has no members on 2023-12-31, so its numbers are null.'],
    });
    expect(await ask('ent:seller', '1950')).toMatchObject({
      count: 0,
      entropy: null,
      valueCoverage: null,
      warnings: [],
    });
  });

  test('what does not exist is not found', async () => {
    const { errors } = await api.ask('{ marketReach(subject: "ent:gone") { count } }');
    expect(errors?.[0]?.extensions.code).toMatch(/^NOT_FOUND/);
  });
});
