// Small networks of supply drawn at random, many side by side in one database: a product each, with everything that does not count on the day.
import type { Values } from '../../../src/exchange/bundle.js';
import { pick, seededRandom } from '../random-values.js';
import type { SmallLink } from '../small-graph.js';

export const day = '2024-06-30';

export interface SupplyNetwork {
  readonly product: string;
  readonly firms: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly nodes: Readonly<Record<string, Values>>;
  readonly links: readonly SmallLink[];
  /** Pairs of seller and buyer on the day, and who makes the product then. */
  readonly sales: ReadonlySet<string>;
  readonly makers: ReadonlySet<string>;
}

/** What a dated statement says, and whether it counts on the day; a sale without dates counts in its year. */
const states: readonly (readonly [Values, boolean])[] = [
  [{}, true],
  [{}, true],
  [{ validFrom: '2023', validTo: day }, true],
  [{ validTo: '2024-06-29' }, false],
  [{ validFrom: '2024-07-01' }, false],
  [{ statementStatus: 'PLANNED' }, false],
];

export const pairOf = (seller: string, buyer: string): string => `${seller} ${buyer}`;

export function supplyNetwork(serial: number, density = 0.22): SupplyNetwork {
  const random = seededRandom(serial + 1);
  const product = `prd:n${serial}`;
  const narrower = `prd:n${serial}-narrower`;
  const foreign = `prd:n${serial}-foreign`;
  const firms = Array.from({ length: 3 + (serial % 6) }, (_, place) => `ent:n${serial}-f${place}`);
  // Few names, so that ties are common.
  const names = Object.fromEntries(firms.map((firm) => [firm, pick(random, ['Anh', 'Bua', 'Chan', 'Dao'])]));
  const sales = new Set<string>();
  const makers = new Set<string>();
  const links: SmallLink[] = [[narrower, 'NARROWER_THAN', product]];
  for (const seller of firms)
    for (const buyer of firms)
      for (const productId of [product, narrower, foreign]) {
        if (random() > density) continue;
        const [dates, holds] = pick(random, states);
        const year = pick(random, [2024, 2024, 2023]);
        const counts = holds && (dates['validFrom'] !== undefined || year === 2024);
        links.push([seller, 'SUPPLIES', buyer, { productId, year, ...dates }]);
        if (counts && productId !== foreign) sales.add(pairOf(seller, buyer));
      }
  for (const firm of firms)
    for (const stage of ['PRODUCTION', 'EXPORT']) {
      if (random() > 0.35) continue;
      const [dates, holds] = pick(random, states);
      const of = pick(random, [product, narrower, foreign]);
      links.push([firm, 'PERFORMS', of, { stage, ...dates }]);
      if (holds && stage === 'PRODUCTION' && of !== foreign) makers.add(firm);
    }
  return {
    product,
    firms,
    names,
    nodes: Object.fromEntries([
      ...[product, narrower, foreign].map((id) => [id, {}]),
      ...firms.map((firm) => [firm, { name: names[firm] }]),
    ]),
    links,
    sales,
    makers,
  };
}
