// A filtered list with its count: the clusters of a stage and of at least some size.
import { reading, type Json, type Operation } from './operation.js';
import { found, libraryFound } from './seen.js';

export const filteredListWithCount: Operation = {
  name: 'filtered-list-with-count',
  description: 'Twenty clusters of a stage and size by name, and how many there are',
  walks: false,
  candidates: `UNWIND ['EMERGING', 'GROWING', 'MATURE', 'DECLINING'] AS stage
UNWIND range(50, 2500, 50) AS least RETURN { stage: stage, least: least }`,
  thisApi: {
    document: `query FilteredListWithCount($stage: ClusterStage!, $least: Int!, $day: PartialDate) {
  clusters(asOf: $day, where: { clusterStage: [$stage], approxWorkers: { gte: $least } }, orderBy: [NAME_ASC], first: 20) {
    totalCount
    nodes { id name approxFirms approxWorkers isDistrict }
  }
}`,
    canonical: reading(({ clusters }: { clusters: { totalCount: number; nodes: Json[] } }) => ({
      totalCount: clusters.totalCount,
      nodes: clusters.nodes,
    })),
  },
  neo4jGraphql: {
    document: `query FilteredListWithCount($stage: String!, $least: Int!) {
  clustersConnection(
    where: { ${libraryFound}, clusterStage: { eq: $stage }, approxWorkers: { gte: $least } }
    sort: [{ name: ASC }, { id: ASC }]
    first: 20
  ) {
    totalCount
    edges { node { id name approxFirms approxWorkers isDistrict } }
  }
}`,
    canonical: reading(
      ({ clustersConnection }: { clustersConnection: { totalCount: number; edges: { node: Json }[] } }) => ({
        totalCount: clustersConnection.totalCount,
        nodes: clustersConnection.edges.map(({ node }) => node),
      }),
    ),
  },
  handWritten: {
    statement: `RETURN {
  totalCount: COUNT { MATCH (c:Cluster) WHERE c.clusterStage = $stage AND c.approxWorkers >= $least AND ${found('c')} },
  nodes: COLLECT {
    MATCH (c:Cluster)
    WHERE c.name IS NOT NULL AND c.clusterStage = $stage AND c.approxWorkers >= $least AND ${found('c')}
    WITH c ORDER BY c.name, c.id LIMIT 20
    RETURN c { .id, .name, .approxFirms, .approxWorkers, .isDistrict }
  }
}`,
  },
};
