// Business profiles in every state, with earlier versions, capacities, certificates and needs.
import { daysAfter } from '../../ontology/days.js';
import { daysAgo, shapeDay } from '../days.js';
import type { Draws } from '../draws.js';
import { producers } from '../places/countries.js';
import type { Firm } from '../production/firm.js';
import type { Properties, Region } from '../region.js';
import type { Systems } from './systems.js';

/** One in twenty profiles is taken back, refused and so on; most are published. */
const states = [
  'PUBLISHED',
  'PUBLISHED',
  'PUBLISHED',
  'IN_REVIEW',
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'DRAFT',
  'REJECTED',
  'WITHDRAWN',
  'ARCHIVED',
] as const;
const certificates = ['Fair Hands mark', 'Clean Kiln mark', 'River Rice grade A', 'Village Weave mark'] as const;
const needs = [
  'packaging design',
  'buyers in Europe',
  'a cold store',
  'working capital',
  'training in export papers',
  'testing',
] as const;

const contentOf = (draws: Draws, { product, country, stage }: Firm): Properties => ({
  products: [product.slug],
  ...(draws.percent(70) ? { capacity: `${draws.between(2, 90) * 100} ${product.unit} a year` } : {}),
  ...(draws.percent(40) ? { certificates: draws.some(certificates, draws.between(1, 2)) } : {}),
  markets: stage === 'EXPORT' ? [producers[country].name, 'Europe'] : [producers[country].name],
  ...(draws.percent(60) ? { needs: draws.some(needs, draws.between(1, 3)) } : {}),
});

function addVersion(
  region: Region,
  draws: Draws,
  system: string,
  firm: Firm,
  version: number,
  state: string,
  submittedOn: string,
): void {
  const wasPublished = state === 'PUBLISHED' || state === 'ARCHIVED';
  const published = daysAfter(submittedOn, draws.between(4, 45));
  const id = region.node('BusinessProfile', `${firm.id.slice('ent:demo-'.length)}-${version}`, {
    version,
    state,
    ...(state === 'DRAFT' ? {} : { submittedOn }),
    ...(wasPublished ? { publishedOn: published > shapeDay ? shapeDay : published } : {}),
    content: contentOf(draws, firm),
    consent: wasPublished || draws.percent(80),
  });
  region.link('PROFILE_OF', id, firm.id);
  region.link('HELD_IN', id, system);
}

/** A profile for one firm in five; published ones may have an archived version before and a newer one under way. */
export function addProfiles(region: Region, firms: readonly Firm[], { businessDatabase }: Systems): void {
  const draws = region.draws('profiles');
  firms
    .filter((_, index) => index % 5 === 0)
    .forEach((firm, index) => {
      const state = states[index % states.length] as string;
      const first = draws.between(120, 900);
      const replaced = state === 'PUBLISHED' && draws.percent(35);
      if (replaced) addVersion(region, draws, businessDatabase, firm, 1, 'ARCHIVED', daysAgo(first + 400));
      addVersion(
        region,
        draws,
        businessDatabase,
        firm,
        replaced ? 2 : 1,
        state,
        daysAgo(state === 'PUBLISHED' || state === 'ARCHIVED' ? first : draws.between(1, 90)),
      );
      if (replaced && draws.percent(40))
        addVersion(
          region,
          draws,
          businessDatabase,
          firm,
          3,
          draws.pick(['DRAFT', 'SUBMITTED', 'IN_REVIEW']),
          daysAgo(draws.between(1, 60)),
        );
    });
}
