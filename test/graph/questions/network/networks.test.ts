// Measures of networks agree with their definitions on random clusters, and with what is published of the karate club.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { karateClub } from '../../../support/questions/karate-club.js';
import { clusterOf, randomCluster } from '../../../support/questions/network-bundle.js';
import * as plain from '../../../support/questions/simple-network.js';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph } from '../../../support/small-graph.js';

const random = Array.from({ length: 14 }, (_, seed) => randomCluster(seed));
const karate = clusterOf('karate', 34, karateClub);
const clusters = [...random, karate];

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi();
  const ids = clusters.flatMap(({ cluster, nodes }) => [cluster, ...nodes]);
  const nodes = Object.fromEntries([...ids, 'prd:rice', 'prd:tea'].map((id) => [id, {}]));
  await api.load(
    smallGraph(
      nodes,
      clusters.flatMap(({ links }) => links),
    ),
  );
}, 240_000);
afterAll(() => api.stop());

interface Scored {
  rows: { node: { id: string }; score: number | null }[];
}
const day = 'asOf: "2024"';
const ranking = async (cluster: string, measure: string): Promise<[string, number | null][]> => {
  const asked = `centralityRanking(scope: "${cluster}", measure: ${measure}, ${day}, first: 100) { rows { node { id } score } }`;
  const { centralityRanking } = await api.answer<{ centralityRanking: Scored }>(`{ ${asked} }`);
  return centralityRanking.rows.map(({ node: { id }, score }) => [id, score]);
};
/** Highest first, equal ones by name. */
const ranked = (nodes: readonly string[], score: (node: string) => number): [string, number][] =>
  nodes
    .map((one): [string, number] => [one, score(one)])
    .toSorted(([, one], [, other]) => (Math.abs(one - other) < 1e-10 ? 0 : other - one));

describe.each(clusters.map((one) => [one.cluster, one] as const))('%s', (cluster, { nodes, ties, sales }) => {
  const network = plain.networkOf(nodes, ties);

  test.each([
    ['DEGREE', (node: string) => plain.neighbours(network, node).length / (nodes.length - 1)],
    ['BETWEENNESS', (node: string) => plain.betweenness(network, node)],
    ['CLOSENESS', (node: string) => plain.closeness(network, node)],
    ['PAGERANK', (node: string) => plain.pageRank(plain.networkOf(nodes, sales, true)).get(node) ?? 0],
  ])('is ranked by %s as defined', async (measure, score) => {
    const found = await ranking(cluster, measure);
    if (measure === 'BETWEENNESS' && nodes.length < 3) {
      expect(found).toEqual(nodes.map((id) => [id, null]));
      return;
    }
    const wanted = ranked(nodes, score);
    expect(found.map(([id]) => id)).toEqual(wanted.map(([id]) => id));
    found.forEach(([, value], place) => expect(value).toBeCloseTo(wanted[place]?.[1] ?? 0, 9));
  });

  test('has the metrics of their definitions', async () => {
    const { networkMetrics: found } = await api.answer<{ networkMetrics: Record<string, number | null> }>(
      `{ networkMetrics(scope: "${cluster}", ${day}) {
        nodes edges density meanDegree components largestComponent meanClustering diameter reciprocity } }`,
    );
    const edges = plain.pairsOf(network).length;
    const arcs = plain.networkOf(nodes, sales, true);
    const all = nodes.flatMap((from) => plain.neighbours(arcs, from).map((to) => [from, to] as const));
    expect(found).toEqual({
      nodes: nodes.length,
      edges,
      density: expect.closeTo((2 * edges) / (nodes.length * (nodes.length - 1)), 12),
      meanDegree: expect.closeTo((2 * edges) / nodes.length, 12),
      components: plain.components(network).length,
      largestComponent: Math.max(...plain.components(network).map(({ length }) => length)),
      meanClustering: expect.closeTo(plain.clustering(network), 12),
      diameter: plain.diameter(network),
      reciprocity:
        all.length === 0
          ? null
          : expect.closeTo(all.filter(([from, to]) => arcs.near(to, from)).length / all.length, 12),
    });
  });

  test('falls apart without its articulations and bridges, and is brokered by who is least constrained', async () => {
    const { brokersAndBridges: found } = await api.answer<{
      brokersAndBridges: {
        articulations: { id: string }[];
        bridges: { from: { id: string }; to: { id: string } }[];
        constraints: { node: { id: string }; constraint: number }[];
        warnings: string[];
      };
    }>(`{ brokersAndBridges(scope: "${cluster}", ${day}) { articulations { id }
      bridges { from { id } to { id } } constraints { node { id } constraint } warnings } }`);
    expect(found.articulations.map(({ id }) => id)).toEqual(plain.articulations(network));
    expect(found.bridges.map(({ from, to }) => [from.id, to.id])).toEqual(plain.bridges(network));
    const tied = nodes.filter((node) => plain.neighbours(network, node).length > 0);
    const wanted = ranked(tied, (node) => -(plain.constraint(network, node) ?? 0));
    expect(found.constraints.map(({ node }) => node.id)).toEqual(wanted.map(([id]) => id));
    found.constraints.forEach(({ constraint }, place) =>
      expect(constraint).toBeCloseTo(-(wanted[place]?.[1] ?? 0), 12),
    );
    expect(found.warnings).toHaveLength(tied.length < nodes.length ? 1 : 0);
  });

  test('is divided into groups whose modularity is what it says, and again the same with the same seed', async () => {
    const asked = `{ communities(scope: "${cluster}", ${day}, seed: 7, first: 100) { modularity groups rows { size members { id } } } }`;
    const texts = [JSON.stringify(await api.answer(asked)), JSON.stringify(await api.answer(asked))];
    expect(texts[0]).toBe(texts[1]);
    const { communities: found } = JSON.parse(texts[0] ?? '') as {
      communities: { modularity: number | null; groups: number; rows: { size: number; members: { id: string }[] }[] };
    };
    const groups = found.rows.map(({ members }) => members.map(({ id }) => id));
    expect(groups.flat().toSorted()).toEqual(nodes);
    expect(groups).toEqual(
      groups
        .map((one) => one.toSorted())
        .toSorted((one, other) => other.length - one.length || (one[0] ?? '').localeCompare(other[0] ?? '')),
    );
    expect(found.groups).toBe(groups.length);
    if (plain.pairsOf(network).length === 0) return expect(found.modularity).toBeNull();
    const groupOf = (node: string) => groups.findIndex((one) => one.includes(node));
    expect(found.modularity).toBeCloseTo(plain.modularity(network, groupOf), 9);
    expect(found.modularity).toBeGreaterThanOrEqual(0);
  });
});

describe('the karate club', () => {
  test('has the published betweenness of its first member', async () => {
    const [[id, score] = ['', 0]] = await ranking(karate.cluster, 'BETWEENNESS');
    expect(id).toBe('ent:karate-000');
    expect(((score ?? 0) * 33 * 32) / 2).toBeCloseTo(231.071429, 6);
  });

  test.each([1, 2, 42])('falls into four groups of the published modularity, seed %i', async (seed) => {
    const { communities } = await api.answer<{ communities: { modularity: number; groups: number } }>(
      `{ communities(scope: "${karate.cluster}", ${day}, seed: ${seed}) { modularity groups } }`,
    );
    expect(communities.groups).toBe(4);
    expect(communities.modularity).toBeGreaterThan(0.4155);
    expect(communities.modularity).toBeLessThan(0.4199);
  });

  test('pages its ranking without loss or repetition', async () => {
    interface Page {
      centralityRanking: Scored & { pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const walked: string[] = [];
    let after = '';
    for (let more = true; more;) {
      const { centralityRanking: page } = await api.answer<Page>(
        `{ centralityRanking(scope: "${karate.cluster}", measure: CLOSENESS, ${day}, first: 9${after}) { rows { node { id } score } pageInfo { hasNextPage endCursor } } }`,
      );
      walked.push(...page.rows.map(({ node }) => node.id));
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    expect(walked).toEqual((await ranking(karate.cluster, 'CLOSENESS')).map(([id]) => id));
  });

  test('tells what its numbers were computed from', async () => {
    const { centralityRanking } = await api.answer<{ centralityRanking: { explain: object } }>(
      `{ centralityRanking(scope: "${karate.cluster}", measure: DEGREE, ${day}) { explain { nodes edges } } }`,
    );
    expect(centralityRanking.explain).toEqual({ nodes: 34, edges: 78 });
  });
});

test('no projection is left behind', async () => {
  expect(await api.database.read('CALL gds.graph.list() YIELD graphName RETURN graphName')).toEqual([]);
});
