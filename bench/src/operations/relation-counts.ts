// How connected each enterprise of a page is: a count for each of its relations.
import { reading, type Json, type Operation } from './operation.js';
import { found, libraryFound, librarySeen, seen } from './seen.js';

const counted = ['customers', 'suppliers', 'memberships', 'performs', 'participatedIn'] as const;

type Counts = Record<(typeof counted)[number], { totalCount: number }>;

const numbers = (node: Counts): Record<string, number> =>
  Object.fromEntries(counted.map((field) => [field, node[field].totalCount]));

const memberships = ['inClusters', 'inConsortia', 'inOrganisations'] as const;

type LibraryNode = Omit<Counts, 'memberships'> & Record<(typeof memberships)[number], { totalCount: number }>;

export const relationCounts: Operation = {
  name: 'relation-counts',
  description: 'Twenty enterprises by name prefix with the count of five relations each',
  walks: true,
  candidates: `MATCH (e:Enterprise) WITH left(e.name, 5) AS prefix, count(*) AS times
WHERE times >= 5 WITH prefix ORDER BY prefix RETURN { prefix: prefix }`,
  thisApi: {
    document: `query RelationCounts($prefix: String!, $day: PartialDate) {
  enterprises(asOf: $day, where: { name: { startsWith: $prefix } }, orderBy: [NAME_ASC], first: 20) {
    nodes { id name ${counted.map((field) => `${field} { totalCount }`).join(' ')} }
  }
}`,
    canonical: reading(({ enterprises }: { enterprises: { nodes: (Counts & { id: string; name: string })[] } }) =>
      enterprises.nodes.map((node): Json => ({ id: node.id, name: node.name, ...numbers(node) })),
    ),
  },
  neo4jGraphql: {
    document: `query RelationCounts($prefix: String!, $day: String!) {
  enterprises(where: { name: { startsWith: $prefix }, ${libraryFound} }, sort: [{ name: ASC }, { id: ASC }], limit: 20) {
    id name
    customers: customersActorConnection(where: { ${librarySeen} }) { totalCount }
    suppliers: suppliersActorConnection(where: { ${librarySeen} }) { totalCount }
    inClusters: membershipsClusterConnection(where: { ${librarySeen} }) { totalCount }
    inConsortia: membershipsConsortiumConnection(where: { ${librarySeen} }) { totalCount }
    inOrganisations: membershipsOrganisationConnection(where: { ${librarySeen} }) { totalCount }
    performs: performsConnection(where: { ${librarySeen} }) { totalCount }
    participatedIn: participatedInConnection(where: { ${librarySeen} }) { totalCount }
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
  MATCH (e:Enterprise) WHERE e.name STARTS WITH $prefix AND ${found('e')}
  WITH e ORDER BY e.name, e.id LIMIT 20
  RETURN e {
    .id, .name,
    customers: COUNT { (e)-[r:SUPPLIES]->(n) WHERE ${seen('r', 'n')} },
    suppliers: COUNT { (e)<-[r:SUPPLIES]-(n) WHERE ${seen('r', 'n')} },
    memberships: COUNT { (e)-[r:MEMBER_OF]->(n) WHERE ${seen('r', 'n')} },
    performs: COUNT { (e)-[r:PERFORMS]->(n) WHERE ${seen('r', 'n')} },
    participatedIn: COUNT { (e)-[r:PARTICIPATED_IN]->(n) WHERE ${seen('r', 'n')} }
  }
}`,
  },
};
