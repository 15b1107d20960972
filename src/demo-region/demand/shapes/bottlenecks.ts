// Buyers whose goods all pass through single firms, beside one with two ways and one that no grower reaches.
import { yearsFrom } from '../../days.js';
import { provinceOf } from '../../places/provinces.js';
import { addNamedFirm } from '../../production/firm.js';
import { productOf } from '../../production/products.js';
import type { Region } from '../../region.js';
import { addBuyer } from '../buyers.js';
import { sellYearly } from '../sale.js';

const years = yearsFrom(2023);

/** Six orchards, one packing house, one exporter: both of the latter are critical for the buyer in Japan. */
function addMangoBottleneck(region: Region): void {
  const product = productOf('mango');
  const at = { product, province: provinceOf('prov:mm-04') };
  const packer = addNamedFirm(region, 'mango-packing-house', 'Turtle Rain Mango Packing House', {
    ...at,
    stage: 'PROCESSING',
  });
  const exporter = addNamedFirm(region, 'mango-only-exporter', 'Turtle Star Mango Exports', { ...at, stage: 'EXPORT' });
  const buyer = addBuyer(region, 'One Mango Route Imports', 'jp', [product]);
  for (let number = 1; number <= 6; number += 1) {
    const orchard = addNamedFirm(region, `mango-orchard-${number}`, `Turtle Rain Orchard ${number}`, {
      ...at,
      stage: 'PRODUCTION',
    });
    sellYearly(region, orchard.id, packer.id, years, { product: product.id, amount: 4_000 * number });
  }
  sellYearly(region, packer.id, exporter.id, years, { product: product.id, amount: 96_000, governance: 'CAPTIVE' });
  sellYearly(region, exporter.id, buyer.id, years, { product: product.id, amount: 150_000, governance: 'RELATIONAL' });
}

/** Two growers, two factories, two exporters, every one selling to both of the next: no firm is critical, eight ways lead to the buyer. */
function addTeaWithTwoWays(region: Region): void {
  const product = productOf('tea');
  const province = provinceOf('prov:vn-05');
  const pairOf = (slug: string, name: string, stage: 'PRODUCTION' | 'PROCESSING' | 'EXPORT') =>
    ['a', 'b'].map((half) =>
      addNamedFirm(region, `tea-two-ways-${slug}-${half}`, `${name} ${half.toUpperCase()}`, {
        product,
        province,
        stage,
      }),
    );
  const buyer = addBuyer(region, 'Two Tea Routes Imports', 'de', [product]);
  const steps = [
    pairOf('garden', 'Cloud Turtle Tea Garden', 'PRODUCTION'),
    pairOf('factory', 'Cloud Turtle Tea Factory', 'PROCESSING'),
    pairOf('exporter', 'Cloud Turtle Tea Exports', 'EXPORT'),
    [buyer],
  ];
  steps.slice(1).forEach((customers, index) => {
    for (const seller of steps[index] ?? []) {
      for (const customer of customers)
        sellYearly(region, seller.id, customer.id, years, { product: product.id, amount: 20_000 });
    }
  });
}

/** A buyer of silk whose only supplier trades what nobody on record makes. */
function addSilkWithoutMaker(region: Region): void {
  const product = productOf('silk');
  const trader = addNamedFirm(region, 'silk-trader-without-maker', 'Lantern Turtle Silk Depot', {
    product,
    province: provinceOf('prov:la-vt'),
    stage: 'DISTRIBUTION',
  });
  const buyer = addBuyer(region, 'No Silk Maker Imports', 'fr', [product]);
  sellYearly(region, trader.id, buyer.id, years, { product: product.id, amount: 60_000 });
}

export function addBottlenecks(region: Region): void {
  addMangoBottleneck(region);
  addTeaWithTwoWays(region);
  addSilkWithoutMaker(region);
}
