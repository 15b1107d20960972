// Invented policies at every stage, with instruments that some countries share and others have alone.
import type { Organisation } from '../alliances/organisation.js';
import type { Group } from '../alliances/group.js';
import { countryId, producers } from '../places/countries.js';
import type { Region } from '../region.js';

/** By country: type, stage, instruments. Network support is shared by all in force; twinning is Viet Nam's alone. */
const policies: readonly (readonly [
  country: 'kh' | 'la' | 'mm' | 'th' | 'vn',
  policyType: string,
  stage: string,
  ...instruments: string[],
])[] = [
  ['kh', 'STRATEGY', 'IN_FORCE', 'NETWORK_SUPPORT', 'TRAINING', 'EXPORT_PROMOTION'],
  ['kh', 'REGULATION', 'REPEALED', 'TAX_INCENTIVE'],
  ['kh', 'PROPOSAL', 'PRESENTED', 'FINANCE'],
  ['la', 'PROGRAMME', 'IN_FORCE', 'NETWORK_SUPPORT', 'BDS_SUBSIDY'],
  ['la', 'PROPOSAL', 'RESEARCH', 'STANDARDS'],
  ['mm', 'STRATEGY', 'ADOPTED', 'NETWORK_SUPPORT', 'FINANCE'],
  ['mm', 'PROPOSAL', 'PROPOSED', 'INFRASTRUCTURE'],
  ['th', 'LAW', 'IN_FORCE', 'NETWORK_SUPPORT', 'TAX_INCENTIVE', 'RND_GRANT'],
  ['th', 'PROGRAMME', 'IN_FORCE', 'EXPORT_PROMOTION', 'STANDARDS', 'AWARENESS'],
  ['vn', 'STRATEGY', 'IN_FORCE', 'NETWORK_SUPPORT', 'TWINNING', 'GOVERNANCE_BODY'],
  ['vn', 'PROGRAMME', 'ADOPTED', 'TRAINING', 'EXPORT_PROMOTION'],
  ['vn', 'PROPOSAL', 'PRESENTED', 'BDS_SUBSIDY'],
];

const decided = (stage: string): boolean => stage === 'ADOPTED' || stage === 'IN_FORCE' || stage === 'REPEALED';

export function addPolicies(region: Region, organisations: readonly Organisation[], clusters: readonly Group[]): void {
  const draws = region.draws('policies');
  policies.forEach(([country, policyType, stage, ...instruments], index) => {
    const year = 2014 + index;
    const name = `${producers[country].name}: ${policyType.toLowerCase()} on small trades ${index + 1}`;
    const policy = region.node('Policy', `${country}-${index + 1}`, {
      name,
      policyType,
      stage,
      instruments,
      ...(decided(stage) ? { adoptedOn: `${Math.min(year, 2025)}-06` } : {}),
    });
    region.link('APPLIES_IN', policy, countryId(country), decided(stage) ? { on: `${Math.min(year, 2025)}-07` } : {});
    const offices = organisations.filter((one) => one.country === country);
    const government = offices.find(({ orgType }) => orgType === 'GOVERNMENT');
    const association = offices.find(({ orgType }) => orgType === 'CHAMBER_OR_ASSOCIATION');
    if (government && decided(stage)) region.link('ISSUES', government.id, policy);
    if (government && stage === 'PRESENTED') region.link('PRESENTED_TO', policy, government.id, { on: '2026-02' });
    if (association && stage === 'PROPOSED') region.link('PRESENTED_TO', policy, association.id, { on: '2026-05' });
    const near = clusters.filter((one) => one.country === country);
    for (const { id } of draws.some(near, 2)) region.link('SUPPORTS', policy, id);
    const sector = draws.pick(near).product.sector;
    if (index % 3 === 0) region.link('SUPPORTS', policy, sector, { on: String(Math.min(year, 2025)) });
    if (decided(stage)) return;
    const study = region.node('Study', `ground-${country}-${index + 1}`, {
      name: `Study for ${name}`,
      studyType: 'POLICY_RESEARCH',
      status: 'COMPLETED',
      startOn: '2024-01',
      endOn: '2025-06',
    });
    region.link('PROPOSES', study, policy, { on: '2025-07' });
    region.link('COVERS', study, countryId(country));
    region.link('ABOUT', study, 'top:policy');
  });
}
