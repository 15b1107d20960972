// The whole demo region: an invented trade network of the Mekong, made part by part from one seed.
import { addAssociationMembers, addCollaborations } from './alliances/associations.js';
import { addClusters } from './alliances/clusters.js';
import { addConsortia } from './alliances/consortia.js';
import { addOrganisations, addSuccessions } from './alliances/organisations.js';
import { addServices } from './alliances/services.js';
import { addBrokers } from './alliances/shapes/brokers.js';
import { addDistricts } from './alliances/shapes/districts.js';
import { addDuplicates } from './alliances/shapes/duplicates.js';
import { addLevels } from './alliances/shapes/levels.js';
import { addUnusualGroups } from './alliances/shapes/unusual-groups.js';
import { addBuyers } from './demand/buyers.js';
import { addNegotiations } from './demand/negotiations.js';
import { addRates } from './demand/rates.js';
import { addSales } from './demand/sales.js';
import { addBottlenecks } from './demand/shapes/bottlenecks.js';
import { addConcentration } from './demand/shapes/concentration.js';
import { addCycles } from './demand/shapes/cycles.js';
import { addIslands } from './demand/shapes/islands.js';
import { addRoutes } from './demand/shapes/routes.js';
import { addDisputedHome, addDisputes } from './evidence/disputed.js';
import { addSource } from './evidence/source.js';
import { addFunders } from './funding/funders.js';
import { addCorridor } from './funding/group.js';
import { addProjects } from './funding/projects.js';
import { addReach } from './funding/shapes/reach.js';
import { addEvents } from './learning/events.js';
import { addFindings } from './learning/findings.js';
import { addEdgeIndicators, addIndicators } from './monitoring/indicators.js';
import { Names } from './names/names.js';
import { addVillages } from './places/villages.js';
import { addPlans } from './planning/plans.js';
import { addOverduePlan } from './planning/shapes/overdue.js';
import { addPolicies } from './policy/policies.js';
import { addStudies } from './policy/studies.js';
import { addChains } from './production/chains.js';
import { addFirms } from './production/firms.js';
import { addIndustries } from './production/industries.js';
import { addProducts } from './production/products.js';
import { addProfiles } from './profiles/profiles.js';
import { addSystems } from './profiles/systems.js';
import { Region, type Entry } from './region.js';
import { addCampaigns } from './reporting/campaigns.js';
import { addEveryAnswer } from './reporting/shapes/every-answer.js';
import { addDesignations, addExpiringRights, addRights } from './rights/rights.js';
import { addSiteFirms } from './rights/sites.js';
import { addOperators } from './zones/operators.js';
import { addLinkages } from './zones/shapes/linkages.js';
import { addZones } from './zones/zones.js';

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The demo region lacks ${what}.`);
  return value;
};

/** Every node and relationship of the region, the same ones in the same order for the same seed. */
export function makeDemoRegion(seed: number): readonly Entry[] {
  const region = new Region(seed);
  const names = new Names(region);
  addSource(region);
  addProducts(region);
  const villages = addVillages(region);
  const organisations = addOrganisations(region, names);
  addSuccessions(region, organisations);

  const firms = addFirms(region, names, villages);
  const buyers = addBuyers(region, names);
  addIndustries(region, firms);
  addSales(region, firms, buyers);
  addRates(region);
  addNegotiations(region, firms, buyers);
  addChains(region, firms, buyers);

  const clusters = addClusters(region, names, firms, organisations);
  const consortia = addConsortia(region, names, clusters);
  addAssociationMembers(region, firms, organisations);
  addCollaborations(region, clusters);
  addServices(region, organisations, clusters, consortia, firms);

  const zones = addZones(region, names);
  addOperators(region, zones, firms);
  const campaigns = addCampaigns(region, zones, organisations);

  const corridor = addCorridor(region);
  const funders = addFunders(region, corridor);
  const projects = addProjects(region, funders, organisations, [...clusters, ...consortia]);
  const events = addEvents(region, projects, organisations, clusters);
  addFindings(region, events);
  addPlans(region, projects, [...clusters, ...consortia], organisations);
  addStudies(region, projects, organisations, clusters, found(funders[0], 'a funder'));
  addPolicies(region, organisations, clusters);
  addIndicators(region, projects, clusters);

  const body = (orgType: string): string => found(organisations.find((one) => one.orgType === orgType)?.id, orgType);
  const systems = addSystems(region, { manager: body('CHAMBER_OR_ASSOCIATION'), developer: body('UNIVERSITY') });
  addProfiles(region, firms, systems);
  for (const { id } of campaigns) region.link('FEEDS', id, systems.zoneSystem);
  const siteFirms = addSiteFirms(region, firms);
  addRights(region, siteFirms, consortia);
  addDesignations(region, firms);
  addDisputes(region, firms);
  addDisputedHome(region);

  addBottlenecks(region);
  addCycles(region);
  addRoutes(region);
  addIslands(region);
  addConcentration(region, buyers);
  addLevels(region);
  addBrokers(region);
  addUnusualGroups(region);
  addDistricts(region, clusters);
  addDuplicates(region);
  addLinkages(region, buyers);
  addEveryAnswer(region, organisations);
  addOverduePlan(region, found(consortia[0]?.id, 'a consortium'));
  addReach(region, found(funders.at(-1), 'a lone funder'), corridor);
  addEdgeIndicators(region, found(projects[0]?.id, 'a project'));
  const [site] = siteFirms.values();
  const holder = found(site?.[0], 'a firm at a site');
  addExpiringRights(region, holder.id, holder.product.id);
  return region.entries;
}
