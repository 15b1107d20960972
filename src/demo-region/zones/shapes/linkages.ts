// Zones that buy and sell near home, zones that do not, and zones of which that cannot be told.
import { yearsFrom } from '../../days.js';
import type { Buyer } from '../../demand/buyers.js';
import { sellYearly } from '../../demand/sale.js';
import { provinceOf, type Province } from '../../places/provinces.js';
import { addNamedFirm, type Firm } from '../../production/firm.js';
import { productOf } from '../../production/products.js';
import type { Region } from '../../region.js';
import { addZone } from '../zones.js';

/** What a zone buys outside it and where it sells, in dollars of each year; unknown where the amounts are absent. */
interface Linkage {
  readonly slug: string;
  readonly name: string;
  readonly province: string;
  readonly firms: number;
  readonly bought?: { readonly home: number; readonly abroad: number };
  readonly sold?: { readonly home: number; readonly abroad: number };
  readonly valued: boolean;
}

const linkages: readonly Linkage[] = [
  {
    slug: 'enclave',
    name: 'Enclave',
    province: 'prov:kh-20',
    firms: 3,
    bought: { home: 0, abroad: 90_000 },
    sold: { home: 0, abroad: 240_000 },
    valued: true,
  },
  {
    slug: 'well-linked',
    name: 'Well Linked',
    province: 'prov:th-49',
    firms: 3,
    bought: { home: 80_000, abroad: 20_000 },
    sold: { home: 60_000, abroad: 40_000 },
    valued: true,
  },
  {
    slug: 'without-values',
    name: 'Without Values',
    province: 'prov:la-sv',
    firms: 2,
    bought: { home: 1, abroad: 1 },
    sold: { home: 1, abroad: 1 },
    valued: false,
  },
  { slug: 'within-itself', name: 'Within Itself', province: 'prov:vn-13', firms: 3, valued: true },
  { slug: 'without-firms', name: 'Without Firms', province: 'prov:mm-13', firms: 0, valued: true },
];

const product = productOf('garments');

function addLinkage(
  region: Region,
  buyer: Buyer,
  { slug, name, province: at, firms: count, bought, sold, valued }: Linkage,
): void {
  const province: Province = provinceOf(at);
  const draws = region.draws(`zone ${slug}`);
  const zone = addZone(region, draws, `${name} Economic Zone`, province, { zoneType: 'SEZ', status: 'OPERATING' });
  const firm = (part: string, words: string, stage: Firm['stage'], home = province): Firm =>
    addNamedFirm(region, `zone-${slug}-${part}`, `${name} ${words}`, { product, stage, province: home });
  const within = Array.from({ length: count }, (_, index) =>
    firm(String(index + 1), `Garment Sewing ${index + 1}`, 'PROCESSING'),
  );
  for (const { id } of within) region.link('OPERATES_IN', id, zone.id, { validFrom: '2020' });
  const trade = (seller: string, customer: string, amount: number): void => {
    if (amount > 0)
      sellYearly(region, seller, customer, yearsFrom(2024), { product: product.id, ...(valued ? { amount } : {}) });
  };
  const [first, second] = within;
  if (first && second) trade(first.id, second.id, 15_000);
  if (!first || !bought || !sold) return;
  trade(firm('supplier-home', 'Yarn and Cloth', 'INPUT').id, first.id, bought.home);
  trade(firm('supplier-abroad', 'Border Cloth', 'INPUT', provinceOf('prov:cn-gx')).id, first.id, bought.abroad);
  trade(first.id, firm('customer-home', 'Clothing Shop', 'RETAIL').id, sold.home);
  trade(first.id, buyer.id, sold.abroad);
}

/** Two zones that work as one across a river. */
function addPair(region: Region): void {
  const draws = region.draws('zones across the border');
  const [one, other] = ['prov:th-49', 'prov:la-sv'].map((province) =>
    addZone(region, draws, `${province === 'prov:th-49' ? 'West' : 'East'} Bank Twin Zone`, provinceOf(province), {
      zoneType: 'CROSS_BORDER',
      status: 'OPERATING',
      crossBorder: true,
    }),
  );
  if (one && other) region.link('PAIRED_WITH', one.id, other.id, { validFrom: '2021-03' });
  const across = addZone(region, draws, 'Two Banks Cross-border Zone', provinceOf('prov:kh-1'), {
    zoneType: 'CROSS_BORDER',
    status: 'UNDER_CONSTRUCTION',
    crossBorder: true,
  });
  region.link('LOCATED_IN', across.id, 'prov:th-27');
}

export function addLinkages(region: Region, buyers: readonly Buyer[]): void {
  const buyer = buyers.find(({ country }) => country === 'us');
  if (!buyer) throw new Error('The region needs a buyer in the United States.');
  for (const linkage of linkages) addLinkage(region, buyer, linkage);
  addPair(region);
}
