// Supplies that lead back to where they began, and firms on record as their own customers.
import { yearsFrom } from '../../days.js';
import { provinceOf } from '../../places/provinces.js';
import { addNamedFirm, type Firm } from '../../production/firm.js';
import { productOf, type Product } from '../../production/products.js';
import type { Stage } from '../../production/stages.js';
import type { Region } from '../../region.js';
import { sellYearly } from '../sale.js';

const years = yearsFrom(2024);

/** Circles by the slug of their product: how many firms, where each lies. */
const circles: readonly (readonly [product: string, name: string, ...provinces: string[]])[] = [
  ['rattan', 'Rattan Round', 'prov:la-sv', 'prov:la-kh'],
  ['rice', 'Rice Round', 'prov:kh-2', 'prov:kh-1', 'prov:kh-17'],
  ['silk', 'Silk Round', 'prov:la-lp', 'prov:th-40', 'prov:la-xi', 'prov:vn-22'],
  ['ceramics', 'Ceramics Round', 'prov:vn-hn', 'prov:vn-13', 'prov:cn-gx', 'prov:vn-21', 'prov:vn-05'],
  ['garments', 'Garment Round', 'prov:kh-12', 'prov:th-27', 'prov:kh-18', 'prov:vn-22', 'prov:la-ch', 'prov:th-34'],
];
const steps: readonly Stage[] = [
  'PRODUCTION',
  'PROCESSING',
  'DISTRIBUTION',
  'PROCESSING',
  'DISTRIBUTION',
  'PROCESSING',
];

const circleOf = (region: Region, product: Product, name: string, provinces: readonly string[]): Firm[] =>
  provinces.map((province, index) =>
    addNamedFirm(region, `${product.slug}-round-${index + 1}`, `${name} ${index + 1}`, {
      product,
      stage: steps[index] ?? 'PROCESSING',
      province: provinceOf(province),
    }),
  );

function addSelfSupply(region: Region, product: Product, province: string, name: string): void {
  const firm = addNamedFirm(region, `${product.slug}-self-supply`, name, {
    product,
    stage: 'PRODUCTION',
    province: provinceOf(province),
    alsoDoes: ['PROCESSING'],
  });
  sellYearly(region, firm.id, firm.id, years, { product: product.id, amount: 9_000, governance: 'HIERARCHY' });
}

/** Circles of two to six firms; a shortcut makes another circle of three within the one of six. */
export function addCycles(region: Region): void {
  for (const [slug, name, ...provinces] of circles) {
    const product = productOf(slug);
    const firms = circleOf(region, product, name, provinces);
    firms.forEach((firm, index) => {
      const next = firms[(index + 1) % firms.length] as Firm;
      sellYearly(region, firm.id, next.id, years, { product: product.id, amount: 12_000 });
    });
    const [first, , third] = firms;
    if (slug === 'garments' && first && third) {
      sellYearly(region, third.id, first.id, years, { product: product.id, amount: 3_000 });
    }
  }
  addSelfSupply(region, productOf('tea'), 'prov:mm-17', 'Wind Turtle Tea Estate');
  addSelfSupply(region, productOf('furniture'), 'prov:vn-hn', 'Forest Turtle Furniture House');
}
