// The longest of all shortest paths within a component, without looking at all pairs.
import type { Adjacency } from './adjacency.js';
import { distancesFrom } from './distances.js';

/** The first of the nodes that is largest by a measure. */
function largest(nodes: Iterable<number>, measure: (node: number) => number): number {
  let [found, most] = [-1, Number.NEGATIVE_INFINITY];
  for (const node of nodes) {
    const value = measure(node);
    if (value > most) [found, most] = [node, value];
  }
  return found;
}

/**
 * The diameter of a component of an undirected graph, exact: bounds of each node's greatest distance are narrowed from a few
 * nodes until no other can have a greater one (Takes and Kosters 2011, CIKM, 1191-1196). O(searches · (n + m)); undefined
 * where more searches than `most` would be needed: in rings and other graphs in which all nodes are alike it may be one a node.
 */
export function diameterOf(graph: Adjacency, component: Uint32Array, most: number): number | undefined {
  const lower = new Uint32Array(graph.ids.length);
  const upper = new Uint32Array(graph.ids.length).fill(0xffff_ffff);
  let open = new Set(component);
  let diameter = 0;
  for (let searches = 0; open.size > 0; searches += 1) {
    if (searches === most) return undefined;
    // The middle narrows the upper bounds, the rim raises the diameter: in turns.
    const bound = searches % 2 === 0 ? (node: number) => -(lower[node] ?? 0) : (node: number) => upper[node] ?? 0;
    const degree = (node: number): number => (graph.offsets[node + 1] ?? 0) - (graph.offsets[node] ?? 0);
    const start = largest(open, (node) => bound(node) + degree(node) / (graph.neighbours.length + 1));
    const { distances, reached } = distancesFrom(graph, start);
    const greatest = distances[reached.at(-1) ?? start] ?? 0;
    diameter = Math.max(diameter, greatest);
    const left = new Set<number>();
    for (const node of open) {
      const distance = distances[node] ?? 0;
      upper[node] = Math.min(upper[node] ?? 0, greatest + distance);
      lower[node] = Math.max(lower[node] ?? 0, distance, greatest - distance);
      if (node !== start && (upper[node] ?? 0) > diameter) left.add(node);
    }
    open = left;
  }
  return diameter;
}
