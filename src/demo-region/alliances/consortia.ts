// Export consortia that grew out of clusters: processors and exporters that sell or promote together.
import { slugOf, type Names } from '../names/names.js';
import { countryId } from '../places/countries.js';
import type { Region } from '../region.js';
import type { Group } from './group.js';
import { join } from './memberships.js';

const types = ['PROMOTIONAL', 'PROMOTIONAL', 'SALES', 'MULTI_SECTOR'] as const;

/** A consortium for two clusters in three; one has been dissolved and one is only planned. */
export function addConsortia(region: Region, names: Names, clusters: readonly Group[]): Group[] {
  const draws = region.draws('consortia');
  return clusters
    .filter((_, index) => index % 3 !== 2)
    .map(({ id: cluster, product, country, members: clustered }, index): Group => {
      const pair = names.next('consortium');
      const name = `${pair.english} ${product.slug} export consortium`;
      const formedOn = `${draws.between(2014, 2022)}-H${draws.between(1, 2)}`;
      const standing =
        index === 5
          ? { status: 'DISSOLVED', dissolvedOn: '2024-12-31' }
          : { status: index === 9 ? 'PLANNED' : 'ACTIVE' };
      const id = region.node('Consortium', `${product.slug}-${country}-${slugOf(pair.english)}`, {
        name,
        consortiumType: draws.pick(types),
        formedOn,
        ...standing,
      });
      region.link('LOCATED_IN', id, countryId(country));
      region.link('DEALS_IN', id, product.id);
      region.link('ROOTED_IN', id, cluster);
      const makers = clustered.filter(
        ({ stage }) => stage === 'PROCESSING' || stage === 'EXPORT' || stage === 'PRODUCTION',
      );
      const members = draws.some(makers, draws.between(4, 9));
      members.forEach((member, at) => join(region, draws, member.id, id, at === 0 ? 'LEADER' : 'MEMBER', member.since));
      return { id, name, product, country, members };
    });
}
