// Everything that can be asked beyond the model: all questions, in alphabetical order.
import type { Question } from '../ontology/question.js';
import { backwardLinkages } from './integration/backward-linkages.js';
import { consortiumPenetration } from './integration/consortium-penetration.js';
import { flowMatrix } from './integration/flow-matrix.js';
import { forwardLinkages } from './integration/forward-linkages.js';
import { governanceProfile } from './integration/governance-profile.js';
import { integrationIndex } from './integration/integration-index.js';
import { locationQuotient } from './integration/location-quotient.js';
import { marketConcentration } from './integration/market-concentration.js';
import { marketReach } from './integration/market-reach.js';
import { pathsToMarket } from './integration/paths-to-market.js';
import { penetrationComparison } from './integration/penetration-comparison.js';
import { provinceComplementarity } from './integration/province-complementarity.js';
import { sharedProducts } from './integration/shared-products.js';
import { stageCoverage } from './integration/stage-coverage.js';
import { valueChainMap } from './integration/value-chain-map.js';
import { zoneLocalLinkage } from './integration/zone-local-linkage.js';
import { zonesFor } from './integration/zones-for.js';
import { meta } from './meta/meta.js';
import { actionPlanPortfolio } from './monitoring/action-plan-portfolio.js';
import { actionPlanProgress } from './monitoring/action-plan-progress.js';
import { campaignCompliance } from './monitoring/campaign-compliance.js';
import { creativeClassificationCoverage } from './monitoring/creative-classification-coverage.js';
import { findingsSummary } from './monitoring/findings-summary.js';
import { fundingTimeline } from './monitoring/funding-timeline.js';
import { indicatorProgress } from './monitoring/indicator-progress.js';
import { iprRegister } from './monitoring/ipr-register.js';
import { needsCoverage } from './monitoring/needs-coverage.js';
import { overdueActivities } from './monitoring/overdue-activities.js';
import { policyComparison } from './monitoring/policy-comparison.js';
import { profilePipeline } from './monitoring/profile-pipeline.js';
import { zoneCompleteness } from './monitoring/zone-completeness.js';
import { zoneFreshness } from './monitoring/zone-freshness.js';
import { resolve } from './names/resolve.js';
import { search } from './names/search.js';
import { actorMix } from './network/actor-mix.js';
import { bdsCoverage } from './network/bds-coverage.js';
import { brokersAndBridges } from './network/brokers-and-bridges.js';
import { centralityRanking } from './network/centrality-ranking.js';
import { clusterNetwork } from './network/cluster-network.js';
import { coFundingNetwork } from './network/co-funding-network.js';
import { communities } from './network/communities.js';
import { criticalSuppliers } from './network/critical-suppliers.js';
import { edges } from './network/edges.js';
import { funderReach } from './network/funder-reach.js';
import { membershipTimeline } from './network/membership-timeline.js';
import { neighbourhood } from './network/neighbourhood.js';
import { networkMetrics } from './network/network-metrics.js';
import { shortestConnection } from './network/shortest-connection.js';
import { supplyCycles } from './network/supply-cycles.js';
import { twinDistricts } from './network/twin-districts.js';
import { conflictingStatements } from './provenance/conflicting-statements.js';
import { declaredVersusKnown } from './provenance/declared-versus-known.js';
import { provenanceTrace } from './provenance/provenance-trace.js';
import { areasOverTotal } from './quality/areas-over-total.js';
import { brokenValidity } from './quality/broken-validity.js';
import { declaredGaps } from './quality/declared-gaps.js';
import { duplicateCandidates } from './quality/duplicate-candidates.js';
import { expiredRights } from './quality/expired-rights.js';
import { missingProvenance } from './quality/missing-provenance.js';
import { numbersOutOfRange } from './quality/numbers-out-of-range.js';
import { orphanNodes } from './quality/orphan-nodes.js';
import { selfSupplies } from './quality/self-supplies.js';
import { staleZones } from './quality/stale-zones.js';
import { unknownCodes } from './quality/unknown-codes.js';
import { graphDiff } from './time/graph-diff.js';

export const questions: readonly Question[] = [
  actionPlanPortfolio,
  actionPlanProgress,
  actorMix,
  areasOverTotal,
  backwardLinkages,
  bdsCoverage,
  brokenValidity,
  brokersAndBridges,
  campaignCompliance,
  centralityRanking,
  clusterNetwork,
  coFundingNetwork,
  communities,
  conflictingStatements,
  consortiumPenetration,
  creativeClassificationCoverage,
  criticalSuppliers,
  declaredGaps,
  declaredVersusKnown,
  duplicateCandidates,
  edges,
  expiredRights,
  findingsSummary,
  flowMatrix,
  forwardLinkages,
  funderReach,
  fundingTimeline,
  governanceProfile,
  graphDiff,
  indicatorProgress,
  integrationIndex,
  iprRegister,
  locationQuotient,
  marketConcentration,
  marketReach,
  membershipTimeline,
  meta,
  missingProvenance,
  needsCoverage,
  neighbourhood,
  networkMetrics,
  numbersOutOfRange,
  orphanNodes,
  overdueActivities,
  pathsToMarket,
  penetrationComparison,
  policyComparison,
  profilePipeline,
  provenanceTrace,
  provinceComplementarity,
  resolve,
  search,
  selfSupplies,
  sharedProducts,
  shortestConnection,
  stageCoverage,
  staleZones,
  supplyCycles,
  twinDistricts,
  unknownCodes,
  valueChainMap,
  zoneCompleteness,
  zoneFreshness,
  zoneLocalLinkage,
  zonesFor,
];
