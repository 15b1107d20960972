// Instruments of policies by country against tables filled policy by policy over random policies.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { counts, days, RandomWorld, spanOf, type Occasion } from '../../../support/questions/registers/random-world.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Comparison {
  across: { unique: string[]; shared: string[]; common: string[] };
  rows: {
    country: { id: string };
    policies: number;
    instruments: string[];
    unique: string[];
    shared: string[];
    cells: { instrument: string; policies: { id: string }[] }[];
  }[];
  warnings: string[];
  explain: { nodes: number; edges: number };
}

const api = scratchApi();

const comparison = async (countries: readonly string[], occasion: Partial<Occasion> = {}): Promise<Comparison> =>
  (
    await api.answer<{ policyComparison: Comparison }>(
      `query ($countries: [ID!]!, $asOf: PartialDate, $includePlanned: Boolean) {
        policyComparison(countries: $countries, asOf: $asOf, includePlanned: $includePlanned) {
          across { unique shared common }
          rows { country { id } policies instruments unique shared cells { instrument policies { id } } }
          warnings explain { nodes edges }
        }
      }`,
      { countries, ...occasion },
    )
  ).policyComparison;

const instruments = ['NETWORK_SUPPORT', 'BDS_SUBSIDY', 'RND_GRANT', 'TRAINING', 'TAX_INCENTIVE', 'FINANCE'];
const stages = ['RESEARCH', 'PROPOSED', 'PRESENTED', 'ADOPTED', 'IN_FORCE', 'REPEALED'];

function randomPolicies(seed: number): RandomWorld {
  const world = new RandomWorld(seed);
  for (const letter of 'abcdefg') {
    world.add(`ctry:x${letter}`);
    world.add(`prov:x${letter}-1`, world.chance(0.4) ? { validTo: world.date() } : {});
    world.link(`prov:x${letter}-1`, 'LOCATED_IN', `ctry:x${letter}`);
  }
  for (let index = 0; index < 40; index += 1) {
    const policy = world.add(`pol:policy-${index}`, {
      stage: world.pick(['ADOPTED', 'IN_FORCE', ...stages]),
      instruments: instruments.filter(() => world.chance(0.25)),
      ...(world.chance(0.5) ? { adoptedOn: world.date() } : {}),
    });
    for (let places = world.number(2); places > 0; places -= 1) {
      const on = world.chance(0.3) ? { on: world.date() } : {};
      const place = world.pick([...world.ids('ctry'), ...world.ids('ctry'), ...world.ids('prov')]);
      world.link(policy, 'APPLIES_IN', place, on);
    }
  }
  return world;
}

/** Goes through the policies and marks the cells of each country that one reaches. */
function expected(world: RandomWorld, countries: readonly string[], occasion: Occasion) {
  const [, day] = spanOf(occasion.asOf);
  const begun = (date: unknown): boolean => typeof date !== 'string' || spanOf(date)[0] <= day;
  const always = { ...occasion, includePlanned: true };
  const cells = new Map<string, string[]>();
  const policiesOf = new Map<string, string[]>(countries.map((country) => [country, []]));
  let edges = 0;
  for (const { from: policy, to: place, said } of world.of('APPLIES_IN')) {
    const {
      stage,
      adoptedOn,
      instruments: used,
    } = world.nodes[policy] as { stage: string; adoptedOn?: string; instruments: string[] };
    if (stage !== 'ADOPTED' && stage !== 'IN_FORCE') continue;
    if (!begun(adoptedOn) || !begun(said['on']) || !counts(said, occasion) || !counts(world.nodes[place] ?? {}, always))
      continue;
    const reached = place.startsWith('ctry:')
      ? [place]
      : world
          .of('LOCATED_IN')
          .filter((link) => link.from === place && counts(link.said, always))
          .map(({ to }) => to);
    for (const country of reached.filter((one) => countries.includes(one))) {
      edges += 1;
      policiesOf.set(country, [...new Set([...(policiesOf.get(country) ?? []), policy])]);
      for (const instrument of used)
        cells.set(`${country} ${instrument}`, [...new Set([...(cells.get(`${country} ${instrument}`) ?? []), policy])]);
    }
  }
  const users = (instrument: string): string[] => countries.filter((country) => cells.has(`${country} ${instrument}`));
  const every = (holds: (count: number) => boolean): string[] => instruments.filter((one) => holds(users(one).length));
  return {
    across: {
      unique: every((count) => count === 1),
      shared: every((count) => count >= 2),
      common: every((count) => count === countries.length),
    },
    rows: [...countries].sort(world.byName).map((id) => {
      const used = instruments.filter((one) => users(one).includes(id));
      return {
        country: { id },
        policies: policiesOf.get(id)?.length ?? 0,
        instruments: used,
        unique: used.filter((one) => users(one).length === 1),
        shared: used.filter((one) => users(one).length > 1),
        cells: used.map((instrument) => ({
          instrument,
          policies: (cells.get(`${id} ${instrument}`) ?? []).sort(world.byName).map((policy) => ({ id: policy })),
        })),
      };
    }),
    explain: { nodes: countries.length + new Set([...policiesOf.values()].flat()).size, edges },
  };
}

test.each([1, 2, 3])(
  'random policies %i agree with tables filled policy by policy',
  async (seed) => {
    const world = randomPolicies(seed);
    await api.load(world.bundle());
    for (let round = 0; round < 10; round += 1) {
      const countries = world.ids('ctry').filter(() => world.chance(0.5));
      if (countries.length === 0) continue;
      for (const asOf of days) {
        const occasion = { asOf, includePlanned: world.chance(0.5) };
        const { warnings: _warnings, ...told } = await comparison(countries, occasion);
        expect([countries, occasion, told]).toEqual([countries, occasion, expected(world, countries, occasion)]);
      }
    }
  },
  300_000,
);

describe('policies', () => {
  const graph = smallGraph(
    {
      'ctry:xa': {},
      'ctry:xb': {},
      'ctry:xc': {},
      'prov:north': {},
      'pol:old': { stage: 'IN_FORCE', instruments: ['TRAINING', 'FINANCE'] },
      'pol:new': { stage: 'ADOPTED', instruments: ['TRAINING'], adoptedOn: '2024-03-01' },
      'pol:bare': { stage: 'ADOPTED', instruments: [] },
      'pol:draft': { stage: 'PROPOSED', instruments: ['TWINNING'] },
    },
    [
      ['prov:north', 'LOCATED_IN', 'ctry:xb'],
      ['pol:old', 'APPLIES_IN', 'ctry:xa'],
      ['pol:new', 'APPLIES_IN', 'prov:north'],
      ['pol:bare', 'APPLIES_IN', 'ctry:xb'],
      ['pol:draft', 'APPLIES_IN', 'ctry:xa'],
    ],
  );
  beforeAll(() => api.load(graph), 120_000);

  test('count from the day of their adoption, in the country of their province', async () => {
    const [before, after] = await Promise.all(
      ['2024-02-29', '2024-03-01'].map((asOf) => comparison(['ctry:xa', 'ctry:xb'], { asOf })),
    );
    expect(before?.across).toEqual({ unique: ['TRAINING', 'FINANCE'], shared: [], common: [] });
    expect(after?.across).toEqual({ unique: ['FINANCE'], shared: ['TRAINING'], common: ['TRAINING'] });
    expect(after?.warnings).toEqual(['Of 1 policy no instrument is on record.']);
  });

  test('of a country alone are all its own', async () => {
    expect((await comparison(['ctry:xa'])).across).toEqual({
      unique: ['TRAINING', 'FINANCE'],
      shared: [],
      common: ['TRAINING', 'FINANCE'],
    });
  });

  test('that a country has not are said to be missing, and a country that there is not is an error', async () => {
    const { rows, warnings } = await comparison(['ctry:xc']);
    expect(rows).toMatchObject([{ policies: 0, instruments: [] }]);
    expect(warnings).toEqual(['No policy of ctry:xc that is adopted or in force on the day is on record.']);
    for (const countries of ['["ctry:xa", "ctry:zz"]', '["ctry:zz"]']) {
      const { errors } = await api.ask(`{ policyComparison(countries: ${countries}) { rows { policies } } }`);
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_COUNTRY');
    }
  });
});
