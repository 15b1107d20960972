// Parts that nothing joins to the rest: a small chain of its own, and a firm that trades with nobody.
import { yearsFrom } from '../../days.js';
import { provinceOf } from '../../places/provinces.js';
import { addNamedFirm } from '../../production/firm.js';
import { productOf } from '../../production/products.js';
import { stages } from '../../production/stages.js';
import type { Region } from '../../region.js';
import { sellYearly } from '../sale.js';

/** Six firms of Phongsaly, one a stage, that sell forest tea to one another only, and one that sells to nobody. */
export function addIslands(region: Region): void {
  const at = { product: productOf('tea'), province: provinceOf('prov:la-ph') };
  const chain = stages.map((stage) =>
    addNamedFirm(region, `island-tea-${stage.toLowerCase()}`, `Mountain Cloud Tea ${at.product.trades[stage]}`, {
      ...at,
      stage,
    }),
  );
  chain.slice(1).forEach((customer, index) => {
    const seller = chain[index];
    if (seller)
      sellYearly(region, seller.id, customer.id, yearsFrom(2022), {
        product: at.product.id,
        amount: 2_500 * (index + 1),
      });
  });
  addNamedFirm(region, 'tea-firm-alone', 'Mountain Firefly Tea Garden', { ...at, stage: 'PRODUCTION' });
}
