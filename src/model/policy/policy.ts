// Public measures that bear on clusters and sectors, from research to repeal.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, list, partialDate } from '../../ontology/values/index.js';

const policyType = choice('PolicyType', 'What form a policy has.', {
  LAW: 'Act of a parliament',
  REGULATION: 'Decree, decision or circular under a law',
  STRATEGY: 'Aims and directions over years',
  PROGRAMME: 'Measures with means and a time',
  PROPOSAL: 'Draft that is put forward',
});

const policyStage = choice('PolicyStage', 'How far a policy has come.', {
  RESEARCH: 'Its ground is being studied',
  PROPOSED: 'Written as a proposal',
  PRESENTED: 'Put before those who decide',
  ADOPTED: 'Decided on',
  IN_FORCE: 'Applied',
  REPEALED: 'No longer applied',
});

export const policyInstrument = choice('PolicyInstrument', 'A means by which a policy works.', {
  NETWORK_SUPPORT: 'Help for networks, clusters and joint action of firms',
  BDS_SUBSIDY: 'Money for the use of business development services',
  RND_GRANT: 'Money for research and development',
  TRAINING: 'Training of workers, owners and officials',
  INFRASTRUCTURE: 'Roads, power, sites and shared facilities',
  TAX_INCENTIVE: 'Lower taxes or duties',
  EXPORT_PROMOTION: 'Help with selling abroad',
  STANDARDS: 'Standards, testing and certification',
  FINANCE: 'Credit, guarantees and capital',
  AWARENESS: 'Information and campaigns',
  TWINNING: 'Partnerships with clusters elsewhere',
  GOVERNANCE_BODY: 'A council or agency that steers',
});

@NodeKind('pol', 'A law, strategy, programme or proposal that bears on clusters, sectors or zones.', {
  plural: 'policies',
})
export class Policy extends Entity {
  @Property(policyType, 'What form it has') policyType!: string;
  @Property(policyStage, 'How far it has come') stage!: string;
  @Property(list(policyInstrument), 'Means by which it works; empty where none is known', { default: [] })
  instruments!: string[];
  @Property(partialDate(), 'When it was adopted', { optional: true }) adoptedOn?: string;
}
