// The nodes and edges without which an undirected graph has more components.
import type { Adjacency } from './adjacency.js';

export interface CutPoints {
  /** In ascending order. */
  readonly articulations: readonly number[];
  /** In ascending order of their lower and then their higher end. */
  readonly bridges: readonly (readonly [lower: number, higher: number])[];
}

/**
 * Articulation points and bridges by one depth-first search (Hopcroft and Tarjan 1973, CACM 16(6), 372-378; Tarjan 1974,
 * IPL 2(6), 160-161), with a stack of its own so that long paths do no harm. O(n + m).
 */
export function cutPointsOf({ ids, offsets, neighbours }: Adjacency): CutPoints {
  const count = ids.length;
  // When a node was found, and the earliest node that it or what was found after it leads back to.
  const found = new Uint32Array(count);
  const earliest = new Uint32Array(count);
  const parent = new Int32Array(count).fill(-1);
  const next = offsets.slice(0, count);
  const articulations = new Uint8Array(count);
  const bridges: [number, number][] = [];
  let clock = 0;
  const enter = (node: number): void => {
    clock += 1;
    found[node] = clock;
    earliest[node] = clock;
  };
  const leave = (node: number, root: number): void => {
    const above = parent[node] ?? -1;
    if (above < 0) return;
    const back = earliest[node] ?? 0;
    earliest[above] = Math.min(earliest[above] ?? 0, back);
    if (back > (found[above] ?? 0)) bridges.push(node < above ? [node, above] : [above, node]);
    if (above !== root && back >= (found[above] ?? 0)) articulations[above] = 1;
  };
  ids.forEach((_, root) => {
    if (found[root]) return;
    enter(root);
    let branches = 0;
    const path = [root];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = next[node] ?? 0;
      if (at === offsets[node + 1]) {
        path.pop();
        leave(node, root);
        continue;
      }
      next[node] = at + 1;
      const neighbour = neighbours[at] ?? 0;
      if (!found[neighbour]) {
        parent[neighbour] = node;
        if (node === root) branches += 1;
        enter(neighbour);
        path.push(neighbour);
      } else if (neighbour !== parent[node]) {
        earliest[node] = Math.min(earliest[node] ?? 0, found[neighbour] ?? 0);
      }
    }
    if (branches > 1) articulations[root] = 1;
  });
  return {
    articulations: ids.flatMap((_, node) => (articulations[node] ? [node] : [])),
    bridges: bridges.toSorted(([a, b], [c, d]) => a - c || b - d),
  };
}
