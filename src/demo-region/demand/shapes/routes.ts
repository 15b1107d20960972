// A way to market that crosses every border once: six firms in six countries, and a shorter one beside it.
import { yearsFrom } from '../../days.js';
import { provinceOf } from '../../places/provinces.js';
import { addNamedFirm } from '../../production/firm.js';
import { productOf } from '../../production/products.js';
import type { Stage } from '../../production/stages.js';
import type { Region } from '../../region.js';
import { addBuyer } from '../buyers.js';
import { sellYearly } from '../sale.js';

const stops: readonly (readonly [province: string, stage: Stage])[] = [
  ['prov:mm-17', 'PRODUCTION'],
  ['prov:cn-yn', 'PROCESSING'],
  ['prov:la-bk', 'DISTRIBUTION'],
  ['prov:th-57', 'PROCESSING'],
  ['prov:kh-1', 'DISTRIBUTION'],
  ['prov:vn-hn', 'EXPORT'],
];

/** From Shan State to Italy through five other countries; in Thailand a second firm leads to the same buyer in fewer steps. */
export function addRoutes(region: Region): void {
  const product = productOf('furniture');
  const firms = stops.map(([province, stage], index) =>
    addNamedFirm(region, `long-road-${index + 1}`, `Long Road Furniture ${index + 1}`, {
      product,
      stage,
      province: provinceOf(province),
    }),
  );
  const buyer = addBuyer(region, 'Long Road Arredi', 'it', [product]);
  const shortcut = addNamedFirm(region, 'short-road', 'Short Road Furniture Exports', {
    product,
    stage: 'EXPORT',
    province: provinceOf('prov:th-10'),
  });
  const sellOn = (seller: string, customer: string, amount: number): void =>
    sellYearly(region, seller, customer, yearsFrom(2022), { product: product.id, amount });
  [...firms, buyer].slice(1).forEach((customer, index) => {
    const seller = firms[index];
    if (seller) sellOn(seller.id, customer.id, 30_000 + 5_000 * index);
  });
  const inThailand = firms[3];
  if (inThailand) sellOn(inThailand.id, shortcut.id, 20_000);
  sellOn(shortcut.id, buyer.id, 26_000);
}
