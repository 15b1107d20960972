// Which nodes of a directed graph every way from a root to a node crosses.
import { neighboursOf, type Adjacency } from './adjacency.js';
import { reversed } from './reversed.js';

/** Nodes that the root reaches, each after all that were first reached through it. */
function postorder(graph: Adjacency, root: number): number[] {
  const seen = new Uint8Array(graph.ids.length);
  const at = new Uint32Array(graph.ids.length);
  const order: number[] = [];
  const path = [root];
  seen[root] = 1;
  while (path.length > 0) {
    const node = path.at(-1) ?? 0;
    const next = neighboursOf(graph, node)[at[node] ?? 0];
    at[node] = (at[node] ?? 0) + 1;
    if (next === undefined) {
      path.pop();
      order.push(node);
    } else if (seen[next] === 0) {
      seen[next] = 1;
      path.push(next);
    }
  }
  return order;
}

/**
 * Of each node the last other one that every way from the root to it crosses; -1 of the root and of what it does not reach.
 * Cooper, Harvey and Kennedy (2001), A Simple, Fast Dominance Algorithm: O(n + m) for each of a few rounds, O(n²) at the worst.
 */
function immediateDominators(graph: Adjacency, root: number): Int32Array {
  const backward = reversed(graph);
  const order = postorder(graph, root);
  const number = new Int32Array(graph.ids.length).fill(-1);
  order.forEach((node, place) => (number[node] = place));
  const dominator = new Int32Array(graph.ids.length).fill(-1);
  dominator[root] = root;
  const meeting = (one: number, other: number): number => {
    while (one !== other)
      if ((number[one] ?? 0) < (number[other] ?? 0)) one = dominator[one] ?? root;
      else other = dominator[other] ?? root;
    return one;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (let place = order.length - 2; place >= 0; place -= 1) {
      const node = order[place] ?? root;
      let found = -1;
      for (const source of neighboursOf(backward, node))
        if ((dominator[source] ?? -1) !== -1) found = found === -1 ? source : meeting(source, found);
      if (dominator[node] === found) continue;
      dominator[node] = found;
      changed = true;
    }
  }
  dominator[root] = -1;
  return dominator;
}

/** The nodes, other than root and node, that every way from the one to the other crosses, in the order of the ways; undefined without a way. */
export function dominatorsOf(graph: Adjacency, root: number, node: number): number[] | undefined {
  const dominator = immediateDominators(graph, root);
  if (dominator[node] === -1) return undefined;
  const chain: number[] = [];
  for (let one = dominator[node] ?? -1; one !== root && one !== -1; one = dominator[one] ?? -1) chain.push(one);
  return chain.toReversed();
}
