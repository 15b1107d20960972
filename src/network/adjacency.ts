// A simple graph over typed arrays: who is next to whom, in two arrays, however many edges there are.

export interface Adjacency {
  /** Of each node its name; a node is its place in this list everywhere else. */
  readonly ids: readonly string[];
  /** The neighbours of node n are `neighbours[offsets[n]]` up to `neighbours[offsets[n + 1]]`, in ascending order. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** The neighbours of a node. */
export const neighboursOf = ({ offsets, neighbours }: Adjacency, node: number): Uint32Array =>
  neighbours.subarray(offsets[node], offsets[node + 1]);

/**
 * The simple graph of these nodes and edges: loops are left out, parallel edges merged, edges to other nodes ignored.
 * An undirected edge stands with both of its ends. O(n + m log m).
 */
export function adjacencyOf(
  ids: readonly string[],
  edges: Iterable<readonly [from: string, to: string]>,
  { directed }: { readonly directed: boolean },
): Adjacency {
  const places = new Map(ids.map((id, place) => [id, place]));
  const count = ids.length;
  const pairs: number[] = [];
  for (const [from, to] of edges) {
    const [source, target] = [places.get(from), places.get(to)];
    if (source === undefined || target === undefined || source === target) continue;
    pairs.push(source * count + target);
    if (!directed) pairs.push(target * count + source);
  }
  const distinct = Float64Array.from(new Set(pairs)).sort();
  const offsets = new Uint32Array(count + 1);
  const neighbours = new Uint32Array(distinct.length);
  distinct.forEach((pair, index) => {
    const source = Math.floor(pair / count);
    neighbours[index] = pair - source * count;
    offsets[source + 1] = index + 1;
  });
  for (let node = 1; node <= count; node += 1) offsets[node] = Math.max(offsets[node] ?? 0, offsets[node - 1] ?? 0);
  return { ids, offsets, neighbours };
}
