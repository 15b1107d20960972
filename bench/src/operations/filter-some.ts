// A filter through relationships that begins far from the list: who works on this product and leads no cluster.
import { reading, type Json, type Operation } from './operation.js';
import { found, libraryFound, libraryHolds, seen } from './seen.js';

const leading = `{ edge: { role: { eq: "LEADER" }, ${libraryHolds} }, node: { ${libraryFound} } }`;

export const filterSome: Operation = {
  name: 'filter-some',
  description: 'Twenty enterprises that work on a product at a stage and lead nothing, and how many there are',
  walks: true,
  candidates: `MATCH (p:Product)<-[w:PERFORMS]-(:Enterprise)
WITH DISTINCT p.id AS product, w.stage AS stage ORDER BY product, stage RETURN { product: product, stage: stage }`,
  thisApi: {
    document: `query FilterSome($product: ID!, $stage: Stage!, $day: PartialDate) {
  enterprises(
    asOf: $day
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
    document: `query FilterSome($product: ID!, $stage: String!, $day: String!) {
  enterprisesConnection(
    where: {
      ${libraryFound}
      performsConnection: {
        some: { node: { id: { eq: $product }, ${libraryFound} }, edge: { stage: { eq: $stage }, ${libraryHolds} } }
      }
      membershipsClusterConnection: { none: ${leading} }
      membershipsConsortiumConnection: { none: ${leading} }
      membershipsOrganisationConnection: { none: ${leading} }
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
    statement: `OPTIONAL MATCH (p:Product {id: $product})<-[w:PERFORMS]-(e:Enterprise)
WHERE w.stage = $stage AND ${seen('w', 'e')} AND ${found('p')}
  AND NOT EXISTS { (e)-[m:MEMBER_OF]->(b) WHERE m.role = 'LEADER' AND ${seen('m', 'b')} }
WITH DISTINCT e ORDER BY e.name, e.id
WITH collect(e) AS found
RETURN { totalCount: size(found), nodes: [e IN found[..20] | e { .id, .name, .status }] }`,
  },
};
