// The same graph with every edge turned round.
import type { Adjacency } from './adjacency.js';

/** Neighbours stay in ascending order. O(n + m). */
export function reversed({ ids, offsets, neighbours }: Adjacency): Adjacency {
  const count = ids.length;
  const turned = new Uint32Array(count + 1);
  for (const target of neighbours) turned[target + 1] = (turned[target + 1] ?? 0) + 1;
  for (let node = 1; node <= count; node += 1) turned[node] = (turned[node] ?? 0) + (turned[node - 1] ?? 0);
  const next = turned.slice(0, count);
  const sources = new Uint32Array(neighbours.length);
  for (let source = 0; source < count; source += 1)
    for (let index = offsets[source] ?? 0; index < (offsets[source + 1] ?? 0); index += 1) {
      const target = neighbours[index] ?? 0;
      const place = next[target] ?? 0;
      sources[place] = source;
      next[target] = place + 1;
    }
  return { ids, offsets: turned, neighbours: sources };
}
