// Clusters of one product in one country, with members of every step and bodies around them.
import type { Names } from '../names/names.js';
import { slugOf } from '../names/names.js';
import { locateIn } from '../places/location.js';
import type { Producer } from '../places/provinces.js';
import type { Firm } from '../production/firm.js';
import { products, type Product } from '../production/products.js';
import type { Region } from '../region.js';
import type { Group } from './group.js';
import { join } from './memberships.js';
import type { Organisation } from './organisation.js';

const clusterStages = ['EMERGING', 'GROWING', 'GROWING', 'MATURE', 'DECLINING', 'UNKNOWN'] as const;
const bodies = ['UNIVERSITY', 'RESEARCH_CENTRE', 'LOCAL_GOVERNMENT', 'CHAMBER_OR_ASSOCIATION', 'TRAINING_INSTITUTE'];

/** Fewer firms than these make no cluster. */
const leastFirms = 12;

function addCluster(
  region: Region,
  names: Names,
  product: Product,
  country: Producer,
  firms: readonly Firm[],
  organisations: readonly Organisation[],
): Group {
  const draws = region.draws(`cluster of ${product.slug} in ${country}`);
  const pair = names.next('cluster');
  const name = `${pair.english} ${product.slug} cluster`;
  const members = draws.some(firms, draws.between(8, 22));
  const home = members[0]?.province;
  const id = region.node('Cluster', `${product.slug}-${country}-${slugOf(pair.english)}`, {
    name,
    clusterStage: draws.pick(clusterStages),
    description: `Firms around ${product.slug} that share buyers and skills`,
    approxFirms: members.length + draws.between(0, 30),
    approxWorkers: draws.between(120, 4_000),
    isDistrict: draws.percent(12),
  });
  if (home) locateIn(region, id, home, draws.percent(30) ? 'BY_SUCCESSION' : 'BY_RECORD');
  region.link('DEALS_IN', id, product.id);
  region.link('IN_SECTOR', id, product.sector);
  for (const [index, industry] of product.industries.entries()) {
    region.link('CLASSIFIED_AS', id, industry, { primary: index === 0, basis: 'ACTIVITY' });
  }
  members.forEach((member, index) =>
    join(region, draws, member.id, id, index === 0 ? 'LEADER' : 'MEMBER', member.since),
  );
  const around = organisations.filter((one) => one.country === country && bodies.includes(one.orgType));
  for (const body of draws.some(around, draws.between(1, 5))) {
    region.link('MEMBER_OF', body.id, id, {
      role: draws.pick(['MEMBER', 'OBSERVER', 'COORDINATOR']),
      validFrom: '2019',
    });
  }
  return { id, name, product, country, members };
}

export function addClusters(
  region: Region,
  names: Names,
  firms: readonly Firm[],
  organisations: readonly Organisation[],
): Group[] {
  return products.flatMap((product) =>
    (Object.entries(product.firms) as [Producer, number][])
      .filter(([, count]) => count >= leastFirms)
      .map(([country]) => {
        const fitting = firms.filter(
          (firm) => firm.product === product && firm.country === country && firm.until === undefined,
        );
        return addCluster(region, names, product, country, fitting, organisations);
      }),
  );
}
