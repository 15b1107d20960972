// A filter on what is missing: clusters of a stage that nobody serves in a certain way.
import { reading, type Json, type Operation } from './operation.js';
import { found, libraryFound, libraryHolds, seen } from './seen.js';

const serving = `{ edge: { serviceType: { eq: $service }, ${libraryHolds} }, node: { ${libraryFound} } }`;

export const filterNone: Operation = {
  name: 'filter-none',
  description: 'Twenty clusters of a stage and size without a provider of a service, by name',
  walks: true,
  candidates: `UNWIND ['EMERGING', 'GROWING', 'MATURE', 'DECLINING'] AS stage
UNWIND ['TRAINING', 'CONSULTING', 'MARKET_ACCESS', 'DESIGN', 'LOGISTICS'] AS service
UNWIND range(0, 90, 10) AS least RETURN { stage: stage, service: service, least: least }`,
  thisApi: {
    document: `query FilterNone($stage: ClusterStage!, $service: BdsServiceType!, $least: Int!, $day: PartialDate) {
  clusters(
    asOf: $day
    where: { clusterStage: [$stage], approxFirms: { gte: $least }, serviceProvidersNone: { serviceType: [$service] } }
    orderBy: [NAME_ASC]
    first: 20
  ) {
    nodes { id name approxFirms }
  }
}`,
    canonical: reading(({ clusters }: { clusters: { nodes: Json[] } }) => clusters.nodes),
  },
  neo4jGraphql: {
    document: `query FilterNone($stage: String!, $service: String!, $least: Int!, $day: String!) {
  clusters(
    where: {
      ${libraryFound}
      clusterStage: { eq: $stage }
      approxFirms: { gte: $least }
      serviceProvidersEnterpriseConnection: { none: ${serving} }
      serviceProvidersOrganisationConnection: { none: ${serving} }
    }
    sort: [{ name: ASC }, { id: ASC }]
    limit: 20
  ) {
    id name approxFirms
  }
}`,
    canonical: reading(({ clusters }: { clusters: Json[] }) => clusters),
  },
  handWritten: {
    statement: `RETURN COLLECT {
  MATCH (c:Cluster)
  WHERE c.name IS NOT NULL AND c.clusterStage = $stage AND c.approxFirms >= $least AND ${found('c')}
    AND NOT EXISTS { (c)<-[s:SERVES]-(p) WHERE s.serviceType = $service AND ${seen('s', 'p')} }
  WITH c ORDER BY c.name, c.id LIMIT 20
  RETURN c { .id, .name, .approxFirms }
}`,
  },
};
