// Measures of small networks straight from their definitions, over matrices and by trying everything: slow and plain.

export type Pair = readonly [string, string];

/** Nodes by name, and whether two of them are neighbours. */
export interface SimpleNetwork {
  readonly nodes: readonly string[];
  readonly near: (one: string, other: string) => boolean;
}

export function networkOf(nodes: readonly string[], pairs: readonly Pair[], directed = false): SimpleNetwork {
  const known = new Set<string>();
  for (const [one, other] of pairs) {
    if (one === other || !nodes.includes(one) || !nodes.includes(other)) continue;
    known.add(`${one} ${other}`);
    if (!directed) known.add(`${other} ${one}`);
  }
  return { nodes, near: (one, other) => known.has(`${one} ${other}`) };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const neighbours = ({ nodes, near }: SimpleNetwork, one: string): string[] =>
  nodes.filter((other) => near(one, other));
export const pairsOf = ({ nodes, near }: SimpleNetwork): Pair[] =>
  nodes.flatMap((one, place) =>
    nodes.slice(place + 1).flatMap((other): Pair[] => (near(one, other) ? [[one, other]] : [])),
  );

/** Floyd and Warshall: of each pair the length and the number of shortest paths. */
export function shortestPaths({ nodes, near }: SimpleNetwork) {
  const length = new Map<string, number>();
  const count = new Map<string, number>();
  for (const from of nodes) {
    let level = new Map([[from, 1]]);
    for (let distance = 0; level.size > 0; distance += 1) {
      for (const [to, ways] of level) {
        length.set(`${from} ${to}`, distance);
        count.set(`${from} ${to}`, ways);
      }
      const next = new Map<string, number>();
      for (const [to, ways] of level) {
        for (const further of nodes) {
          if (near(to, further) && !length.has(`${from} ${further}`))
            next.set(further, (next.get(further) ?? 0) + ways);
        }
      }
      level = next;
    }
  }
  return {
    length: (from: string, to: string) => length.get(`${from} ${to}`) ?? Number.POSITIVE_INFINITY,
    count: (from: string, to: string) => count.get(`${from} ${to}`) ?? 0,
  };
}

export function components(network: SimpleNetwork): string[][] {
  const { length } = shortestPaths(network);
  const first = (one: string) => network.nodes.find((other) => length(other, one) < Number.POSITIVE_INFINITY);
  return network.nodes
    .filter((one) => first(one) === one)
    .map((one) => network.nodes.filter((other) => first(other) === one));
}

const without = ({ nodes, near }: SimpleNetwork, gone: (one: string, other: string) => boolean): SimpleNetwork => ({
  nodes,
  near: (one, other) => near(one, other) && !gone(one, other),
});

/** Taking a node away leaves it alone, which is one component more already. */
export const articulations = (network: SimpleNetwork): string[] =>
  network.nodes.filter((node) => {
    const after = components(without(network, (one, other) => one === node || other === node)).length - 1;
    return after > components(network).length - (neighbours(network, node).length === 0 ? 1 : 0);
  });

export const bridges = (network: SimpleNetwork): Pair[] =>
  pairsOf(network).filter(([from, to]) => {
    const after = without(network, (one, other) => (one === from && other === to) || (one === to && other === from));
    return components(after).length > components(network).length;
  });

export function constraint(network: SimpleNetwork, one: string): number | null {
  const part = (from: string, to: string) => (network.near(from, to) ? 1 / neighbours(network, from).length : 0);
  const around = neighbours(network, one);
  if (around.length === 0) return null;
  return sum(around.map((to) => (part(one, to) + sum(network.nodes.map((by) => part(one, by) * part(by, to)))) ** 2));
}

export const clustering = (network: SimpleNetwork): number =>
  sum(
    network.nodes.map((one) => {
      const around = neighbours(network, one);
      const closed = around.flatMap((from) => around.filter((to) => network.near(from, to)));
      return around.length < 2 ? 0 : closed.length / (around.length * (around.length - 1));
    }),
  ) / network.nodes.length;

export function diameter(network: SimpleNetwork): number {
  const { length } = shortestPaths(network);
  const parts = components(network);
  const most = Math.max(...parts.map((part) => part.length));
  const largest = parts.filter((part) => part.length === most).flat();
  const finite = largest.flatMap((one) => largest.map((other) => length(one, other))).filter(Number.isFinite);
  return Math.max(...finite);
}

export function betweenness(network: SimpleNetwork, node: string): number {
  const { length, count } = shortestPaths(network);
  const others = network.nodes.filter((one) => one !== node);
  const through = (from: string, to: string) =>
    length(from, node) + length(node, to) === length(from, to) && Number.isFinite(length(from, to))
      ? (count(from, node) * count(node, to)) / count(from, to)
      : 0;
  const pairs = others.flatMap((from, place) => others.slice(place + 1).map((to) => through(from, to)));
  return sum(pairs) / (((network.nodes.length - 1) * (network.nodes.length - 2)) / 2);
}

export function closeness(network: SimpleNetwork, node: string): number {
  const { length } = shortestPaths(network);
  const reached = network.nodes.map((other) => length(node, other)).filter((far) => far > 0 && Number.isFinite(far));
  const far = sum(reached);
  return far === 0 ? 0 : (reached.length / (network.nodes.length - 1)) * (reached.length / far);
}

/** The stationary distribution of the whole matrix, dangling rows uniform. */
export function pageRank(network: SimpleNetwork): Map<string, number> {
  const { nodes } = network;
  let rank = nodes.map(() => 1 / nodes.length);
  const targets = nodes.map((one) => neighbours(network, one).map((other) => nodes.indexOf(other)));
  for (let round = 0; round < 300; round += 1) {
    const next = nodes.map(() => 0.15 / nodes.length);
    rank.forEach((value, place) => {
      const to = targets[place] ?? [];
      const all = to.length === 0 ? nodes.map((_, other) => other) : to;
      for (const other of all) next[other] = (next[other] ?? 0) + (0.85 * value) / all.length;
    });
    rank = next;
  }
  return new Map(nodes.map((one, place) => [one, rank[place] ?? 0]));
}

/** Newman and Girvan, pair by pair. */
export function modularity(network: SimpleNetwork, groupOf: (node: string) => unknown): number {
  const twice = 2 * pairsOf(network).length;
  const degree = (one: string) => neighbours(network, one).length;
  return (
    sum(
      network.nodes.flatMap((one) =>
        network.nodes
          .filter((other) => groupOf(one) === groupOf(other))
          .map((other) => (network.near(one, other) ? 1 : 0) - (degree(one) * degree(other)) / twice),
      ),
    ) / twice
  );
}
