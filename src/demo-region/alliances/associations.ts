// Members of associations, and partners who work together without one.
import type { Firm } from '../production/firm.js';
import type { Region } from '../region.js';
import type { Group } from './group.js';
import { join } from './memberships.js';
import type { Organisation } from './organisation.js';

const subjects = [
  'common transport',
  'buying materials together',
  'a shared kiln',
  'new patterns',
  'certification',
] as const;

export function addAssociationMembers(
  region: Region,
  firms: readonly Firm[],
  organisations: readonly Organisation[],
): void {
  const draws = region.draws('association members');
  const associations = organisations.filter(({ orgType }) => orgType === 'CHAMBER_OR_ASSOCIATION');
  for (const firm of firms) {
    const near = associations.filter(({ country }) => country === firm.country);
    const association = draws.pick(near);
    if (draws.percent(22)) join(region, draws, firm.id, association.id, 'MEMBER', firm.since);
  }
}

/** Within clusters, and between clusters of one product. */
export function addCollaborations(region: Region, clusters: readonly Group[]): void {
  const draws = region.draws('collaborations');
  for (const { id, product, members } of clusters) {
    const [hub, ...others] = draws.some(members, draws.between(3, 8));
    for (const other of others) {
      if (hub) region.link('COLLABORATES_WITH', hub.id, other.id, { subject: draws.pick(subjects), validFrom: '2022' });
    }
    const kin = clusters.filter((cluster) => cluster.product === product && cluster.id > id);
    for (const other of draws.some(kin, 1))
      region.link('COLLABORATES_WITH', id, other.id, { subject: 'visits of members' });
  }
}
