// Measures of networks agree with their definitions on random graphs, and with what is published of the karate club.
import { describe, expect, test } from '@jest/globals';
import { adjacencyOf } from '../../../src/network/adjacency.js';
import { meanClustering } from '../../../src/network/clustering.js';
import { componentsOf } from '../../../src/network/components.js';
import { constraintsOf } from '../../../src/network/constraint.js';
import { cutPointsOf } from '../../../src/network/cut-points.js';
import { diameterOf } from '../../../src/network/diameter.js';
import { reciprocityOf } from '../../../src/network/reciprocity.js';
import { karateClub } from '../../support/questions/karate-club.js';
import * as plain from '../../support/questions/simple-network.js';
import { randomNetwork } from '../../support/questions/random-network.js';

const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const undirected = ({ nodes, pairs }: ReturnType<typeof randomNetwork>) => ({
  graph: adjacencyOf(nodes, pairs, { directed: false }),
  network: plain.networkOf(nodes, pairs),
});

describe.each(seeds)('random network %i', (seed) => {
  const random = randomNetwork(seed);
  const { graph, network } = undirected(random);
  const named = (places: Iterable<number>) => [...places].map((place) => graph.ids[place] ?? '');

  test('has the components that paths make', () => {
    const found = componentsOf(graph).map((one) => named(one).toSorted());
    expect(found).toEqual(plain.components(network).map((one) => one.toSorted()));
  });

  test('falls apart where taking away makes it fall apart', () => {
    const { articulations, bridges } = cutPointsOf(graph);
    expect(named(articulations)).toEqual(plain.articulations(network));
    expect(bridges.map(named)).toEqual(plain.bridges(network));
  });

  test('has the diameter, clustering, constraints and reciprocity of their definitions', () => {
    const largest = Math.max(...componentsOf(graph).map(({ length }) => length));
    const diameters = componentsOf(graph)
      .filter(({ length }) => length === largest)
      .map((one) => diameterOf(graph, one, 1_000) ?? Number.NaN);
    expect(Math.max(...diameters)).toBe(plain.diameter(network));
    expect(meanClustering(graph)).toBeCloseTo(plain.clustering(network), 12);
    constraintsOf(graph).forEach((constraint, place) => {
      const wanted = plain.constraint(network, graph.ids[place] ?? '');
      expect(Number.isNaN(constraint)).toBe(wanted === null);
      if (wanted !== null) expect(constraint).toBeCloseTo(wanted, 12);
    });
    const arcs = adjacencyOf(random.nodes, random.pairs, { directed: true });
    const directed = plain.networkOf(random.nodes, random.pairs, true);
    const all = random.nodes.flatMap((from) => plain.neighbours(directed, from).map((to) => [from, to] as const));
    const returned = all.filter(([from, to]) => directed.near(to, from)).length;
    expect(reciprocityOf(arcs)).toBe(all.length === 0 ? null : returned / all.length);
  });
});

describe('the karate club', () => {
  const nodes = Array.from({ length: 34 }, (_, node) => String(node));
  const pairs = karateClub.map(([one, other]): plain.Pair => [String(one), String(other)]);
  const graph = adjacencyOf(nodes, pairs, { directed: false });

  test('has the published articulation point, bridge and constraint', () => {
    expect(cutPointsOf(graph)).toEqual({ articulations: [0], bridges: [[0, 11]] });
    expect(constraintsOf(graph)[0]).toBeCloseTo(0.155423, 6);
    const [component] = componentsOf(graph);
    expect(component && diameterOf(graph, component, 34)).toBe(5);
    expect(meanClustering(graph)).toBeCloseTo(0.570638, 6);
  });
});

describe('sizes at the edge', () => {
  test('no node has no numbers, one has none that need another', () => {
    const [none, one] = [adjacencyOf([], [], { directed: false }), adjacencyOf(['a'], [], { directed: false })];
    expect([meanClustering(none), reciprocityOf(none), componentsOf(none)]).toEqual([null, null, []]);
    expect([meanClustering(one), reciprocityOf(one), componentsOf(one)]).toEqual([0, null, [Uint32Array.of(0)]]);
    expect(diameterOf(one, Uint32Array.of(0), 1)).toBe(0);
    expect(cutPointsOf(one)).toEqual({ articulations: [], bridges: [] });
  });

  test('a diameter gives up where all nodes are alike, and a path of many nodes does no harm', () => {
    const ids = Array.from({ length: 20_000 }, (_, place) => String(place));
    const path = ids.slice(1).map((id, place): plain.Pair => [String(place), id]);
    const line = adjacencyOf(ids, path, { directed: false });
    const ring = adjacencyOf(ids, [...path, ['19999', '0']], { directed: false });
    const all = Uint32Array.from(ids.keys());
    expect(diameterOf(line, all, 10)).toBe(19_999);
    expect(diameterOf(ring, all, 10)).toBeUndefined();
    expect(cutPointsOf(line).bridges).toHaveLength(19_999);
    expect(cutPointsOf(line).articulations).toHaveLength(19_998);
    expect(cutPointsOf(ring)).toEqual({ articulations: [], bridges: [] });
  });
});
