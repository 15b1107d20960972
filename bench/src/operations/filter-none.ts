// A filter on what is missing: clusters of a stage that nobody serves in a certain way.
import { reading, type Json, type Operation } from './operation.js';

export const filterNone: Operation = {
  name: 'filter-none',
  description: 'Twenty clusters of a stage and size without a provider of a service, by name',
  candidates: `UNWIND ['EMERGING', 'GROWING', 'MATURE', 'DECLINING'] AS stage
UNWIND ['TRAINING', 'CONSULTING', 'MARKET_ACCESS', 'DESIGN', 'LOGISTICS'] AS service
UNWIND range(0, 90, 10) AS least RETURN { stage: stage, service: service, least: least }`,
  thisApi: {
    document: `query FilterNone($stage: ClusterStage!, $service: BdsServiceType!, $least: Int!) {
  clusters(
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
    document: `query FilterNone($stage: String!, $service: String!, $least: Int!) {
  clusters(
    where: {
      clusterStage: { eq: $stage }
      approxFirms: { gte: $least }
      serviceProvidersEnterpriseConnection: { none: { edge: { serviceType: { eq: $service } } } }
      serviceProvidersOrganisationConnection: { none: { edge: { serviceType: { eq: $service } } } }
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
  WHERE c.name IS NOT NULL AND c.clusterStage = $stage AND c.approxFirms >= $least
    AND NOT EXISTS { (c)<-[s:SERVES]-() WHERE s.serviceType = $service }
  WITH c ORDER BY c.name, c.id LIMIT 20
  RETURN c { .id, .name, .approxFirms }
}`,
  },
};
