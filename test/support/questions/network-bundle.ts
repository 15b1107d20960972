// Networks as clusters: the members are the nodes, and every tie stands for itself however often it is said.
import type { SmallLink } from '../small-graph.js';
import { draws, randomNetwork } from './random-network.js';
import type { Pair } from './simple-network.js';

export interface ClusterOf {
  readonly cluster: string;
  /** Members in the order of their names. */
  readonly nodes: readonly string[];
  readonly ties: readonly Pair[];
  readonly sales: readonly Pair[];
}

const sale = (from: string, to: string, productId = 'prd:rice'): SmallLink => [
  from,
  'SUPPLIES',
  to,
  { productId, year: 2024 },
];

/** Members `ent:<slug>-n00` and so on; the pairs of a random network, some as sales, some as joint work, some as both. */
export function randomCluster(seed: number): ClusterOf & { readonly links: SmallLink[] } {
  const slug = `r${seed}`;
  const cluster = `clu:${slug}`;
  const { nodes: names, pairs } = randomNetwork(seed);
  const nodes = names.map((name) => `ent:${slug}-${name}`);
  const named = pairs.map(([one, other]): Pair => [`ent:${slug}-${one}`, `ent:${slug}-${other}`]);
  const draw = draws(seed + 1_000);
  const links = new Map<string, SmallLink>();
  const sales: Pair[] = [];
  for (const [one, other] of named) {
    const kind = draw();
    if (kind < 0.7) {
      sales.push([one, other]);
      links.set(`sale ${one} ${other}`, sale(one, other));
      if (kind < 0.2) links.set(`more ${one} ${other}`, sale(one, other, 'prd:tea'));
    }
    if (kind > 0.5 && one !== other && !links.has(`work ${other} ${one}`)) {
      links.set(`work ${one} ${other}`, [one, 'COLLABORATES_WITH', other]);
    }
    if (kind > 0.5 && kind <= 0.7 && one === other) sales.push([one, other]);
  }
  const known = new Set(links.keys());
  const tied = named.filter(([one, other]) =>
    [`sale ${one} ${other}`, `work ${one} ${other}`, `work ${other} ${one}`].some((key) => known.has(key)),
  );
  const members = nodes.map((id): SmallLink => [id, 'MEMBER_OF', cluster, { role: 'MEMBER' }]);
  return { cluster, nodes, ties: tied, sales, links: [...members, ...links.values()] };
}

/** A cluster in which these pairs work together. */
export function clusterOf(slug: string, count: number, pairs: readonly (readonly [number, number])[]) {
  const cluster = `clu:${slug}`;
  const nodes = Array.from({ length: count }, (_, node) => `ent:${slug}-${String(node).padStart(3, '0')}`);
  const ties = pairs.map(([one, other]): Pair => [nodes[one] ?? '', nodes[other] ?? '']);
  const links: SmallLink[] = [
    ...nodes.map((id): SmallLink => [id, 'MEMBER_OF', cluster, { role: 'MEMBER' }]),
    ...ties.map(([one, other]): SmallLink => [one, 'COLLABORATES_WITH', other]),
  ];
  return { cluster, nodes, ties, sales: [] as Pair[], links };
}
