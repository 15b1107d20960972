// How connected each enterprise of a page is: a count for each of its relations.
import { reading, type Json, type Operation } from './operation.js';

const counted = ['customers', 'suppliers', 'memberships', 'performs', 'participatedIn'] as const;

type Counts = Record<(typeof counted)[number], { totalCount: number }>;

const numbers = (node: Counts): Record<string, number> =>
  Object.fromEntries(counted.map((field) => [field, node[field].totalCount]));

const memberships = ['inClusters', 'inConsortia', 'inOrganisations'] as const;

type LibraryNode = Omit<Counts, 'memberships'> & Record<(typeof memberships)[number], { totalCount: number }>;

export const relationCounts: Operation = {
  name: 'relation-counts',
  description: 'Twenty enterprises by name prefix with the count of five relations each',
  candidates: `MATCH (e:Enterprise) WITH left(e.name, 5) AS prefix, count(*) AS times
WHERE times >= 5 WITH prefix ORDER BY prefix RETURN { prefix: prefix }`,
  thisApi: {
    document: `query RelationCounts($prefix: String!) {
  enterprises(where: { name: { startsWith: $prefix } }, orderBy: [NAME_ASC], first: 20) {
    nodes { id name ${counted.map((field) => `${field} { totalCount }`).join(' ')} }
  }
}`,
    canonical: reading(({ enterprises }: { enterprises: { nodes: (Counts & { id: string; name: string })[] } }) =>
      enterprises.nodes.map((node): Json => ({ id: node.id, name: node.name, ...numbers(node) })),
    ),
  },
  neo4jGraphql: {
    document: `query RelationCounts($prefix: String!) {
  enterprises(where: { name: { startsWith: $prefix } }, sort: [{ name: ASC }, { id: ASC }], limit: 20) {
    id name
    customers: customersActorConnection { totalCount }
    suppliers: suppliersActorConnection { totalCount }
    inClusters: membershipsClusterConnection { totalCount }
    inConsortia: membershipsConsortiumConnection { totalCount }
    inOrganisations: membershipsOrganisationConnection { totalCount }
    performs: performsConnection { totalCount }
    participatedIn: participatedInConnection { totalCount }
  }
}`,
    canonical: reading(({ enterprises }: { enterprises: (LibraryNode & { id: string; name: string })[] }) =>
      enterprises.map((node): Json => {
        const totalCount = memberships.reduce((sum, field) => sum + node[field].totalCount, 0);
        return { id: node.id, name: node.name, ...numbers({ ...node, memberships: { totalCount } }) };
      }),
    ),
  },
  handWritten: {
    statement: `RETURN COLLECT {
  MATCH (e:Enterprise) WHERE e.name STARTS WITH $prefix
  WITH e ORDER BY e.name, e.id LIMIT 20
  RETURN e {
    .id, .name,
    customers: COUNT { (e)-[:SUPPLIES]->() }, suppliers: COUNT { (e)<-[:SUPPLIES]-() },
    memberships: COUNT { (e)-[:MEMBER_OF]->() }, performs: COUNT { (e)-[:PERFORMS]->() },
    participatedIn: COUNT { (e)-[:PARTICIPATED_IN]->() }
  }
}`,
  },
};
