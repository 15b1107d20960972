// Cycles of sales, held to a search of all sequences of actors and to networkx.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { supplyCycles } from '../../../../src/questions/network/supply-cycles.js';
import { askPython } from '../../../support/python.js';
import { day, pairOf, supplyNetwork, type SupplyNetwork } from '../../../support/questions/supply-networks.js';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph } from '../../../support/small-graph.js';
import { describeTier } from '../../../support/tiers.js';

interface Told {
  cycles: { length: number; actors: { id: string }[] }[];
  selfLoops: { id: string }[];
  warnings: string[];
  explain: { nodes: number; edges: number };
}

const networks = Array.from({ length: 24 }, (_, serial) => supplyNetwork(serial, 0.4));
/** Seven firms of whom each sells to each other: far more than a hundred cycles. */
const dense = Array.from({ length: 7 }, (_, place) => `ent:dense-${place}`);

let api: ScratchApi;
const ask = async (given: string): Promise<Told> =>
  (
    await api.answer<{ supplyCycles: Told }>(
      `{ supplyCycles(${given}) { cycles { length actors { id } } selfLoops { id } warnings explain { nodes edges } } }`,
    )
  ).supplyCycles;
const idsOf = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id);
const cyclesOf = (told: Told): string[][] => told.cycles.map(({ actors }) => idsOf(actors));

beforeAll(async () => {
  api = await startScratchApi();
  await api.load(
    smallGraph(
      {
        ...Object.assign({}, ...networks.map(({ nodes }) => nodes)),
        'prd:dense': {},
        'prd:nobody': {},
        ...Object.fromEntries(dense.map((id) => [id, {}])),
      },
      [
        ...networks.flatMap(({ links }) => links),
        ...dense.flatMap((seller) =>
          dense
            .filter((buyer) => buyer !== seller)
            .map((buyer) => [seller, 'SUPPLIES', buyer, { productId: 'prd:dense', year: 2024 }] as const),
        ),
      ],
    ),
  );
}, 240_000);
afterAll(() => api.stop());

/** Every sequence of actors that begins with its first by name and id is tried. */
function bruteForce({ firms, names, sales }: SupplyNetwork, maxLength: number): string[][] {
  const key = (firm: string): string => `${names[firm]} ${firm}`;
  const ordered = firms.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  const found: string[][] = [];
  const extend = (sequence: readonly string[]): void => {
    const [first = ''] = sequence;
    const joined = sequence.every((seller, place) => sales.has(pairOf(seller, sequence[place + 1] ?? first)));
    if (sequence.length > 1 && joined) found.push([...sequence]);
    if (sequence.length === maxLength) return;
    for (const next of ordered)
      if (!sequence.includes(next) && ordered.indexOf(next) > ordered.indexOf(first)) extend([...sequence, next]);
  };
  for (const first of ordered) extend([first]);
  return found.toSorted((one, other) => one.length - other.length);
}

describe('cycles of random networks', () => {
  test('are all that there are, each once, shortest first, then by name', async () => {
    let seen = 0;
    for (const network of networks) {
      const told = await ask(`product: "${network.product}", asOf: "${day}"`);
      const expected = bruteForce(network, 8);
      expect(cyclesOf(told)).toEqual(expected.slice(0, 100));
      expect(told.warnings.length > 0).toBe(expected.length > 100);
      for (const { length, actors } of told.cycles) expect(actors).toHaveLength(length);
      seen += expected.length;
    }
    expect(seen).toBeGreaterThan(100);
    expect(supplyCycles.verified?.largestDifference).toBe(0);
  });

  test('are fewer where they may not be as long, and none before anything was sold', async () => {
    for (const network of networks.slice(0, 8)) {
      const told = await ask(`product: "${network.product}", maxLength: 3, asOf: "${day}"`);
      expect(cyclesOf(told)).toEqual(bruteForce(network, 3).slice(0, 100));
    }
    expect(await ask('product: "prd:dense", asOf: "1990"')).toMatchObject({ cycles: [], selfLoops: [] });
  });

  test('leave out sales to oneself, which are told apart', async () => {
    for (const { product, firms, sales, names } of networks) {
      const told = await ask(`product: "${product}", asOf: "${day}"`);
      const expected = firms
        .filter((firm) => sales.has(pairOf(firm, firm)))
        .toSorted((one, other) => (`${names[one]} ${one}` < `${names[other]} ${other}` ? -1 : 1));
      expect(idsOf(told.selfLoops)).toEqual(expected);
    }
  });
});

describe('bounds', () => {
  test('a hundred cycles are told, the shortest, with a warning', async () => {
    const told = await ask('product: "prd:dense", asOf: "2024"');
    expect(told.cycles.map(({ length }) => length)).toEqual([
      ...Array.from({ length: 21 }, () => 2),
      ...Array.from({ length: 70 }, () => 3),
      ...Array.from({ length: 9 }, () => 4),
    ]);
    expect(told.warnings.join()).toMatch(/more than 100 cycles.*Ask for one product/);
    expect(told.explain).toMatchObject({ nodes: 7, edges: 42 });
  });

  test('a product that nobody sells has no cycles, one that is not there is not found', async () => {
    expect(await ask('product: "prd:nobody"')).toMatchObject({ cycles: [], selfLoops: [], warnings: [] });
    const { errors } = await api.ask('{ supplyCycles(product: "prd:unknown") { warnings } }');
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND_PRODUCT' } }]);
  });

  test('without a product the cycles of all are looked for', async () => {
    const told = await ask('asOf: "2024", maxLength: 2');
    expect(told.cycles.every(({ length }) => length === 2)).toBe(true);
    expect(told.cycles.length).toBeGreaterThan(21);
  });
});

const script = `
import networkx as nx
answers = []
for one in given:
    graph = nx.DiGraph([tuple(edge) for edge in one if edge[0] != edge[1]])
    cycles = []
    for cycle in nx.simple_cycles(graph, length_bound=8):
        at = cycle.index(min(cycle))
        cycles.append(cycle[at:] + cycle[:at])
    answers.append(sorted(cycles))
print(json.dumps(answers))`;

describeTier('python', (python) => {
  test('networkx finds the same cycles', async () => {
    const given = networks.map(({ sales }) => [...sales].map((pair) => pair.split(' ')));
    const answers = await askPython<string[][][]>(python, script, given);
    const fromLowest = (cycle: string[]): string[] => {
      const at = cycle.indexOf(cycle.toSorted()[0] ?? '');
      return [...cycle.slice(at), ...cycle.slice(0, at)];
    };
    for (const [serial, { product }] of networks.entries()) {
      const told = await ask(`product: "${product}", asOf: "${day}"`);
      const expected = answers[serial] ?? [];
      if (expected.length > 100) continue;
      expect(cyclesOf(told).map(fromLowest).map(String).toSorted()).toEqual(expected.map(String).toSorted());
    }
  });
});
