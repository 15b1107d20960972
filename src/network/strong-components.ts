// Which nodes of a directed graph can reach one another.
import { neighboursOf, type Adjacency } from './adjacency.js';

/**
 * Of each node the number of its strongly connected component, by Tarjan (1972), Depth-First Search and Linear Graph
 * Algorithms, SIAM Journal on Computing 1, with a stack of its own instead of recursion. O(n + m).
 */
export function strongComponents(graph: Adjacency): Uint32Array {
  const count = graph.ids.length;
  const none = count;
  const component = new Uint32Array(count).fill(none);
  const order = new Uint32Array(count).fill(none);
  const lowest = new Uint32Array(count);
  const at = new Uint32Array(count);
  const open: number[] = [];
  let [seen, components] = [0, 0];
  const enter = (node: number): void => {
    order[node] = lowest[node] = seen;
    seen += 1;
    open.push(node);
  };
  for (let root = 0; root < count; root += 1) {
    if (order[root] !== none) continue;
    const path = [root];
    enter(root);
    while (path.length > 0) {
      const node = path.at(-1) ?? 0;
      const next = neighboursOf(graph, node)[at[node] ?? 0];
      if (next !== undefined) {
        at[node] = (at[node] ?? 0) + 1;
        if (order[next] === none) {
          path.push(next);
          enter(next);
        } else if (component[next] === none) lowest[node] = Math.min(lowest[node] ?? 0, order[next] ?? 0);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) lowest[before] = Math.min(lowest[before] ?? 0, lowest[node] ?? 0);
      if (lowest[node] !== order[node]) continue;
      for (let member = open.pop(); member !== undefined; member = member === node ? undefined : open.pop())
        component[member] = components;
      components += 1;
    }
  }
  return component;
}
