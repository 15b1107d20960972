// How far a node's ties lead back to one another: who has little of that stands between groups.
import { neighboursOf, type Adjacency } from './adjacency.js';

/**
 * Burt's constraint of each node of an undirected graph without weights: the sum over neighbours j of (p_ij + Σ_q p_iq p_qj)²,
 * where p_ij = 1 / degree of i (Burt 1992, Structural Holes, chapter 2). NaN for nodes without neighbours. O(Σ d²).
 */
export function constraintsOf(graph: Adjacency): Float64Array {
  const constraints = new Float64Array(graph.ids.length).fill(Number.NaN);
  const invested = new Float64Array(graph.ids.length);
  const beside = new Int32Array(graph.ids.length).fill(-1);
  graph.ids.forEach((_, node) => {
    const around = neighboursOf(graph, node);
    if (around.length === 0) return;
    const part = 1 / around.length;
    for (const neighbour of around) {
      beside[neighbour] = node;
      invested[neighbour] = part;
    }
    for (const between of around) {
      const further = neighboursOf(graph, between);
      const indirect = part / further.length;
      for (const end of further) if (beside[end] === node) invested[end] = (invested[end] ?? 0) + indirect;
    }
    let sum = 0;
    for (const neighbour of around) sum += (invested[neighbour] ?? 0) ** 2;
    constraints[node] = sum;
  });
  return constraints;
}
