// Sales to one customer, to ten alike, in money without a rate, and without any value.
import { yearsFrom } from '../../days.js';
import { provinceOf } from '../../places/provinces.js';
import { addNamedFirm, type Firm } from '../../production/firm.js';
import { productOf } from '../../production/products.js';
import type { Region } from '../../region.js';
import type { Buyer } from '../buyers.js';
import { sellYearly } from '../sale.js';

const years = yearsFrom(2023);

/** One firm a way of selling; the ids say which. */
export function addConcentration(region: Region, buyers: readonly Buyer[]): void {
  const product = productOf('handicrafts');
  const seller = (slug: string, name: string): Firm =>
    addNamedFirm(region, slug, name, { product, stage: 'EXPORT', province: provinceOf('prov:th-50') });
  const ten = buyers
    .filter(({ country }) => country !== undefined)
    .filter((_, index) => index % 8 === 0)
    .slice(0, 10);
  const sellAll = ({ id }: Firm, amounts: readonly (number | undefined)[], currency = 'USD'): void =>
    amounts.forEach((amount, index) => {
      const buyer = ten[index];
      if (!buyer) return;
      sellYearly(region, id, buyer.id, years, {
        product: product.id,
        ...(amount === undefined ? {} : { amount, currency }),
      });
    });
  sellAll(seller('sales-to-one', 'Firefly Elephant Craft Exports'), [80_000]);
  sellAll(
    seller('sales-to-ten-alike', 'Firefly Banyan Craft Exports'),
    Array.from({ length: 10 }, () => 8_000),
  );
  sellAll(seller('sales-to-one-above-all', 'Firefly Stone Craft Exports'), [70_000, 10_000, 10_000, 10_000]);
  sellAll(seller('sales-without-value', 'Firefly Wind Craft Exports'), [undefined, undefined, undefined]);
  sellAll(seller('sales-without-a-rate', 'Firefly River Craft Exports'), [90_000_000, 30_000_000], 'MMK');
}
