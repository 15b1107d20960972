// How many arcs of a directed graph are returned.
import { neighboursOf, type Adjacency } from './adjacency.js';

/** Arcs whose opposite is an arc, too, as a share of all (Wasserman and Faust 1994, 13.3); null without arcs. O(m log d). */
export function reciprocityOf(graph: Adjacency): number | null {
  const returned = (from: number, to: number): boolean => {
    const around = neighboursOf(graph, to);
    let [low, high] = [0, around.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((around[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return around[low] === from;
  };
  let mutual = 0;
  graph.ids.forEach((_, from) => {
    for (const to of neighboursOf(graph, from)) if (returned(from, to)) mutual += 1;
  });
  return graph.neighbours.length === 0 ? null : mutual / graph.neighbours.length;
}
