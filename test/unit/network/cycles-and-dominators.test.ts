// Laws of directed graphs: what turning round, renumbering and adding lonely nodes change, and what they do not.
import { describe, expect, test } from '@jest/globals';
import { adjacencyOf } from '../../../src/network/adjacency.js';
import { dominatorsOf } from '../../../src/network/dominators.js';
import { reversed } from '../../../src/network/reversed.js';
import { shortestCycles } from '../../../src/network/shortest-cycles.js';
import { strongComponents } from '../../../src/network/strong-components.js';
import { seededRandom } from '../../support/random-values.js';

type Edge = [string, string];

const bounds = { maxLength: 8, limit: 100_000, maxSteps: 1_000_000 };
const idsOf = (count: number): string[] => Array.from({ length: count }, (_, place) => String.fromCharCode(97 + place));
const graphOf = (ids: readonly string[], edges: readonly Edge[]) => adjacencyOf(ids, edges, { directed: true });

const samples = Array.from({ length: 40 }, (_, seed) => {
  const random = seededRandom(seed + 1);
  const ids = idsOf(2 + (seed % 7));
  const edges = ids.flatMap((from) => ids.flatMap((to): Edge[] => (random() < 0.3 ? [[from, to]] : [])));
  return { ids, edges };
});

const lengths = (ids: readonly string[], edges: readonly Edge[]): number[] =>
  shortestCycles(graphOf(ids, edges), bounds).cycles.map(({ length }) => length);

/** Pairs of nodes that reach one another, by the closure of Warshall. */
function mutual(ids: readonly string[], edges: readonly Edge[]): boolean[][] {
  const reach = ids.map((from) =>
    ids.map((to) => from === to || edges.some(([one, other]) => one === from && other === to)),
  );
  ids.forEach((_, over) =>
    ids.forEach((_from, from) =>
      ids.forEach((_to, to) => {
        if (reach[from]?.[over] && reach[over]?.[to]) (reach[from] ?? [])[to] = true;
      }),
    ),
  );
  return ids.map((_, one) => ids.map((_to, other) => Boolean(reach[one]?.[other] && reach[other]?.[one])));
}

describe('cycles', () => {
  test('are as many and as long where all edges are turned round, nodes renumbered, or lonely ones added', () => {
    let seen = 0;
    for (const { ids, edges } of samples) {
      const expected = lengths(ids, edges);
      expect(
        lengths(
          ids,
          edges.map(([from, to]): Edge => [to, from]),
        ),
      ).toEqual(expected);
      expect(lengths(ids.toReversed(), edges)).toEqual(expected);
      expect(lengths(['lonely', ...ids], [...edges, ['lonely', 'lonely']])).toEqual(expected);
      seen += expected.length;
    }
    expect(seen).toBeGreaterThan(200);
  });

  test('of a complete graph are as many as there are arrangements of its nodes in rounds', () => {
    const ids = idsOf(6);
    const complete = ids.flatMap((from) => ids.map((to): Edge => [from, to]));
    const found = lengths(ids, complete);
    expect([2, 3, 4, 5, 6].map((length) => found.filter((one) => one === length).length)).toEqual([
      15, 40, 90, 144, 120,
    ]);
  });

  test('end at their bounds and say so', () => {
    const ids = idsOf(6);
    const complete = graphOf(
      ids,
      ids.flatMap((from) => ids.map((to): Edge => [from, to])),
    );
    expect(shortestCycles(complete, { ...bounds, limit: 15 })).toMatchObject({ ended: 'LIMIT' });
    expect(shortestCycles(complete, { ...bounds, limit: 15 }).cycles).toHaveLength(15);
    expect(shortestCycles(complete, { ...bounds, maxSteps: 50 })).toMatchObject({ ended: 'STEPS' });
    expect(shortestCycles(graphOf([], []), bounds)).toEqual({ cycles: [], ended: 'ALL' });
  });
});

test('components hold those that reach one another', () => {
  for (const { ids, edges } of samples) {
    const component = strongComponents(graphOf(ids, edges));
    const expected = mutual(ids, edges);
    ids.forEach((_, one) =>
      ids.forEach((_to, other) => expect(component[one] === component[other]).toBe(expected[one]?.[other])),
    );
  }
});

test('turned round twice a graph is itself, and once it is made of turned edges', () => {
  for (const { ids, edges } of samples) {
    const graph = graphOf(ids, edges);
    expect(reversed(reversed(graph))).toEqual(graph);
    expect(reversed(graph)).toEqual(
      graphOf(
        ids,
        edges.map(([from, to]): Edge => [to, from]),
      ),
    );
  }
});

describe('dominators', () => {
  test('are crossed by every way: without one of them no way is left', () => {
    let seen = 0;
    for (const { ids, edges } of samples)
      for (const [node] of ids.entries()) {
        if (node === 0) continue;
        const reached = (without: number): boolean =>
          dominatorsOf(
            graphOf(
              ids,
              edges.filter((edge) => !edge.includes(ids[without] ?? '')),
            ),
            0,
            node,
          ) !== undefined;
        const found = dominatorsOf(graphOf(ids, edges), 0, node);
        const expected = ids.flatMap((_, place) => (place !== 0 && place !== node && !reached(place) ? [place] : []));
        if (found === undefined) continue;
        expect(found.toSorted((one, other) => one - other)).toEqual(expected);
        seen += expected.length;
      }
    expect(seen).toBeGreaterThan(20);
  });

  test('come in the order of a chain, however long', () => {
    const ids = Array.from({ length: 20_000 }, (_, place) => `n${place}`);
    const chain = graphOf(
      ids,
      ids.slice(1).map((id, place): Edge => [`n${place}`, id]),
    );
    expect(dominatorsOf(chain, 0, 19_999)).toEqual(Array.from({ length: 19_998 }, (_, place) => place + 1));
    expect(new Set(strongComponents(chain)).size).toBe(20_000);
    expect(dominatorsOf(chain, 5, 4)).toBeUndefined();
    expect(dominatorsOf(chain, 5, 6)).toEqual([]);
  });
});
