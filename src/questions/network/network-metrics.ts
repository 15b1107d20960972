// A network in a few numbers.
import { TooCostly } from '../../errors.js';
import { meanClustering } from '../../network/clustering.js';
import { componentsOf } from '../../network/components.js';
import { diameterOf } from '../../network/diameter.js';
import { reciprocityOf } from '../../network/reciprocity.js';
import type { Adjacency } from '../../network/adjacency.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, integer, share } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { mostNodes, networkLimit, NetworkOf } from './network-of.js';
import { networkColumns, readNetwork } from './whole-network.js';

const count = integer({ min: 0 });

class NetworkMetrics {
  @Property(count, 'Nodes, n') nodes!: number;
  @Property(count, 'Ties, m: pairs of neighbours') edges!: number;
  @Property(share(), 'Ties as a share of all pairs, 2m / (n (n - 1)); null for fewer than two nodes', {
    optional: true,
  })
  density?: number;
  @Property(decimal({ min: 0 }), 'Neighbours a node, 2m / n; null without nodes', { optional: true })
  meanDegree?: number;
  @Property(count, 'Parts between which there is no tie; a node without neighbours is one') components!: number;
  @Property(count, 'Nodes of the largest component') largestComponent!: number;
  @Property(
    share(),
    'Mean over all nodes of the share of pairs of neighbours that are neighbours themselves; fewer than two neighbours count 0; null without nodes',
    { optional: true },
  )
  meanClustering?: number;
  @Property(count, 'Longest shortest path in ties within the largest component; null without nodes', { optional: true })
  diameter?: number;
  @Property(share(), 'Share of sales from one to another that are returned; null without sales', { optional: true })
  reciprocity?: number;
}

/** Ends of ties that the searches for a diameter may look at: some two seconds. */
const mostSteps = 100_000_000;

/** The diameter of the largest component; of several alike the largest. */
function diameter(ties: Adjacency, components: readonly Uint32Array[], size: number): number | null {
  const steps = ties.ids.length + ties.neighbours.length;
  const most = Math.max(1, Math.floor(mostSteps / Math.max(1, steps)));
  const diameters = components.filter(({ length }) => length === size).map((one) => diameterOf(ties, one, most));
  if (diameters.includes(undefined)) {
    throw new TooCostly(
      `The diameter of a component of ${size.toLocaleString('en')} nodes would take too long here. Narrow the scope to a cluster, a consortium or a narrower product, or name fewer types.`,
    );
  }
  return diameters.length === 0 ? null : Math.max(...(diameters as number[]));
}

export const networkMetrics = question({
  name: 'networkMetrics',
  cypher: 'network/network-metrics',
  takes: NetworkOf,
  shares: [IncludePlanned],
  constants: { mostNodes },
  result: NetworkMetrics,
  description: `Size, density, components, clustering and diameter of a network, and how much of the sales in it is returned. The network is simple and undirected: parallel ties count once, self-supply not at all; reciprocity is that of sales, whatever \`types\` says. ${networkLimit}.`,
  formula:
    'density 2m / (n (n - 1)); meanDegree 2m / n; meanClustering (1/n) Σ 2 t_v / (d_v (d_v - 1)); diameter max d(u, v) in the largest component; reciprocity = arcs whose opposite is an arc / arcs',
  units: 'shares between 0 and 1; degree and diameter in ties',
  citation:
    'Wasserman and Faust 1994, Social Network Analysis; Watts and Strogatz 1998, Nature 393, 440-442; Takes and Kosters 2011, CIKM, 1191-1196',
  verified: { reference: 'networkx 3.6.1, and brute force over all pairs and triples', largestDifference: 1e-12 },
  example: 'networkMetrics(scope: ["ctry:vn"]) { nodes edges density components warnings }',
  reads: [...networkColumns, 'sales'],
  answer: async (asked, given) => {
    const { exists, ties, sales, edges, warnings } = await readNetwork('The metrics', asked, given);
    if (!exists) return { rows: [] };
    const nodes = ties.ids.length;
    const components = componentsOf(ties);
    const largestComponent = components.reduce((most, { length }) => Math.max(most, length), 0);
    const metrics = {
      nodes,
      edges,
      density: nodes < 2 ? null : (2 * edges) / (nodes * (nodes - 1)),
      meanDegree: nodes === 0 ? null : (2 * edges) / nodes,
      components: components.length,
      largestComponent,
      meanClustering: meanClustering(ties),
      diameter: diameter(ties, components, largestComponent),
      reciprocity: reciprocityOf(sales),
    };
    return { rows: [metrics], warnings, basis: { nodes, edges } };
  },
});
