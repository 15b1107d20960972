// Actors without whom nothing reaches a buyer, held to the removal of each and to networkx.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Values } from '../../../../src/exchange/bundle.js';
import { askPython } from '../../../support/python.js';
import { day, pairOf, supplyNetwork, type SupplyNetwork } from '../../../support/questions/supply-networks.js';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph, type SmallLink } from '../../../support/small-graph.js';
import { describeTier } from '../../../support/tiers.js';

interface Told {
  reachable: boolean;
  actors: { id: string }[];
  makers: number;
  warnings: string[];
}

const networks = Array.from({ length: 40 }, (_, serial) => supplyNetwork(serial, 0.1));

/** A chain maker, packer, exporter, buyer; a buyer with two ways; a buyer with a trader only; a buyer who makes it himself. */
const drawn: { nodes: Record<string, Values>; links: SmallLink[] } = {
  nodes: Object.fromEntries(
    ['maker', 'packer', 'exporter', 'buyer', 'left', 'right', 'lucky', 'trader', 'unlucky'].map((name) => [
      `ent:${name}`,
      {},
    ]),
  ),
  links: [
    ['ent:maker', 'PERFORMS', 'prd:mango', { stage: 'PRODUCTION' }],
    ...['maker packer', 'packer exporter', 'exporter buyer', 'maker left', 'maker right', 'left lucky', 'right lucky']
      .concat('trader unlucky', 'buyer packer', 'buyer buyer')
      .map((pair): SmallLink => {
        const [seller, buyer] = pair.split(' ');
        return [`ent:${seller}`, 'SUPPLIES', `ent:${buyer}`, { productId: 'prd:mango', year: 2024 }];
      }),
  ],
};

let api: ScratchApi;
const ask = async (product: string, buyer: string, on = day): Promise<Told> =>
  (
    await api.answer<{ criticalSuppliers: Told }>(
      `{ criticalSuppliers(product: "${product}", buyer: "${buyer}", asOf: "${on}") { reachable actors { id } makers warnings } }`,
    )
  ).criticalSuppliers;
const idsOf = ({ actors }: Told): string[] => actors.map(({ id }) => id);

beforeAll(async () => {
  api = await startScratchApi();
  const nodes = Object.assign({ 'prd:mango': {} }, drawn.nodes, ...networks.map((network) => network.nodes));
  await api.load(smallGraph(nodes, [...drawn.links, ...networks.flatMap(({ links }) => links)]));
}, 240_000);
afterAll(() => api.stop());

/** Whether a way leads from a maker to the buyer that does not cross one actor. */
function reaches({ firms, makers, sales }: SupplyNetwork, buyer: string, without?: string): boolean {
  const reached = new Set([...makers].filter((maker) => maker !== without));
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const next of firms)
      if (next !== without && [...reached].some((seller) => sales.has(pairOf(seller, next)))) reached.add(next);
  }
  return reached.has(buyer);
}

describe('critical suppliers', () => {
  test('of random networks are those whose removal leaves no way', async () => {
    let critical = 0;
    for (const network of networks)
      for (const buyer of network.firms) {
        const told = await ask(network.product, buyer);
        const reachable = reaches(network, buyer);
        const expected = network.firms.filter((firm) => firm !== buyer && reachable && !reaches(network, buyer, firm));
        expect([buyer, told.reachable, idsOf(told).toSorted()]).toEqual([buyer, reachable, expected]);
        expect(told.warnings).toEqual(
          reachable ? [] : ['No path at all: no sales lead from an actor that makes the product to the buyer.'],
        );
        critical += expected.length;
      }
    expect(critical).toBeGreaterThan(15);
  });

  test('come in the order of the way, the only maker first', async () => {
    expect(idsOf(await ask('prd:mango', 'ent:buyer'))).toEqual(['ent:maker', 'ent:packer', 'ent:exporter']);
  });

  test('are none between two ways, but for the only maker', async () => {
    expect(idsOf(await ask('prd:mango', 'ent:lucky'))).toEqual(['ent:maker']);
  });

  test('of a buyer that makes it are none', async () => {
    expect(await ask('prd:mango', 'ent:maker')).toEqual({ reachable: true, actors: [], makers: 1, warnings: [] });
  });

  test('cannot be told where no path leads to the buyer, nor before anything was sold', async () => {
    for (const [buyer, on] of [
      ['ent:unlucky', day],
      ['ent:buyer', '1990'],
    ] as const) {
      const told = await ask('prd:mango', buyer, on);
      expect(told).toMatchObject({ reachable: false, actors: [] });
      expect(told.warnings).toHaveLength(1);
    }
  });

  test('are asked of what there is', async () => {
    for (const [product, buyer, code] of [
      ['prd:unknown', 'ent:buyer', 'NOT_FOUND_PRODUCT'],
      ['prd:mango', 'ent:unknown', 'NOT_FOUND_ENTERPRISE'],
    ]) {
      const { errors } = await api.ask(`{ criticalSuppliers(product: "${product}", buyer: "${buyer}") { reachable } }`);
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
  });
});

const script = `
import networkx as nx
answers = []
for one in given:
    graph = nx.DiGraph([tuple(edge) for edge in one['edges']])
    graph.add_node('')
    immediate = dict(nx.immediate_dominators(graph, ''))
    chains = {}
    for buyer in one['buyers']:
        chain, at = [], immediate.get(buyer)
        while at not in (None, ''):
            chain.append(at)
            at = immediate.get(at)
        chains[buyer] = chain[::-1]
    answers.append(chains)
print(json.dumps(answers))`;

describeTier('python', (python) => {
  test('networkx finds the same dominators in the same order', async () => {
    const given = networks.map(({ makers, sales, firms }) => ({
      edges: [...[...makers].map((maker) => ['', maker]), ...[...sales].map((pair) => pair.split(' '))],
      buyers: firms,
    }));
    const answers = await askPython<Record<string, string[]>[]>(python, script, given);
    for (const [serial, { product, firms }] of networks.entries())
      for (const buyer of firms) expect(idsOf(await ask(product, buyer))).toEqual(answers[serial]?.[buyer] ?? []);
  });
});
