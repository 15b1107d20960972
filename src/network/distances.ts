// How far every node is from one of them: breadth first over an undirected graph.
import type { Adjacency } from './adjacency.js';

/** The distance of what cannot be reached. */
const unreachable = 0xffff_ffff;

export interface Distances {
  /** Of each node its distance, or `unreachable`. */
  readonly distances: Uint32Array;
  /** The nodes that are reached, nearest first; the start is the first. */
  readonly reached: Uint32Array;
}

/** Every edge is looked at once from each end: O(n + m). */
export function distancesFrom({ ids, offsets, neighbours }: Adjacency, start: number): Distances {
  const distances = new Uint32Array(ids.length).fill(unreachable);
  const queue = new Uint32Array(ids.length);
  distances[start] = 0;
  queue[0] = start;
  let end = 1;
  for (let next = 0; next < end; next += 1) {
    const node = queue[next] ?? 0;
    const distance = (distances[node] ?? 0) + 1;
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      const neighbour = neighbours[at] ?? 0;
      if (distances[neighbour] !== unreachable) continue;
      distances[neighbour] = distance;
      queue[end] = neighbour;
      end += 1;
    }
  }
  return { distances, reached: queue.subarray(0, end) };
}
