// Intellectual property in every state, some of it run out without anybody noting it, and designations of products.
import type { Group } from '../alliances/group.js';
import { daysAgo } from '../days.js';
import type { Draws } from '../draws.js';
import type { Firm } from '../production/firm.js';
import { narrowerId, products } from '../production/products.js';
import type { Properties, Region } from '../region.js';

const rightTypes = [
  'TRADEMARK',
  'TRADEMARK',
  'INDUSTRIAL_DESIGN',
  'COPYRIGHT',
  'TRADITIONAL_KNOWLEDGE',
  'PATENT',
] as const;
const statuses = [
  'REGISTERED',
  'REGISTERED',
  'REGISTERED',
  'FILED',
  'CLAIMED',
  'EXPIRED',
  'REFUSED',
  'REVOKED',
] as const;

/** A registered right runs for ten years, so that those registered longest ago have run out while still shown as registered. */
function datesOf(draws: Draws, status: string, number: number): Properties {
  const filed = draws.between(2012, 2024);
  if (status === 'CLAIMED') return {};
  if (status === 'FILED' || status === 'REFUSED') return { filedOn: `${filed}-05`, office: 'Silver Rivers Register' };
  const registered = status === 'EXPIRED' ? draws.between(2010, 2014) : filed;
  return {
    filedOn: `${registered}-02`,
    registeredOn: `${registered}-11`,
    expiresOn: `${registered + 10}-11-30`,
    office: 'Silver Rivers Register',
    registrationNo: `SR-${String(number).padStart(4, '0')}`,
  };
}

function addRight(
  region: Region,
  slug: string,
  name: string,
  holder: string,
  product: string,
  props: Properties,
): void {
  const id = region.node('IprRight', slug, { name, ...props });
  region.link('HOLDS', holder, id);
  region.link('PROTECTS', id, product);
}

/** Rights of firms at the sites, and indications that groups hold together. */
export function addRights(
  region: Region,
  siteFirms: ReadonlyMap<string, readonly Firm[]>,
  consortia: readonly Group[],
): void {
  const draws = region.draws('rights');
  let number = 0;
  for (const firms of siteFirms.values()) {
    for (const firm of draws.some(firms, 12)) {
      number += 1;
      const rightType = draws.pick(rightTypes);
      const status = statuses[number % statuses.length] as string;
      const words = rightType.toLowerCase().replaceAll('_', ' ');
      addRight(region, `right-${number}`, `${firm.name}: ${words}`, firm.id, firm.product.id, {
        rightType,
        status,
        ...datesOf(draws, status, number),
      });
    }
  }
  for (const { id, name, product, country } of consortia.filter((_, index) => index % 3 === 0)) {
    number += 1;
    const slug = `indication-${product.slug}-${country}`;
    const title = `Geographical indication of the ${name}`;
    addRight(region, slug, title, id, product.id, {
      rightType: 'GEOGRAPHICAL_INDICATION',
      status: 'REGISTERED',
      ...datesOf(draws, 'REGISTERED', number),
    });
  }
}

/** Trademarks of one firm at the edges: run out the day before, on the last day, and ninety days before its end. */
export function addExpiringRights(region: Region, holder: string, product: string): void {
  const mark = (slug: string, name: string, expiresOn: string): void =>
    addRight(region, slug, name, holder, product, {
      rightType: 'TRADEMARK',
      status: 'REGISTERED',
      registeredOn: '2016-07-01',
      expiresOn,
      office: 'Silver Rivers Register',
      registrationNo: `SR-EDGE-${slug}`,
    });
  mark('ran-out-yesterday', 'Mark that ran out yesterday', daysAgo(1));
  mark('runs-out-today', 'Mark on its last day', daysAgo(0));
  mark('runs-out-in-90-days', 'Mark with ninety days left', daysAgo(-90));
}

/** Products and firms under the schemes of the seeds, and one invented register of indications. */
export function addDesignations(region: Region, firms: readonly Firm[]): void {
  const draws = region.draws('designations');
  const register = region.node('Scheme', 'silver-rivers-indications', {
    name: 'Silver Rivers register of indications',
    schemeType: 'GI',
  });
  for (const { narrower } of products) {
    for (const name of narrower.slice(0, 1)) {
      region.link('DESIGNATED_UNDER', narrowerId(name), register, { year: draws.between(2012, 2025) });
    }
  }
  const villagers = firms.filter(
    ({ stage, country }) => stage === 'PRODUCTION' && (country === 'th' || country === 'la'),
  );
  for (const { id, country } of draws.some(villagers, 40)) {
    const scheme = country === 'th' ? 'sch:otop' : 'sch:odop';
    region.link('DESIGNATED_UNDER', id, scheme, {
      level: `${draws.between(1, 5)} stars`,
      year: draws.between(2018, 2025),
    });
  }
}
