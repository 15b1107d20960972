// Who and what holds a network together.
import { constraintsOf } from '../../network/constraint.js';
import { cutPointsOf } from '../../network/cut-points.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, list, nested, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { mostNodes, networkLimit, NetworkOf } from './network-of.js';
import { networkColumns, readNetwork } from './whole-network.js';

class Bridge {
  @Property(node(), 'One end, the first by name and id') from!: string;
  @Property(node(), 'The other end') to!: string;
}

class Broker {
  @Property(node(), 'The node') node!: string;
  @Property(decimal({ min: 0 }), 'Its constraint: low for who stands between others that are not tied to one another')
  constraint!: number;
}

class BrokersAndBridges {
  @Property(list(node(), { max: 100 }), 'Nodes without which the network has more components, by name and id')
  articulations!: string[];
  @Property(
    list(nested(Bridge, 'A tie without which a network has more components.'), { max: 100 }),
    'Ties without which the network has more components, by name and id of their ends',
  )
  bridges!: object[];
  @Property(
    list(nested(Broker, 'A node with what limits its brokerage.'), { max: 100 }),
    'Nodes by their constraint, brokers first; those without neighbours have none and are left out',
  )
  constraints!: object[];
}

export const brokersAndBridges = question({
  name: 'brokersAndBridges',
  cypher: 'network/brokers-and-bridges',
  takes: NetworkOf,
  shares: [IncludePlanned],
  constants: { mostNodes },
  result: BrokersAndBridges,
  description: `Nodes and ties without which a network falls apart, and all nodes by Burt’s constraint: how far the time and effort that a node spends on its neighbours leads back to the same few. The network is simple and undirected. ${networkLimit}.`,
  formula: 'constraint c_i = Σ_j (p_ij + Σ_q p_iq p_qj)² over the neighbours j of i, p_ij = 1 / degree of i',
  units: 'constraint from above 0; 1 for a node with one neighbour',
  citation:
    'Burt 1992, Structural Holes; Hopcroft and Tarjan 1973, CACM 16(6), 372-378; Tarjan 1974, IPL 2(6), 160-161',
  verified: { reference: 'networkx 3.6.1, and removal of each node and tie', largestDifference: 1e-12 },
  example:
    'brokersAndBridges(scope: ["ctry:vn"]) { articulations { name } bridges { from { name } to { name } } warnings }',
  reads: networkColumns,
  answer: async (asked, given) => {
    const { exists, ties, edges, warnings } = await readNetwork('Brokers and bridges', asked, given);
    if (!exists) return { rows: [] };
    const { ids } = ties;
    const { articulations, bridges } = cutPointsOf(ties);
    const constraints = [...constraintsOf(ties)]
      .map((constraint, place) => ({ node: ids[place], constraint, place }))
      .filter(({ constraint }) => !Number.isNaN(constraint))
      // What differs by rounding only is a tie.
      .toSorted((one, other) => Number((one.constraint - other.constraint).toFixed(12)) || one.place - other.place)
      .map(({ node: id, constraint }) => ({ node: id, constraint }));
    const alone = ids.length - constraints.length;
    return {
      rows: [
        {
          articulations: articulations.map((place) => ids[place]),
          bridges: bridges.map(([from, to]) => ({ from: ids[from], to: ids[to] })),
          constraints,
        },
      ],
      warnings: alone > 0 ? [...warnings, `${alone} without neighbours have no constraint.`] : warnings,
      basis: { nodes: ids.length, edges },
    };
  },
});
