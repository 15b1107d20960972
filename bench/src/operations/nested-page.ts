// A page of clusters with their products and members, as a cluster researcher reads them.
import { reading, type Json, type Operation } from './operation.js';
import { found, libraryFound, librarySeen, seen } from './seen.js';

interface Member {
  role: string;
  node: Json;
}

interface Cluster {
  id: string;
  name: string;
  clusterStage: string;
  approxFirms: number | null;
}

export const nestedPage: Operation = {
  name: 'nested-page',
  description: 'Ten clusters by name prefix, each with five products and ten members',
  walks: true,
  candidates: `MATCH (c:Cluster) WITH left(c.name, 3) AS prefix, count(*) AS times
WHERE times >= 5 WITH prefix ORDER BY prefix RETURN { prefix: prefix }`,
  thisApi: {
    document: `query NestedPage($prefix: String!, $day: PartialDate) {
  clusters(asOf: $day, where: { name: { startsWith: $prefix } }, orderBy: [NAME_ASC], first: 10) {
    nodes {
      id name clusterStage approxFirms
      products(first: 5) { nodes { id name unit } }
      members(first: 10) { edges { role node { id name } } }
    }
  }
}`,
    canonical: reading(
      ({ clusters }: { clusters: { nodes: (Cluster & { products: { nodes: Json[] }; members: { edges: Member[] } })[] } }) =>
        clusters.nodes.map(({ products, members, ...own }) => ({
          ...own,
          products: products.nodes,
          members: members.edges.map(({ role, node }) => ({ role, node })),
        })),
    ),
  },
  neo4jGraphql: {
    document: `query NestedPage($prefix: String!, $day: String!) {
  clusters(where: { name: { startsWith: $prefix }, ${libraryFound} }, sort: [{ name: ASC }, { id: ASC }], limit: 10) {
    id name clusterStage approxFirms
    productsConnection(first: 5, where: { ${librarySeen} }, sort: [{ node: { id: ASC } }, { edge: { id: ASC } }]) {
      edges { node { id name unit } }
    }
    membersActorConnection(first: 10, where: { ${librarySeen} }, sort: [{ node: { id: ASC } }, { edge: { id: ASC } }]) {
      edges { properties { role } node { id name } }
    }
  }
}`,
    canonical: reading(
      ({
        clusters,
      }: {
        clusters: (Cluster & {
          productsConnection: { edges: { node: Json }[] };
          membersActorConnection: { edges: { properties: { role: string }; node: Json }[] };
        })[];
      }) =>
        clusters.map(({ productsConnection, membersActorConnection, ...own }) => ({
          ...own,
          products: productsConnection.edges.map(({ node }) => node),
          members: membersActorConnection.edges.map(({ properties: { role }, node }) => ({ role, node })),
        })),
    ),
  },
  handWritten: {
    statement: `RETURN COLLECT {
  MATCH (c:Cluster) WHERE c.name STARTS WITH $prefix AND ${found('c')}
  WITH c ORDER BY c.name, c.id LIMIT 10
  RETURN c {
    .id, .name, .clusterStage, .approxFirms,
    products: COLLECT {
      MATCH (c)-[d:DEALS_IN]->(p) WHERE ${seen('d', 'p')} WITH p ORDER BY p.id LIMIT 5 RETURN p { .id, .name, .unit }
    },
    members: COLLECT {
      MATCH (c)<-[m:MEMBER_OF]-(a) WHERE ${seen('m', 'a')} WITH m, a ORDER BY a.id, m.id LIMIT 10
      RETURN { role: m.role, node: a { .id, .name } }
    }
  }
}`,
  },
};
