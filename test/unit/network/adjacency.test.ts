// A simple graph holds each pair of neighbours once, in order, whatever it was made from.
import { expect, test } from '@jest/globals';
import { adjacencyOf, neighboursOf } from '../../../src/network/adjacency.js';

const named = (graph: ReturnType<typeof adjacencyOf>, node: number): string[] =>
  [...neighboursOf(graph, node)].map((place) => graph.ids[place] ?? '');

const edges: [string, string][] = [
  ['c', 'a'],
  ['a', 'c'],
  ['a', 'b'],
  ['a', 'b'],
  ['b', 'b'],
  ['b', 'elsewhere'],
];

test('merges parallel edges, leaves out loops and what leads elsewhere, and keeps lonely nodes', () => {
  const graph = adjacencyOf(['a', 'b', 'c', 'd'], edges, { directed: false });
  expect(graph.ids.map((_, node) => named(graph, node))).toEqual([['b', 'c'], ['a'], ['a'], []]);
});

test('keeps directions where they count', () => {
  const graph = adjacencyOf(['a', 'b', 'c', 'd'], edges, { directed: true });
  expect(graph.ids.map((_, node) => named(graph, node))).toEqual([['b', 'c'], [], ['a'], []]);
});

test('may be empty', () => {
  expect(adjacencyOf([], edges, { directed: true })).toEqual({
    ids: [],
    offsets: new Uint32Array(1),
    neighbours: new Uint32Array(0),
  });
});
