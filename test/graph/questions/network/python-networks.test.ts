// Rankings, metrics and communities agree with networkx and igraph on random networks and the karate club.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { karateClub } from '../../../support/questions/karate-club.js';
import { clusterOf, randomCluster } from '../../../support/questions/network-bundle.js';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph } from '../../../support/small-graph.js';
import { describeTier } from '../../../support/tiers.js';

const run = promisify(execFile);
const clusters = [
  ...Array.from({ length: 12 }, (_, seed) => randomCluster(seed + 200)),
  clusterOf('karate', 34, karateClub),
];

type Scores = Readonly<Record<string, number | null>>;
interface Measured {
  readonly degree: Scores;
  readonly betweenness: Scores;
  readonly closeness: Scores;
  readonly pagerank: Scores;
  readonly constraint: Scores;
  readonly articulations: readonly string[];
  readonly bridges: readonly (readonly string[])[];
  readonly metrics: Readonly<Record<string, number | null>>;
  readonly modularity: number | null;
}

describeTier('python', (python) => {
  let api: ScratchApi;
  let measured: Measured[];
  beforeAll(async () => {
    api = await startScratchApi();
    const ids = clusters.flatMap(({ cluster, nodes }) => [cluster, ...nodes]);
    await api.load(
      smallGraph(
        Object.fromEntries([...ids, 'prd:rice', 'prd:tea'].map((id) => [id, {}])),
        clusters.flatMap(({ links }) => links),
      ),
    );
    const networks = JSON.stringify(clusters.map(({ nodes, ties, sales }) => ({ nodes, ties, sales })));
    const { stdout } = await run(python, [join(import.meta.dirname, '../../../python/networks.py'), networks]);
    measured = JSON.parse(stdout) as Measured[];
  }, 240_000);
  afterAll(() => api.stop());

  test.each(clusters.map(({ cluster }, place) => [cluster, place] as const))('%s', async (cluster, place) => {
    const wanted = measured[place] as Measured;
    const measures = ['degree', 'betweenness', 'closeness', 'pagerank'] as const;
    const ranking = (measure: string) =>
      `${measure}: centralityRanking(scope: "${cluster}", measure: ${measure.toUpperCase()}, asOf: "2024", first: 100) { rows { node { id } score } }`;
    const answered = await api.answer<
      Record<(typeof measures)[number], { rows: { node: { id: string }; score: number | null }[] }>
    >(`{ ${measures.map(ranking).join(' ')} }`);
    for (const measure of measures) {
      const { rows } = answered[measure];
      expect(rows).toHaveLength(Object.keys(wanted[measure]).length);
      for (const { node, score } of rows) {
        const other = wanted[measure][node.id] ?? null;
        if (other === null) expect(score).toBeNull();
        else expect(score).toBeCloseTo(other, 9);
      }
    }
    const scope = `scope: "${cluster}", asOf: "2024"`;
    const { networkMetrics, brokersAndBridges, ...divisions } = await api.answer<{
      networkMetrics: Record<string, number | null>;
      brokersAndBridges: {
        articulations: { id: string }[];
        bridges: { from: { id: string }; to: { id: string } }[];
        constraints: { node: { id: string }; constraint: number }[];
      };
      [seed: string]: { modularity: number | null } | object;
    }>(`{
      networkMetrics(${scope}) { density components meanClustering diameter reciprocity }
      brokersAndBridges(${scope}) { articulations { id } bridges { from { id } to { id } } constraints { node { id } constraint } }
      one: communities(${scope}, seed: 1) { modularity } two: communities(${scope}, seed: 2) { modularity }
    }`);
    for (const [name, value] of Object.entries(wanted.metrics)) {
      if (value === null) expect([name, networkMetrics[name]]).toEqual([name, null]);
      else expect(networkMetrics[name]).toBeCloseTo(value, 12);
    }
    expect(brokersAndBridges.articulations.map(({ id }) => id)).toEqual(wanted.articulations);
    expect(brokersAndBridges.bridges.map(({ from, to }) => [from.id, to.id])).toEqual(wanted.bridges);
    for (const { node, constraint } of brokersAndBridges.constraints)
      expect(constraint).toBeCloseTo(wanted.constraint[node.id] ?? Number.NaN, 12);
    for (const division of Object.values(divisions)) {
      const { modularity } = division as { modularity: number | null };
      if (wanted.modularity === null) expect(modularity).toBeNull();
      else expect(modularity).toBeGreaterThan(wanted.modularity - 0.05);
      if (wanted.modularity !== null) expect(modularity).toBeLessThan(wanted.modularity + 1e-9);
    }
  });
});
