// Location quotients, zones and the governance of chains, against a count over the links of random worlds.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dollars, worth, type WorldLink, type WorldOracle } from '../../../support/questions/world-oracle.js';
import { asked, startWorlds } from '../../../support/questions/worlds.js';
import type { ScratchApi } from '../../../support/scratch.js';
import { smallGraph } from '../../../support/small-graph.js';

let api: ScratchApi;
let oracles: readonly WorldOracle[];
beforeAll(async () => {
  ({ api, oracles } = await startWorlds());
}, 240_000);
afterAll(() => api.stop());

const part = (some: number | null, whole: number | null): number | null =>
  some === null || whole === null || whole === 0 ? null : some / whole;

/** Equal to the twelfth digit; null to null alone. */
const close = (told: number | null, expected: number | null): void => {
  if (told === null || expected === null) expect(told).toBe(expected);
  else expect(Math.abs(told - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
};

interface Quotient {
  lq: number | null;
  country: { id: string } | null;
  sectorInProvince: number | null;
  allInProvince: number | null;
  sectorInCountry: number | null;
  allInCountry: number | null;
  warnings: string[];
  explain: { nodes: number; excluded: string[] };
}

const quotientFields =
  'lq country { id } sectorInProvince allInProvince sectorInCountry allInCountry warnings explain { nodes excluded }';

describe('a location quotient', () => {
  test.each(['COUNT', 'EMPLOYEES'])(
    'is the ratio of two shares, by %s',
    async (by) => {
      let known = 0;
      for (const oracle of oracles) {
        const { provinces, sectors, actors, countries } = oracle.world.ids;
        for (const [at, province] of provinces.entries()) {
          const sector = sectors[at % 2] as string;
          const home = countries[at === 2 ? 1 : 0] as string;
          const heads = (id: string) => oracle.world.nodes[id]?.['employees'] as number | undefined;
          const firms = actors.filter(
            (id) =>
              id.startsWith('ent:') &&
              oracle.world.nodes[id]?.['status'] === 'ACTIVE' &&
              oracle.places(id).includes(home),
          );
          const counted = by === 'COUNT' ? firms : firms.filter((id) => heads(id) !== undefined);
          const size = (some: string[]) => some.reduce((sum, id) => sum + (by === 'COUNT' ? 1 : (heads(id) ?? 0)), 0);
          const inSector = (id: string) =>
            oracle.of('IN_SECTOR').some(({ from, to }) => from === id && oracle.tree(sector).includes(to));
          const here = counted.filter((id) => oracle.places(id).includes(province));
          const [ps, p, s, all] = [here.filter(inSector), here, counted.filter(inSector), counted].map(size) as [
            number,
            number,
            number,
            number,
          ];
          const given = `province: "${province}", sector: "${sector}", by: ${by}`;
          const told = await asked<Quotient>(api, 'locationQuotient', given, quotientFields);
          expect([given, told]).toMatchObject([
            given,
            { country: { id: home }, sectorInProvince: ps, allInProvince: p, sectorInCountry: s, allInCountry: all },
          ]);
          close(told.lq, p === 0 || s === 0 ? null : ps / p / (s / all));
          expect(told.explain.nodes).toBe(counted.length);
          const left = firms.length - counted.length;
          expect(told.explain.excluded).toEqual(
            left > 0 ? [`${left} enterprises whose number of employees is unknown.`] : [],
          );
          known += told.lq === null ? 0 : 1;
        }
      }
      expect(known).toBeGreaterThan(15);
    },
    120_000,
  );
});

interface Linkage {
  backward: number | null;
  forward: number | null;
  boughtLocally: number | null;
  bought: number | null;
  soldLocally: number | null;
  sold: number | null;
  firms: number;
  sales: number;
  valueCoverage: number | null;
}

describe('the linkage of a zone', () => {
  const fields = 'backward forward boughtLocally bought soldLocally sold firms sales valueCoverage warnings';

  test('is the part of its trade outside that stays in the country', async () => {
    let known = 0;
    for (const oracle of oracles) {
      const { zone } = oracle.world.one;
      const firms = new Set(oracle.of('OPERATES_IN').map(({ from }) => from));
      for (const year of [2023, 2024]) {
        const trade = oracle.ofYear(year).filter(({ from, to }) => firms.has(from) !== firms.has(to));
        const home = oracle.country(zone);
        const local = ({ from, to }: WorldLink): boolean => {
          const [inside, outside] = firms.has(from) ? [from, to] : [to, from];
          const here = home ?? oracle.country(inside);
          return here !== undefined && here === oracle.country(outside);
        };
        const side = (some: WorldLink[]) => {
          const all = worth(some);
          return [all, all === null ? null : (worth(some.filter(local)) ?? 0)] as const;
        };
        const [bought, boughtLocally] = side(trade.filter(({ to }) => firms.has(to)));
        const [sold, soldLocally] = side(trade.filter(({ from }) => firms.has(from)));
        const told = await asked<Linkage>(api, 'zoneLocalLinkage', `zone: "${zone}", year: ${year}`, fields);
        expect([zone, told]).toMatchObject([
          zone,
          { bought, boughtLocally, sold, soldLocally, firms: firms.size, sales: trade.length },
        ]);
        close(told.backward, part(boughtLocally, bought));
        close(told.forward, part(soldLocally, sold));
        close(told.valueCoverage, part(trade.filter((sale) => dollars(sale) !== undefined).length, trade.length));
        known += told.backward === null ? 0 : 1;
      }
    }
    expect(known).toBeGreaterThan(10);
  }, 120_000);
});

interface Profile {
  types: {
    governance: string | null;
    edges: number;
    share: number | null;
    value: number | null;
    valueShare: number | null;
  }[];
  leadFirms: { firm: { id: string }; edges: number; value: number | null; valueShare: number | null }[];
  leadValueShare: number | null;
  edges: number;
}

describe('the governance of a chain', () => {
  const fields =
    'types { governance edges share value valueShare } leadFirms { firm { id } edges value valueShare } leadValueShare edges warnings';

  test('is told by the shares of its forms and of its lead firms', async () => {
    for (const oracle of oracles) {
      const { one, ids } = oracle.world;
      const tree = oracle.tree(ids.products[0] as string);
      for (const year of [2023, 2024]) {
        const sales = oracle.ofYear(year).filter(({ values }) => tree.includes(values['productId'] as string));
        const told = await asked<Profile>(api, 'governanceProfile', `chain: "${one.chain}", year: ${year}`, fields);
        const all = worth(sales);
        expect(told.edges).toBe(sales.length);
        for (const { governance, edges, share, value, valueShare } of told.types) {
          const some = sales.filter(({ values }) => (values['governance'] ?? null) === governance);
          expect([edges, value]).toEqual([some.length, worth(some)]);
          close(share, part(some.length, sales.length));
          close(valueShare, part(worth(some), all));
        }
        expect(told.types.reduce((sum, { edges }) => sum + edges, 0)).toBe(sales.length);
        const leaders = oracle.sorted(oracle.of('LEADS').map(({ from }) => from));
        expect(told.leadFirms.map(({ firm }) => firm.id)).toEqual(leaders);
        for (const { firm, edges, value, valueShare } of told.leadFirms) {
          const some = sales.filter(({ from, to }) => from === firm.id || to === firm.id);
          expect([edges, value]).toEqual([some.length, worth(some)]);
          close(valueShare, part(worth(some), all));
        }
        const led = sales.filter(({ from, to }) => leaders.includes(from) || leaders.includes(to));
        close(told.leadValueShare, leaders.length === 0 ? null : part(worth(led), all));
      }
    }
  }, 120_000);
});

describe('on a graph by hand', () => {
  test('a quotient counts a firm once, no merged duplicate, and knows no province without a country', async () => {
    await api.load(
      smallGraph(
        {
          'ctry:xa': {},
          'prov:a': { validFrom: '2000' },
          'prov:b': {},
          'prov:lost': {},
          'sec:s': {},
          'ent:a': { status: 'ACTIVE', employees: 0 },
          'ent:b': { status: 'ACTIVE' },
        },
        [
          ['prov:a', 'LOCATED_IN', 'ctry:xa'],
          ['prov:b', 'LOCATED_IN', 'ctry:xa'],
          ['ent:a', 'LOCATED_IN', 'prov:a'],
          ['ent:b', 'LOCATED_IN', 'prov:b'],
          ['ent:a', 'IN_SECTOR', 'sec:s'],
        ],
      ),
    );
    const quotient = (given: string, on = '2024') =>
      asked<Quotient>(api, 'locationQuotient', `${given}, sector: "sec:s"`, quotientFields, on);
    expect(await quotient('province: "prov:a"')).toMatchObject({ lq: 2, sectorInCountry: 1, allInCountry: 2 });
    expect(await quotient('province: "prov:b"')).toMatchObject({ lq: 0 });
    expect(await quotient('province: "prov:a", by: EMPLOYEES')).toMatchObject({
      lq: null,
      allInCountry: 0,
      warnings: [
        'The quotient is null: one of its denominators is 0.',
        'Left out: 1 enterprises whose number of employees is unknown.',
      ],
    });
    for (const [given, on] of [
      ['province: "prov:lost"', '2024'],
      ['province: "prov:a"', '1990'],
    ])
      expect(await quotient(given ?? '', on)).toMatchObject({ lq: null, country: null, allInCountry: null });
    await api.database.write((run) => run("MATCH (firm:Enterprise {id: 'ent:b'}) SET firm.mergedInto = 'ent:a'"));
    expect(await quotient('province: "prov:a", by: COUNT, includePlanned: true')).toMatchObject({
      lq: 1,
      allInCountry: 1,
    });
  }, 60_000);

  test('a zone in two countries goes by its firms, and one without firms or values has no shares', async () => {
    const sale = (amount?: string) => ({
      productId: 'prd:rice',
      year: 2024,
      ...(amount === undefined ? {} : { value: { amount, currency: 'USD' } }),
    });
    const here = (...ids: string[]) => ids.map((id) => [id, 'LOCATED_IN', 'ctry:xa'] as const);
    await api.load(
      smallGraph(
        {
          'ctry:xa': {},
          'ctry:xb': {},
          'prd:rice': {},
          'sez:pair': {},
          'sez:empty': {},
          ...Object.fromEntries(['in', 'twin', 'near', 'far', 'lost'].map((name) => [`ent:${name}`, {}])),
        },
        [
          ['sez:pair', 'LOCATED_IN', 'ctry:xa'],
          ['sez:pair', 'LOCATED_IN', 'ctry:xb'],
          ...here('ent:in', 'ent:twin', 'ent:near'),
          ['ent:far', 'LOCATED_IN', 'ctry:xb'],
          ['ent:in', 'OPERATES_IN', 'sez:pair', { validTo: '2024-12-31' }],
          ['ent:twin', 'OPERATES_IN', 'sez:pair', { validTo: '2024-12-31' }],
          ['ent:near', 'SUPPLIES', 'ent:in', sale('30')],
          ['ent:far', 'SUPPLIES', 'ent:in', sale('50')],
          ['ent:lost', 'SUPPLIES', 'ent:in', sale('20')],
          ['ent:twin', 'SUPPLIES', 'ent:in', sale('1000')],
          ['ent:in', 'SUPPLIES', 'ent:in', sale('1000')],
          ['ent:in', 'SUPPLIES', 'ent:far', sale()],
        ],
      ),
    );
    const linkage = (zone: string, on = '2024') =>
      asked<Linkage>(
        api,
        'zoneLocalLinkage',
        `zone: "${zone}", year: 2024`,
        'backward forward bought sold firms warnings',
        on,
      );
    expect(await linkage('sez:pair')).toEqual({
      backward: 0.3,
      forward: null,
      bought: 100,
      sold: null,
      firms: 2,
      warnings: [
        'No value sold outside "sez:pair" in 2024 is known: forward is null.',
        'Of 1 sales the country of a party is unknown; they count as not local.',
        '1 sales have no value for 2024: they count as links only.',
      ],
    });
    for (const [zone, on] of [
      ['sez:pair', '2025-01-01'],
      ['sez:empty', '2024'],
    ] as const)
      expect(await linkage(zone, on)).toEqual({
        backward: null,
        forward: null,
        bought: 0,
        sold: 0,
        firms: 0,
        warnings: [`No enterprise on record works in "${zone}" on ${on === '2024' ? '2024-12-31' : on}.`],
      });
  }, 60_000);
});
