// Stages of chains and what flows between them, against a count over the links of random worlds.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { day } from '../../../support/questions/random-trade.js';
import { worth, type WorldLink, type WorldOracle } from '../../../support/questions/world-oracle.js';
import { asked, startWorlds } from '../../../support/questions/worlds.js';
import type { ScratchApi } from '../../../support/scratch.js';
import { smallGraph } from '../../../support/small-graph.js';

const order = ['INPUT', 'PRODUCTION', 'PROCESSING', 'DISTRIBUTION', 'EXPORT', 'RETAIL'];

let api: ScratchApi;
let oracles: readonly WorldOracle[];
beforeAll(async () => {
  ({ api, oracles } = await startWorlds());
}, 240_000);
afterAll(() => api.stop());

describe('stage coverage', () => {
  const fields = 'share present missing actors warnings explain { nodes edges }';

  test('of actors, groups and places is that of those who stand for them', async () => {
    for (const [serial, oracle] of oracles.entries()) {
      const { ids, one } = oracle.world;
      const product = ids.products[serial % 3] as string;
      const joint = [one.consortium, ...oracle.members(one.consortium)];
      const places = [ids.provinces[serial % 3], ids.countries[serial % 2]] as string[];
      const subjects: [string, string[]][] = [
        [ids.actors[0] as string, [ids.actors[0] as string]],
        [one.cluster, oracle.members(one.cluster)],
        [one.consortium, joint],
        ...places.map((place): [string, string[]] => [place, oracle.locatedActors(place)]),
      ];
      for (const [subject, actors] of subjects) {
        const told = await asked(api, 'stageCoverage', `subject: "${subject}", product: "${product}"`, fields);
        const present = oracle.stages(actors, product);
        const nobody =
          actors.length === 0 || (subject === one.consortium && joint.length === 1 && present.length === 0);
        expect([subject, told]).toEqual([
          subject,
          {
            share: nobody ? null : present.length / 6,
            present,
            missing: order.filter((stage) => !present.includes(stage)),
            actors: new Set(actors).size,
            warnings: nobody ? [`No actor of "${subject}" is on record on ${day}: its stages are unknown.`] : [],
            explain: { nodes: new Set(actors).size, edges: expect.any(Number) },
          },
        ]);
      }
    }
  }, 120_000);
});

describe('complementarity of provinces', () => {
  test('is what two cover beyond the better one, in either order', async () => {
    let scores = 0;
    for (const [serial, oracle] of oracles.entries()) {
      const { provinces, products } = oracle.world.ids;
      const product = products[serial % 2] as string;
      for (const [a, b] of [provinces, provinces.toReversed(), [provinces[0], provinces[0]]] as string[][]) {
        const [inA, inB] = [a, b].map((province) => oracle.locatedActors(province ?? ''));
        const [ofA, ofB] = [inA, inB].map((actors) => oracle.stages(actors ?? [], product)) as [string[], string[]];
        const both = new Set([...ofA, ...ofB]).size;
        const known = inA?.length !== 0 && inB?.length !== 0;
        const given = `a: "${a}", b: "${b}", product: "${product}"`;
        const told = await asked<{ score: number | null }>(
          api,
          'provinceComplementarity',
          given,
          'score stagesOfA stagesOfB shared missing',
        );
        expect([given, told]).toEqual([
          given,
          {
            score: known ? (both - Math.max(ofA.length, ofB.length)) / 6 : null,
            stagesOfA: ofA,
            stagesOfB: ofB,
            shared: ofA.filter((stage) => ofB.includes(stage)),
            missing: order.filter((stage) => !ofA.includes(stage) && !ofB.includes(stage)),
          },
        ]);
        scores = Math.max(scores, told.score ?? 0);
      }
    }
    expect(scores).toBeGreaterThan(0);
  }, 120_000);
});

interface ChainMap {
  stages: { stage: string; count: number; actors: { id: string }[] }[];
  matrix: { from: string | null; to: string | null; edges: number; value: number | null }[];
  edges: number;
  value: number | null;
  valueCoverage: number | null;
  warnings: string[];
}

describe('a map of a value chain', () => {
  const fields =
    'stages { stage count actors { id } } matrix { from to edges value } edges value valueCoverage warnings explain { edges excluded }';

  function byHand(oracle: WorldOracle, product: string, among: string[] | undefined) {
    const tree = oracle.tree(product);
    const sales = oracle
      .flowing(product)
      .filter(({ from, to }) => !among || (among.includes(from) && among.includes(to)));
    /** Links of another year have no value here. */
    const valued = (some: WorldLink[]) => {
      const values = some.map((sale) => (sale.values['year'] === 2024 ? sale : { ...sale, values: {} }));
      return {
        edges: some.length,
        value: worth(values),
        counted: values.filter((sale) => worth([sale]) !== null).length,
      };
    };
    const cells = [...order, null].flatMap((from) =>
      [...order, null].flatMap((to) => {
        const cell = sales.filter(
          ({ values }) => (values['stageFrom'] ?? null) === from && (values['stageTo'] ?? null) === to,
        );
        const { edges, value } = valued(cell);
        return edges > 0 ? [{ from, to, edges, value }] : [];
      }),
    );
    const at = (stage: string) =>
      oracle.sorted(
        oracle
          .of('PERFORMS')
          .filter(
            ({ from, to, values }) =>
              tree.includes(to) && values['stage'] === stage && (!among || among.includes(from)),
          )
          .map(({ from }) => from),
      );
    const { edges, value, counted } = valued(sales);
    return {
      stages: order.map((stage) => ({ stage, count: at(stage).length, actors: at(stage).map((id) => ({ id })) })),
      matrix: cells,
      edges,
      value,
      valueCoverage: edges === 0 ? null : counted / edges,
    };
  }

  test('has the actors of each stage and the sum of what flows between stages', async () => {
    for (const [serial, oracle] of oracles.entries()) {
      const { ids, one } = oracle.world;
      const product = ids.products[serial % 2] as string;
      const group = serial % 2 === 0 ? one.consortium : one.cluster;
      const members = [...oracle.members(group), ...(group === one.consortium ? [group] : [])];
      for (const [given, among] of [
        [`product: "${product}"`, undefined],
        [`product: "${product}", group: "${group}"`, members],
      ] as const) {
        const told = await asked<ChainMap>(api, 'valueChainMap', given, fields);
        expect([given, told]).toEqual([given, expect.objectContaining(byHand(oracle, product, among && [...among]))]);
        expect(told.value ?? 0).toBeCloseTo(
          told.matrix.reduce((sum, { value }) => sum + (value ?? 0), 0),
          9,
        );
      }
    }
  }, 120_000);

  test('says what it leaves out, counts plans when asked, and is empty before anything was there', async () => {
    const sale = (values: object) => ({ productId: 'prd:rice', year: 2024, ...values });
    const money = (amount: string, currency: string) => ({ value: { amount, currency } });
    const rate = {
      'src:rates': {},
      'xrt:usd-thb-2024': {
        from: 'USD',
        to: 'THB',
        on: '2024',
        rate: 35,
        sourceId: 'src:rates',
        statementStatus: 'ASSERTED',
      },
    };
    await api.load(
      smallGraph({ ...rate, 'prd:rice': {}, 'ent:a': {}, 'ent:b': {}, 'ent:c': {}, 'clu:empty': {} }, [
        ['ent:a', 'PERFORMS', 'prd:rice', { stage: 'INPUT' }],
        ['ent:a', 'SUPPLIES', 'ent:b', sale({ stageFrom: 'INPUT', stageTo: 'RETAIL', ...money('10', 'USD') })],
        ['ent:a', 'SUPPLIES', 'ent:c', sale({ stageFrom: 'INPUT', stageTo: 'RETAIL', ...money('7', 'LAK') })],
        ['ent:b', 'SUPPLIES', 'ent:b', sale(money('99', 'USD'))],
        ['ent:b', 'SUPPLIES', 'ent:c', sale({ statementStatus: 'PLANNED', ...money('5', 'USD') })],
        ['ent:c', 'SUPPLIES', 'ent:a', sale({})],
      ]),
    );
    const map = (more = '', on = '2024') =>
      asked<ChainMap>(api, 'valueChainMap', `product: "prd:rice"${more}`, fields, on);
    expect(await map()).toMatchObject({
      matrix: [
        { from: 'INPUT', to: 'RETAIL', edges: 2, value: 10 },
        { from: null, to: null, edges: 1, value: null },
      ],
      edges: 3,
      value: 10,
      valueCoverage: 1 / 3,
      warnings: [
        'Of 1 sales a stage is not stated.',
        '1 sales have no value for 2024: they count as links only.',
        expect.stringContaining('LAK'),
      ],
    });
    expect(await map(', currency: "LAK"')).toMatchObject({ value: 7 });
    expect(await map(', currency: "THB"')).toMatchObject({ value: 350, valueCoverage: 1 / 3 });
    expect(await map(', includePlanned: true')).toMatchObject({ edges: 4, value: 15 });
    expect(await map('', '1990')).toMatchObject({ matrix: [], edges: 0, value: 0, valueCoverage: null });
    expect(await map(', group: "clu:empty"')).toMatchObject({
      edges: 0,
      warnings: ['No actor of "clu:empty" is on record on 2024-12-31.'],
    });
    for (const [given, code] of [
      ['product: "prd:none"', 'NOT_FOUND_PRODUCT'],
      ['product: "prd:rice", group: "clu:none"', 'NOT_FOUND_CLUSTER'],
    ]) {
      const { errors } = await api.ask(`{ valueChainMap(${given}) { edges } }`);
      expect([given, errors?.[0]?.extensions.code]).toEqual([given, code]);
    }
  }, 60_000);
});
