// Who is central in a network, by one of four measures.
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, decimal, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { assertWithin, mostNodes, networkLimit, NetworkOf, scopeWarnings } from './network-of.js';

class Takes {
  @Property(
    choice('CentralityMeasure', 'What makes a node central.', {
      DEGREE: 'Many neighbours: their number / (n - 1)',
      BETWEENNESS:
        'Many shortest paths between others lead through it: their share summed over pairs / ((n - 1)(n - 2) / 2)',
      CLOSENESS:
        'Short paths to all that it reaches: (r / (n - 1)) · (r / sum of distances to the r nodes reached); 0 for who reaches nobody',
      PAGERANK:
        'Sellers of weight sell to it: the stationary share of a walk along sales that jumps anywhere with 0.15, and from who sells to nobody; adds up to 1',
    }),
    'The measure',
  )
  measure!: string;
}

class RankedNode {
  @Property(node(), 'The node') node!: string;
  @Property(decimal({ min: 0 }), 'The score; null where the network is too small for the measure', { optional: true })
  score?: number;
}

/** Nodes times ties up to which it takes less than eight seconds on two cores, where every node is a start. */
const most: Readonly<Record<string, number>> = { BETWEENNESS: 30_000_000, CLOSENESS: 150_000_000 };

/** What the score of GDS is divided by. */
const divisors: Readonly<Record<string, (nodes: number) => number>> = {
  DEGREE: (nodes) => nodes - 1,
  BETWEENNESS: (nodes) => ((nodes - 1) * (nodes - 2)) / 2,
  CLOSENESS: (nodes) => (nodes > 1 ? 1 : 0),
  PAGERANK: () => 1,
};

export const centralityRanking = question({
  name: 'centralityRanking',
  cypher: 'network/centrality-ranking',
  projections: { ties: { directed: false }, sales: { directed: true } },
  takes: Takes,
  shares: [NetworkOf, IncludePlanned],
  constants: { mostNodes },
  row: RankedNode,
  description: `The nodes of a network by degree, betweenness, closeness or PageRank, highest first, equal scores by name and id. The network is simple: parallel ties count once, self-supply not at all; it is undirected but for PageRank, which follows sales from seller to buyer whatever \`types\` says. ${networkLimit}; betweenness where nodes times ties are more than 30 million, closeness where they are more than 150 million.`,
  formula:
    'DEGREE: d / (n - 1). BETWEENNESS: sum over pairs s, t of the share of shortest paths through v, / ((n - 1)(n - 2) / 2). CLOSENESS: r / (n - 1) · r / Σ d(v, u) over the r nodes u that v reaches. PAGERANK: damping 0.85, dangling mass spread uniformly, sum 1.',
  units: 'shares between 0 and 1',
  citation:
    'Freeman 1978, Social Networks 1(3), 215-239; Brandes 2001, Journal of Mathematical Sociology 25(2), 163-177; Wasserman and Faust 1994, Social Network Analysis, 5.2.2; Brin and Page 1998, Computer Networks 30(1-7), 107-117',
  verified: {
    reference: 'networkx 3.6.1 and igraph 1.0.0, and brute force over all shortest paths',
    largestDifference: 1e-9,
  },
  example: 'centralityRanking(scope: ["ctry:vn"], measure: DEGREE) { rows { node { name } score } warnings }',
  reads: ['place', 'score'],
  answer: ({ projected }, given) => {
    const measure = given['measure'] as string;
    return projected(measure === 'PAGERANK' ? 'sales' : 'ties', async ({ run, ...found }) => {
      const { nodes, edges } = found;
      const { length } = nodes;
      const basis = { nodes: length, edges };
      const warnings = scopeWarnings(given, found);
      assertWithin(`The ${measure.toLowerCase()}`, found, most[measure]);
      if (length === 0) return { rows: [], warnings, basis };
      const divisor = divisors[measure]?.(length) ?? 1;
      const rows = (await run<{ place: number; score: number }>()).map(({ place, score }) => ({
        node: nodes[place],
        score: divisor > 0 ? score / divisor : null,
      }));
      const small = divisor > 0 ? [] : [`A network of ${length} has no ${measure.toLowerCase()}: it needs more nodes.`];
      return { rows, warnings: [...warnings, ...small], basis };
    });
  },
});
