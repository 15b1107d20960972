// Twenty nodes of three kinds by their ids, as a front end fills a list of bookmarks.
import { reading, type Json, type Operation, type Variables } from './operation.js';
import { found, libraryFound } from './seen.js';

interface Found {
  readonly __typename: string;
  readonly id: string;
  readonly [key: string]: Json;
}

const ofKind = ({ ids }: Variables, prefix: string): string[] =>
  (ids as string[]).filter((id) => id.startsWith(`${prefix}:`));

const byKind = (given: Variables): Variables => ({
  enterprises: ofKind(given, 'ent'),
  clusters: ofKind(given, 'clu'),
  products: ofKind(given, 'prd'),
});

export const nodesById: Operation = {
  name: 'nodes-by-id',
  description: 'Twenty ids of three kinds, answered in their order as far as they are found',
  walks: false,
  candidates: `MATCH (e:Enterprise) WITH e.id AS id LIMIT 5000 WITH collect(id) AS enterprises
MATCH (c:Cluster) WITH enterprises, c.id AS id LIMIT 5000 WITH enterprises, collect(id) AS clusters
MATCH (p:Product) WITH enterprises, clusters, p.id AS id LIMIT 5000 WITH enterprises, clusters, collect(id) AS products
RETURN { enterprises: enterprises, clusters: clusters, products: products }`,
  variables: (row, draw) => {
    const { enterprises, clusters, products } = row as Record<string, string[]>;
    const some = (ids: readonly string[] = [], count: number): string[] => {
      const chosen = new Set<string>();
      while (chosen.size < count) chosen.add(draw.pick(ids));
      return [...chosen];
    };
    return { ids: [...some(clusters, 4), ...some(enterprises, 12), ...some(products, 4)].sort().reverse() };
  },
  thisApi: {
    document: `query NodesById($ids: [ID!]!, $day: PartialDate) {
  nodes(ids: $ids, asOf: $day) {
    __typename id name
    ... on Enterprise { status employees sizeClass }
    ... on Cluster { clusterStage approxFirms }
    ... on Product { unit }
  }
}`,
    canonical: reading(({ nodes }: { nodes: Json[] }) => nodes.filter((node) => node !== null)),
  },
  neo4jGraphql: {
    document: `query NodesById($enterprises: [ID!]!, $clusters: [ID!]!, $products: [ID!]!) {
  enterprises(where: { id: { in: $enterprises }, ${libraryFound} }) { __typename id name status employees sizeClass }
  clusters(where: { id: { in: $clusters }, ${libraryFound} }) { __typename id name clusterStage approxFirms }
  products(where: { id: { in: $products }, ${libraryFound} }) { __typename id name unit }
}`,
    variables: byKind,
    canonical: reading((data: Record<'enterprises' | 'clusters' | 'products', Found[]>) =>
      [...data.clusters, ...data.enterprises, ...data.products].sort((one, other) => (one.id < other.id ? 1 : -1)),
    ),
  },
  handWritten: {
    statement: `RETURN
  COLLECT { MATCH (n:Enterprise) WHERE n.id IN $enterprises AND ${found('n')} RETURN n { __typename: 'Enterprise', .id, .name, .status, .employees, .sizeClass } } +
  COLLECT { MATCH (n:Cluster) WHERE n.id IN $clusters AND ${found('n')} RETURN n { __typename: 'Cluster', .id, .name, .clusterStage, .approxFirms } } +
  COLLECT { MATCH (n:Product) WHERE n.id IN $products AND ${found('n')} RETURN n { __typename: 'Product', .id, .name, .unit } }`,
    parameters: byKind,
    answer: (value, { ids }) => {
      const known = new Map((value as Found[]).map((node) => [node.id, node]));
      return (ids as string[]).flatMap((id) => known.get(id) ?? []);
    },
  },
};
