// A filter through relationships that begins far from the list: who works on this product and leads no cluster.
import { reading, type Json, type Operation } from './operation.js';

export const filterSome: Operation = {
  name: 'filter-some',
  description: 'Twenty enterprises that work on a product at a stage and lead nothing, and how many there are',
  candidates: `MATCH (p:Product)<-[w:PERFORMS]-(:Enterprise)
WITH DISTINCT p.id AS product, w.stage AS stage ORDER BY product, stage RETURN { product: product, stage: stage }`,
  thisApi: {
    document: `query FilterSome($product: ID!, $stage: Stage!) {
  enterprises(
    where: { performsSome: { node: { id: { eq: $product } }, stage: [$stage] }, membershipsNone: { role: [LEADER] } }
    orderBy: [NAME_ASC]
    first: 20
  ) {
    totalCount
    nodes { id name status }
  }
}`,
    canonical: reading(({ enterprises }: { enterprises: { totalCount: number; nodes: Json[] } }) => ({
      totalCount: enterprises.totalCount,
      nodes: enterprises.nodes,
    })),
  },
  neo4jGraphql: {
    document: `query FilterSome($product: ID!, $stage: String!) {
  enterprisesConnection(
    where: {
      performsConnection: { some: { node: { id: { eq: $product } }, edge: { stage: { eq: $stage } } } }
      membershipsClusterConnection: { none: { edge: { role: { eq: "LEADER" } } } }
      membershipsConsortiumConnection: { none: { edge: { role: { eq: "LEADER" } } } }
      membershipsOrganisationConnection: { none: { edge: { role: { eq: "LEADER" } } } }
    }
    sort: [{ name: ASC }, { id: ASC }]
    first: 20
  ) {
    totalCount
    edges { node { id name status } }
  }
}`,
    canonical: reading(
      ({ enterprisesConnection }: { enterprisesConnection: { totalCount: number; edges: { node: Json }[] } }) => ({
        totalCount: enterprisesConnection.totalCount,
        nodes: enterprisesConnection.edges.map(({ node }) => node),
      }),
    ),
  },
  handWritten: {
    statement: `MATCH (p:Product {id: $product})
OPTIONAL MATCH (p)<-[w:PERFORMS]-(e:Enterprise)
WHERE w.stage = $stage AND NOT EXISTS { (e)-[m:MEMBER_OF]->() WHERE m.role = 'LEADER' }
WITH DISTINCT e ORDER BY e.name, e.id
WITH collect(e) AS found
RETURN { totalCount: size(found), nodes: [e IN found[..20] | e { .id, .name, .status }] }`,
  },
};
