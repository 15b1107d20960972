// How often the neighbours of a node are neighbours themselves.
import { neighboursOf, type Adjacency } from './adjacency.js';

/**
 * The mean of the local clustering coefficients (Watts and Strogatz 1998, Nature 393, 440-442) of an undirected graph; nodes
 * with fewer than two neighbours count 0. Null without nodes. Each edge is looked at from both ends: O(Σ d²) at most, O(m) space.
 */
export function meanClustering(graph: Adjacency): number | null {
  const { ids } = graph;
  if (ids.length === 0) return null;
  const beside = new Int32Array(ids.length).fill(-1);
  let sum = 0;
  ids.forEach((_, node) => {
    const around = neighboursOf(graph, node);
    if (around.length < 2) return;
    for (const neighbour of around) beside[neighbour] = node;
    let closed = 0;
    for (const neighbour of around) {
      for (const further of neighboursOf(graph, neighbour)) if (beside[further] === node) closed += 1;
    }
    // Both ends of a tie among the neighbours have counted it.
    sum += closed / (around.length * (around.length - 1));
  });
  return sum / ids.length;
}
