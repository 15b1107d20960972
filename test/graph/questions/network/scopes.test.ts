// Which nodes a scope stands for, on which day, and what is said where it stands for nothing.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph } from '../../../support/small-graph.js';

const graph = smallGraph(
  {
    'ctry:xa': {},
    'ctry:xb': {},
    'prov:a': {},
    'clu:one': {},
    'clu:none': {},
    'con:two': {},
    'prd:food': {},
    'prd:rice': {},
    'prd:silk': {},
    'ent:a': {},
    'ent:b': {},
    'ent:c': {},
    'ent:d': {},
    'ent:e': {},
  },
  [
    ['prov:a', 'LOCATED_IN', 'ctry:xa'],
    ['ent:a', 'LOCATED_IN', 'prov:a'],
    ['ent:b', 'LOCATED_IN', 'ctry:xa', { validTo: '2022' }],
    ['ent:b', 'LOCATED_IN', 'ctry:xb', { validFrom: '2023' }],
    ['ent:a', 'MEMBER_OF', 'clu:one', { role: 'MEMBER' }],
    ['ent:a', 'MEMBER_OF', 'clu:one', { role: 'LEADER' }],
    ['ent:b', 'MEMBER_OF', 'clu:one', { role: 'MEMBER', validTo: '2022' }],
    ['ent:c', 'MEMBER_OF', 'clu:one', { role: 'MEMBER', validFrom: '2020' }],
    ['ent:d', 'MEMBER_OF', 'clu:one', { role: 'MEMBER', statementStatus: 'PLANNED' }],
    ['con:two', 'MEMBER_OF', 'clu:one', { role: 'MEMBER' }],
    ['ent:c', 'MEMBER_OF', 'con:two', { role: 'MEMBER' }],
    ['ent:a', 'SUPPLIES', 'ent:c', { productId: 'prd:rice', year: 2024 }],
    ['ent:a', 'SUPPLIES', 'ent:c', { productId: 'prd:silk', year: 2024 }],
    ['ent:c', 'SUPPLIES', 'ent:a', { productId: 'prd:rice', year: 2023 }],
    ['ent:e', 'SUPPLIES', 'ent:e', { productId: 'prd:rice', year: 2024 }],
    ['ent:a', 'NEGOTIATES_WITH', 'ent:b', { contactType: 'MOU', on: '2020' }],
    ['prd:rice', 'NARROWER_THAN', 'prd:food'],
  ],
);

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi();
  await api.load(graph);
}, 240_000);
afterAll(() => api.stop());

interface Answered {
  centralityRanking: { rows: { node: { id: string } }[]; warnings: string[]; explain: { edges: number } };
}
const asked = (options: string): string =>
  `{ centralityRanking(measure: DEGREE, ${options}) { rows { node { id } } warnings explain { edges } } }`;
async function network(options: string): Promise<[nodes: string, edges: number]> {
  const { centralityRanking } = await api.answer<Answered>(asked(options));
  const ids = centralityRanking.rows.map(({ node }) => node.id.slice(node.id.indexOf(':') + 1));
  return [ids.toSorted().join(' '), centralityRanking.explain.edges];
}

test.each<[string, string, string, number]>([
  ['members on the day, once each', 'scope: "clu:one", asOf: "2024"', 'a c two', 2],
  ['members who had not left then', 'scope: "clu:one", asOf: "2022-06"', 'a b c two', 1],
  ['members who had not come then', 'scope: "clu:one", asOf: "2019"', 'a b two', 0],
  ['planned members where they are asked for', 'scope: "clu:one", asOf: "2024", includePlanned: true', 'a c d two', 2],
  ['sales of the year only', 'scope: "clu:one", asOf: "2023", types: [SUPPLIES]', 'a c two', 1],
  ['members of a consortium', 'scope: "con:two", asOf: "2024"', 'c', 0],
  ['who lies in a country', 'scope: "ctry:xa", asOf: "2024"', 'a', 0],
  ['who lay in it then, and negotiated', 'scope: "ctry:xa", asOf: "2022", types: [NEGOTIATES_WITH]', 'a b', 1],
  ['traders of narrower products, but not with themselves', 'scope: "prd:food", asOf: "2024"', 'a c', 1],
  ['nodes themselves', 'scope: ["ent:a", "ent:c", "ent:e", "clu:one"], asOf: "2024"', 'a c e one', 3],
  ['one node', 'scope: "ent:e", asOf: "2024"', 'e', 0],
])('%s', async (_, options, nodes, edges) => {
  expect(await network(options)).toEqual([nodes, edges]);
});

describe('a scope of nobody', () => {
  test('has no rows, no numbers and a warning', async () => {
    const answered = await api.answer<Record<string, Record<string, unknown>>>(`{
      centralityRanking(scope: "clu:none", measure: PAGERANK) { rows { score } warnings }
      communities(scope: "clu:none") { rows { size } modularity groups warnings }
      networkMetrics(scope: "clu:none") { nodes edges density meanDegree components largestComponent meanClustering diameter reciprocity warnings }
      brokersAndBridges(scope: "clu:none") { articulations { id } bridges { to { id } } constraints { constraint } warnings }
    }`);
    const warnings = ['Nobody stands in the scope "clu:none" on this day.'];
    expect(answered).toEqual({
      centralityRanking: { rows: [], warnings },
      communities: { rows: [], modularity: null, groups: 0, warnings },
      networkMetrics: {
        nodes: 0,
        edges: 0,
        density: null,
        meanDegree: null,
        components: 0,
        largestComponent: 0,
        meanClustering: null,
        diameter: null,
        reciprocity: null,
        warnings,
      },
      brokersAndBridges: { articulations: [], bridges: [], constraints: [], warnings },
    });
  });

  test('is another thing than one that is not there', async () => {
    for (const field of ['networkMetrics(scope: "clu:gone") { nodes }', 'communities(scope: "clu:gone") { groups }']) {
      const { errors } = await api.ask(`{ ${field} }`);
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_CLUSTER');
    }
    const { centralityRanking } = await api.answer<Answered>(asked('scope: ["ent:a", "ent:gone"]'));
    expect(centralityRanking.rows).toHaveLength(1);
    expect(centralityRanking.warnings).toContain('"ent:gone" is not there on this day.');
  });

  test('of a single node has no share of others', async () => {
    const { centralityRanking: answered } = await api.answer<{ centralityRanking: object }>(
      '{ centralityRanking(scope: "ent:e", measure: DEGREE) { rows { score } warnings } }',
    );
    expect(answered).toEqual({
      rows: [{ score: null }],
      warnings: ['A network of 1 has no degree: it needs more nodes.'],
    });
  });
});
