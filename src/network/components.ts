// The parts of an undirected graph between which there is no path.
import type { Adjacency } from './adjacency.js';

/** The nodes of each component, each node once, components in the order of their first node. O(n + m). */
export function componentsOf({ ids, offsets, neighbours }: Adjacency): Uint32Array[] {
  const seen = new Uint8Array(ids.length);
  const queue = new Uint32Array(ids.length);
  const components: Uint32Array[] = [];
  let end = 0;
  ids.forEach((_, start) => {
    if (seen[start]) return;
    const first = end;
    seen[start] = 1;
    queue[end] = start;
    end += 1;
    for (let next = first; next < end; next += 1) {
      const node = queue[next] ?? 0;
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
        const neighbour = neighbours[at] ?? 0;
        if (seen[neighbour]) continue;
        seen[neighbour] = 1;
        queue[end] = neighbour;
        end += 1;
      }
    }
    components.push(queue.subarray(first, end));
  });
  return components;
}
