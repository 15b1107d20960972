// Invented industrial districts of Italy, against which clusters of the region are compared, and two twinnings.
import { sellYearly } from '../../demand/sale.js';
import { yearsFrom } from '../../days.js';
import { countryId } from '../../places/countries.js';
import { productOf, type Product } from '../../production/products.js';
import { stages, type Stage } from '../../production/stages.js';
import type { Region } from '../../region.js';
import type { Group } from '../group.js';

const districts = [
  { slug: 'valle-lanterna', town: 'Valle Lanterna', of: 'footwear', italian: 'calzature' },
  { slug: 'borgo-airone', town: 'Borgo Airone', of: 'furniture', italian: 'mobile' },
  { slug: 'colle-nuvola', town: 'Colle Nuvola', of: 'silk', italian: 'seta' },
  { slug: 'pian-tartaruga', town: 'Pian Tartaruga', of: 'ceramics', italian: 'ceramica' },
  { slug: 'rocca-lontra', town: 'Rocca Lontra', of: 'garments', italian: 'abbigliamento' },
] as const;

const bodies = [
  { orgType: 'RESEARCH_CENTRE', words: 'Centro Materiali' },
  { orgType: 'UNIVERSITY', words: 'Università dei Mestieri' },
  { orgType: 'LOCAL_GOVERNMENT', words: 'Ufficio Imprese' },
  { orgType: 'CHAMBER_OR_ASSOCIATION', words: 'Associazione Artigiani' },
] as const;

function addDistrictFirm(
  region: Region,
  slug: string,
  name: string,
  place: string,
  product: Product,
  stage: Stage,
): string {
  const id = region.node('Enterprise', slug, { name, sizeClass: 'SMALL', status: 'ACTIVE' });
  region.link('LOCATED_IN', id, place);
  region.link('PERFORMS', id, product.id, { stage });
  region.link('IN_SECTOR', id, product.sector);
  return id;
}

function addDistrict(
  region: Region,
  { slug, town, of, italian }: (typeof districts)[number],
  withBodies: number,
): string {
  const product = productOf(of);
  const place = region.node('Place', `it-${slug}`, { name: town, placeType: 'CITY' });
  region.link('LOCATED_IN', place, countryId('it'));
  const cluster = region.node('Cluster', `it-${slug}`, {
    name: `District of ${town}`,
    names: [{ text: `Distretto di ${town}: ${italian}`, lang: 'it', kind: 'OFFICIAL' }],
    clusterStage: 'MATURE',
    approxFirms: 180,
    approxWorkers: 2_600,
    isDistrict: true,
  });
  region.link('LOCATED_IN', cluster, place);
  region.link('DEALS_IN', cluster, product.id);
  region.link('IN_SECTOR', cluster, product.sector);
  for (const industry of product.industries) region.link('CLASSIFIED_AS', cluster, industry, { basis: 'ACTIVITY' });
  const firms = stages.map((stage) =>
    addDistrictFirm(
      region,
      `it-${slug}-${stage.toLowerCase()}`,
      `${town} ${product.trades[stage]}`,
      place,
      product,
      stage,
    ),
  );
  const around = bodies.slice(0, withBodies).map(({ orgType, words }) => {
    const id = region.node('Organisation', `it-${slug}-${orgType.toLowerCase().replaceAll('_', '-')}`, {
      name: `${words} di ${town}`,
      orgType,
      status: 'ACTIVE',
    });
    region.link('LOCATED_IN', id, place);
    return id;
  });
  for (const id of [...firms, ...around]) region.link('MEMBER_OF', id, cluster, { role: 'MEMBER', validFrom: '1998' });
  firms.slice(1).forEach((customer, index) => {
    const seller = firms[index];
    if (seller)
      sellYearly(region, seller, customer, yearsFrom(2024), { product: product.id, amount: 140_000, currency: 'EUR' });
  });
  return cluster;
}

/** The first district has bodies of all sorts, each later one fewer. */
export function addDistricts(region: Region, clusters: readonly Group[]): void {
  const added = districts.map((district, index) => addDistrict(region, district, bodies.length - index));
  const twin = (
    district: string | undefined,
    of: string,
    props: { since: string; agreement: string; status: string },
  ): void => {
    const cluster = clusters.find(({ product, country }) => product.slug === of && country === 'vn');
    if (district && cluster) region.link('TWINNED_WITH', cluster.id, district, props);
  };
  twin(added[0], 'footwear', { since: '2023-05', agreement: 'Letter of Valle Lanterna', status: 'ACTIVE' });
  twin(added[3], 'ceramics', { since: '2019', agreement: 'Letter of the Two Kilns', status: 'ENDED' });
}
