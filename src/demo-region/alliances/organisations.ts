// The bodies around the firms: associations, service providers, schools, research, public agencies.
import { slugOf, type Names } from '../names/names.js';
import { producers } from '../places/countries.js';
import { type Producer, provincesOf } from '../places/provinces.js';
import type { Region } from '../region.js';
import { addOrganisation, type Organisation } from './organisation.js';

/** What a country has of each sort: type, words for it, how many. */
const sorts: readonly (readonly [orgType: string, words: string, count: number])[] = [
  ['CHAMBER_OR_ASSOCIATION', 'Producers Association', 3],
  ['CHAMBER_OR_ASSOCIATION', 'Chamber of Small Trade', 1],
  ['NGO', 'Craft Initiative', 2],
  ['TRAINING_INSTITUTE', 'School of Trades', 2],
  ['UNIVERSITY', 'University', 1],
  ['RESEARCH_CENTRE', 'Centre for Materials and Markets', 1],
  ['PUBLIC_AGENCY', 'Agency for Small Enterprises', 1],
  ['LOCAL_GOVERNMENT', 'Department of Industry and Crafts', 2],
  ['GOVERNMENT', 'Office for Regional Trade', 1],
  ['CREATIVE_HUB', 'Design House', 1],
  ['STATE_OWNED', 'Warehouse Corporation', 1],
  ['OTHER', 'Quality Laboratory', 1],
];

export function addOrganisations(region: Region, names: Names): Organisation[] {
  const draws = region.draws('organisations');
  return (Object.keys(producers) as Producer[]).flatMap((country) =>
    sorts.flatMap(([orgType, words, count]) =>
      Array.from({ length: count }, () => {
        const pair = names.next('body');
        const province = draws.pick(provincesOf(country)).id;
        return addOrganisation(region, `${country}-${slugOf(pair.english)}-${slugOf(words)}`, {
          name: `${pair.english} ${words}`,
          orgType,
          province,
        });
      }),
    ),
  );
}

/** An agency that was renamed, and two bodies with parts. */
export function addSuccessions(region: Region, organisations: readonly Organisation[]): void {
  const former = addOrganisation(region, 'th-former-craft-bureau', {
    name: 'Bureau for Village Crafts',
    orgType: 'PUBLIC_AGENCY',
    province: 'prov:th-10',
    status: 'DISSOLVED',
  });
  const later = addOrganisation(region, 'th-village-economy-agency', {
    name: 'Agency for the Village Economy',
    orgType: 'PUBLIC_AGENCY',
    province: 'prov:th-10',
  });
  region.link('SUCCEEDED_BY', former.id, later.id, { changeType: 'RENAMED', effectiveOn: '2024-04-01' });
  const parents = organisations.filter(({ orgType }) => orgType === 'UNIVERSITY' || orgType === 'GOVERNMENT');
  for (const { id, country, orgType } of parents) {
    const part = organisations.find(
      (one) =>
        one.country === country && one.orgType === (orgType === 'UNIVERSITY' ? 'RESEARCH_CENTRE' : 'PUBLIC_AGENCY'),
    );
    if (part) region.link('PART_OF', part.id, id);
  }
}
