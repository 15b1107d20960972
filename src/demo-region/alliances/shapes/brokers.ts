// A cluster of two close circles that one trading house joins, with a row of firms hanging on one of them.
import { sell } from '../../demand/sale.js';
import { provinceOf } from '../../places/provinces.js';
import { addNamedFirm, type Firm } from '../../production/firm.js';
import { crafts, productOf } from '../../production/products.js';
import type { Region } from '../../region.js';

/** Every two of them work together. */
function closeCircle(region: Region, firms: readonly Firm[]): void {
  firms.forEach((one, index) => {
    for (const other of firms.slice(index + 1))
      region.link('COLLABORATES_WITH', one.id, other.id, { subject: 'common orders' });
  });
}

/** Two circles of four, the broker between them, a tail of two, and a member whom nothing joins to the others. */
export function addBrokers(region: Region): void {
  const product = productOf('handicrafts');
  const firm = (slug: string, name: string): Firm =>
    addNamedFirm(region, `two-circles-${slug}`, name, {
      product,
      stage: 'PRODUCTION',
      province: provinceOf('prov:kh-17'),
    });
  const four = (side: string): Firm[] =>
    [1, 2, 3, 4].map((number) =>
      firm(`${side}-${number}`, `${side === 'east' ? 'East' : 'West'} Circle Crafts ${number}`),
    );
  const [east, west] = [four('east'), four('west')];
  const broker = firm('broker', 'Middle Boat Craft Trading');
  const tail = [firm('tail-1', 'Tail Boat Crafts 1'), firm('tail-2', 'Tail Boat Crafts 2')];
  const alone = firm('alone', 'Far Boat Crafts');
  const cluster = region.node('Cluster', 'two-circles', {
    name: 'Two Circles craft cluster',
    clusterStage: 'GROWING',
    approxFirms: 12,
    isDistrict: false,
  });
  region.link('LOCATED_IN', cluster, 'prov:kh-17');
  region.link('DEALS_IN', cluster, product.id);
  region.link('IN_SECTOR', cluster, crafts);
  for (const { id } of [...east, ...west, broker, ...tail, alone])
    region.link('MEMBER_OF', id, cluster, { role: 'MEMBER', validFrom: '2020' });
  closeCircle(region, east);
  closeCircle(region, west);
  const joined = (one: Firm | undefined, other: Firm | undefined): void => {
    if (one && other) sell(region, one.id, other.id, { product: product.id, year: 2026, amount: 2_000 });
  };
  joined(east[0], broker);
  joined(broker, west[0]);
  joined(west[3], tail[0]);
  joined(tail[0], tail[1]);
  // A pair that sells both ways, for reciprocity.
  joined(tail[1], tail[0]);
}
