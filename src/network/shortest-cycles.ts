// The elementary cycles of a directed graph, shortest first.
import { neighboursOf, type Adjacency } from './adjacency.js';
import { reversed } from './reversed.js';
import { strongComponents } from './strong-components.js';

interface Bounds {
  readonly maxLength: number;
  /** No more cycles than these. */
  readonly limit: number;
  /** No more edges are looked at than these. */
  readonly maxSteps: number;
}

interface Cycles {
  /** Each from its lowest node on; shortest first, then in the order of nodes. */
  readonly cycles: readonly (readonly number[])[];
  /** Whether all were found, or the search ended at one of its bounds. */
  readonly ended: 'ALL' | 'LIMIT' | 'STEPS';
}

/**
 * Each elementary cycle once, as in Johnson (1975), Finding All the Elementary Circuits of a Directed Graph, SIAM Journal on
 * Computing 4: from its lowest node, within a strongly connected component and over higher nodes only. Lengths are searched
 * one after the other; a path is followed only where the distance back to its root allows the length to be kept. Without the
 * bounds O(m d^(maxLength - 1)) for out-degree d, at the worst; `maxSteps` bounds edges looked at.
 */
export function shortestCycles(graph: Adjacency, { maxLength, limit, maxSteps }: Bounds): Cycles {
  const backward = reversed(graph);
  const component = strongComponents(graph);
  const sizes = new Uint32Array(graph.ids.length);
  for (const one of component) sizes[one] = (sizes[one] ?? 0) + 1;
  const distance = new Uint8Array(graph.ids.length);
  const onPath = new Uint8Array(graph.ids.length);
  const cycles: number[][] = [];
  let steps = 0;

  /** Writes down how far nodes of the component above the root are from it; returns those that it met. */
  const measure = (root: number, most: number): number[] => {
    const met: number[] = [];
    let frontier = [root];
    for (let far = 1; far <= most && frontier.length > 0; far += 1) {
      const next: number[] = [];
      for (const node of frontier)
        for (const source of neighboursOf(backward, node)) {
          steps += 1;
          if (source <= root || component[source] !== component[root] || distance[source] !== 0) continue;
          distance[source] = far;
          next.push(source);
        }
      met.push(...next);
      frontier = next;
    }
    return met;
  };

  const search = (root: number, length: number): void => {
    const path = [root];
    const at = [0];
    while (path.length > 0) {
      const depth = path.length;
      const node = path[depth - 1] ?? 0;
      const index = at[depth - 1] ?? 0;
      const next = neighboursOf(graph, node)[index];
      if (next === undefined || cycles.length > limit || steps > maxSteps) {
        onPath[node] = 0;
        path.pop();
        at.pop();
        continue;
      }
      at[depth - 1] = index + 1;
      steps += 1;
      if (next === root) {
        if (depth === length) cycles.push([...path]);
        continue;
      }
      const back = distance[next] ?? 0;
      if (back === 0 || onPath[next] === 1 || depth + back > length) continue;
      onPath[next] = 1;
      path.push(next);
      at.push(0);
    }
  };

  for (let length = 2; length <= maxLength; length += 1)
    for (let root = 0; root < graph.ids.length; root += 1) {
      if ((sizes[component[root] ?? 0] ?? 0) < 2) continue;
      const met = measure(root, length - 1);
      if (met.length > 0) search(root, length);
      for (const node of met) distance[node] = 0;
      if (cycles.length > limit) return { cycles: cycles.slice(0, limit), ended: 'LIMIT' };
      if (steps > maxSteps) return { cycles, ended: 'STEPS' };
    }
  return { cycles, ended: 'ALL' };
}
