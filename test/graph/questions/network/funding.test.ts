// Reach and common reach of funders, held to a walk over random programmes.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { day, programmes, reachOf } from '../../../support/questions/programmes.js';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Named {
  id: string;
}
interface Reach {
  countryCount: number;
  countries: { country: Named; viaGroup: boolean }[];
  provinces: Named[];
  sites: Named[];
  clusters: Named[];
  products: Named[];
  events: Named[];
  warnings: string[];
}
interface Pair {
  funder: Named;
  other: Named;
  sharedProjects: number;
  sharedCountries: number;
}

const worlds = Array.from({ length: 16 }, (_, serial) => programmes(serial));
const whole = smallGraph(
  Object.assign({}, ...worlds.map(({ nodes }) => nodes)),
  worlds.flatMap(({ links }) => links),
);

let api: ScratchApi;
const reach = async (funder: string, more = `, asOf: "${day}"`): Promise<Reach> =>
  (
    await api.answer<{ funderReach: Reach }>(`{ funderReach(funder: "${funder}"${more}) {
      countryCount countries { country { id } viaGroup }
      provinces { id } sites { id } clusters { id } products { id } events { id } warnings
    } }`)
  ).funderReach;
interface Pairs {
  coFundingNetwork: { rows: Pair[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}
const pairs = async (): Promise<Pair[]> => {
  const rows: Pair[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const { coFundingNetwork: page }: Pairs = await api.answer(
      `query($after: String) { coFundingNetwork(asOf: "${day}", first: 40, after: $after) {
        rows { funder { id } other { id } sharedProjects sharedCountries } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    rows.push(...page.rows);
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  return rows;
};

beforeAll(async () => {
  api = await startScratchApi();
  await api.load(whole);
}, 240_000);
afterAll(() => api.stop());

describe('the reach of a funder', () => {
  test('is what a walk over its programmes meets', async () => {
    let seen = 0;
    for (const world of worlds)
      for (const funder of world.funders) {
        const { countryCount, countries, provinces, sites, clusters, products, events } = await reach(funder);
        const expected = reachOf(world, funder);
        expect(new Map(countries.map(({ country, viaGroup }) => [country.id, viaGroup]))).toEqual(expected.countries);
        expect(countryCount).toBe(expected.countries.size);
        const others = [...provinces, ...sites, ...clusters, ...products, ...events].map(({ id }) => id);
        expect(others.toSorted()).toEqual([...expected.others].toSorted());
        seen += [...expected.countries.values()].filter(Boolean).length;
      }
    expect(seen).toBeGreaterThan(5);
  });

  test('is not found of a funder that there is not', async () => {
    const { errors } = await api.ask('{ funderReach(funder: "fnd:nobody") { countryCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND_FUNDER' } }]);
  });
});

describe('funders that are joined', () => {
  test('share projects or countries, as many as both reach', async () => {
    const found = await pairs();
    const funders = worlds.flatMap((world) => world.funders.map((funder) => [funder, reachOf(world, funder)] as const));
    const common = (one: Iterable<string>, other: { has(id: string): boolean }): number =>
      [...one].filter((id) => other.has(id)).length;
    const expected = funders.flatMap(([one, of], place) =>
      funders.slice(place + 1).flatMap(([other, also]) => {
        const weights = [common(of.projects, also.projects), common(of.countries.keys(), also.countries)];
        return weights.some((weight) => weight > 0) ? [[[one, other].toSorted().join(' '), ...weights].join(' ')] : [];
      }),
    );
    const told = found.map(({ funder, other, sharedProjects, sharedCountries }) =>
      [[funder.id, other.id].toSorted().join(' '), sharedProjects, sharedCountries].join(' '),
    );
    expect(told.toSorted()).toEqual(expected.toSorted());
    expect(told.length).toBeGreaterThan(20);
  });

  test('come heaviest first', async () => {
    const weights = (await pairs()).map((pair) => pair.sharedProjects * 1000 + pair.sharedCountries);
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  });
});

describe('by hand', () => {
  const nodes = {
    'fnd:one': {},
    'fnd:two': {},
    'prj:undated': { name: 'Undated' },
    'prj:later': { startOn: '2030' },
    'evt:meeting': {},
    'plc:hall': { placeType: 'VENUE' },
    'ctry:xa': {},
    'ctry:xb': {},
  };
  test('a venue reaches nothing, what nobody dates counts with a warning, what begins later does not count yet', async () => {
    await api.load(
      smallGraph(nodes, [
        ['fnd:one', 'FUNDS', 'prj:undated', { flowType: 'PLEDGE' }],
        ['fnd:one', 'FUNDS', 'prj:later', { flowType: 'PLEDGE' }],
        ['fnd:two', 'FUNDS', 'prj:later', { flowType: 'PLEDGE' }],
        ['evt:meeting', 'PART_OF_PROJECT', 'prj:undated'],
        ['evt:meeting', 'HELD_AT', 'plc:hall'],
        ['plc:hall', 'LOCATED_IN', 'ctry:xb'],
        ['prj:undated', 'COVERS', 'ctry:xa'],
        ['prj:later', 'COVERS', 'ctry:xb'],
      ]),
    );
    expect(await reach('fnd:one')).toMatchObject({
      countries: [{ country: { id: 'ctry:xa' }, viaGroup: false }],
      events: [{ id: 'evt:meeting' }],
      warnings: ['Nobody says when "Undated" began; it counts as begun.'],
    });
    expect((await reach('fnd:one', ', asOf: "2030"')).countryCount).toBe(2);
    expect(await reach('fnd:two')).toMatchObject({
      countryCount: 0,
      warnings: ['The funder pays for nothing that had begun on that day.'],
    });
  });
});
