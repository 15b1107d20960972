// Consortia for each level of penetration, 0 to 5, with sales that reach just that level and traps beside it.
import { countryId } from '../../places/countries.js';
import { provinceOf } from '../../places/provinces.js';
import { addBuyer, type Buyer } from '../../demand/buyers.js';
import { sell } from '../../demand/sale.js';
import { addNamedFirm, type Firm } from '../../production/firm.js';
import { productOf } from '../../production/products.js';
import type { Region } from '../../region.js';

/** Whom the members sell to, by the class of the sale seen from the Lao PDR. */
interface Markets {
  readonly home: Firm;
  readonly neighbour: Firm;
  readonly italy: Buyer;
  readonly states: Buyer;
}

interface Sold {
  readonly member: number;
  readonly to: keyof Markets;
  readonly year: number;
}

interface Level {
  readonly slug: string;
  readonly name: string;
  readonly sales: readonly Sold[];
  /** When members asked a buyer abroad. */
  readonly askedOn?: string;
  /** The year at the end of which the third member left; what it sold later counts no more. */
  readonly thirdLeft?: number;
}

const product = productOf('silk');
const members = 3;
const sold = (to: keyof Markets, year: number, member = 0): Sold => ({ member, to, year });

/** Levels on 2026-06-30 with ASEAN as the region. */
const levels: readonly Level[] = [
  { slug: 'level-0', name: 'Silent Looms', sales: [sold('home', 2024)] },
  { slug: 'level-1', name: 'Home Looms', sales: [sold('home', 2026), sold('italy', 2026, 2)], thirdLeft: 2025 },
  { slug: 'level-2', name: 'Asking Looms', sales: [sold('home', 2026)], askedOn: '2025-11' },
  {
    slug: 'level-3',
    name: 'Neighbour Looms',
    sales: [sold('home', 2026), sold('neighbour', 2026), sold('italy', 2024)],
  },
  {
    slug: 'level-4',
    name: 'First Voyage Looms',
    sales: [sold('neighbour', 2026), sold('italy', 2026), sold('states', 2026, 1)],
  },
  {
    slug: 'level-4-one-country',
    name: 'One Harbour Looms',
    sales: [sold('italy', 2025), sold('italy', 2026), sold('italy', 2026, 1)],
  },
  {
    slug: 'level-5',
    name: 'Seven Seas Looms',
    sales: [sold('home', 2026), sold('italy', 2025), sold('italy', 2026), sold('states', 2026, 1)],
  },
  { slug: 'level-none', name: 'Empty Looms', sales: [], thirdLeft: 2025 },
];

function addLevel(region: Region, markets: Markets, { slug, name, sales, askedOn, thirdLeft }: Level): void {
  const consortium = region.node('Consortium', slug, {
    name: `${name} silk export consortium`,
    consortiumType: 'PROMOTIONAL',
    formedOn: '2019-H1',
    status: 'ACTIVE',
  });
  region.link('LOCATED_IN', consortium, countryId('la'));
  region.link('DEALS_IN', consortium, product.id);
  const firms = Array.from({ length: members }, (_, index) =>
    addNamedFirm(region, `${slug}-member-${index + 1}`, `${name} Weavers ${index + 1}`, {
      product,
      stage: 'PROCESSING',
      province: provinceOf('prov:la-lp'),
    }),
  );
  firms.forEach(({ id }, index) => {
    const left = thirdLeft !== undefined && (index === 2 || sales.length === 0);
    region.link('MEMBER_OF', id, consortium, {
      role: index === 0 ? 'LEADER' : 'MEMBER',
      validFrom: '2019-06-01',
      ...(left ? { validTo: `${thirdLeft}-12-31`, leaveReason: 'Sells on its own' } : {}),
    });
  });
  for (const { member, to, year } of sales) {
    const seller = firms[member];
    if (seller) sell(region, seller.id, markets[to].id, { product: product.id, year, amount: 10_000 * (member + 1) });
  }
  const [first, second] = firms;
  // Sales among members are no sales of the consortium.
  if (first && second) sell(region, first.id, second.id, { product: product.id, year: 2026, amount: 5_000 });
  if (askedOn !== undefined)
    region.link('NEGOTIATES_WITH', consortium, markets.italy.id, { contactType: 'SAMPLE', on: askedOn });
}

export function addLevels(region: Region): void {
  const shop = (slug: string, name: string, province: string): Firm =>
    addNamedFirm(region, slug, name, { product, stage: 'RETAIL', province: provinceOf(province) });
  const markets: Markets = {
    home: shop('level-market-home', 'Loom Street Silk Shop', 'prov:la-vt'),
    neighbour: shop('level-market-neighbour', 'Loom Bridge Silk Shop', 'prov:th-41'),
    italy: addBuyer(region, 'Loom Lagoon Tessuti', 'it', [product]),
    states: addBuyer(region, 'Loom Prairie Home Stores', 'us', [product]),
  };
  for (const level of levels) addLevel(region, markets, level);
}
