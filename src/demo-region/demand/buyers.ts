// Buyers abroad: importers in other countries of the reference region and outside it, and one whose country nobody knows.
import { slugOf, type Names } from '../names/names.js';
import { countryId, globalMarkets, regionalMarkets } from '../places/countries.js';
import { products, type Product } from '../production/products.js';
import type { Region } from '../region.js';

export interface Buyer {
  readonly id: string;
  readonly name: string;
  /** The code of its country; absent where nobody knows it. */
  readonly country?: string;
  /** What it buys; everything where this is empty. */
  readonly products: readonly Product[];
}

const tradeOf = { AGENCY: 'Sourcing', STORES: 'Home Stores', IMPORTS: 'Imports' } as const;

/** An importer by its English pair of words; its id begins with `buyer-` and its country. */
export function addBuyer(
  region: Region,
  name: string,
  country: string | undefined,
  bought: readonly Product[] = [],
): Buyer {
  const id = region.node('Enterprise', `buyer-${country ?? 'unknown'}-${slugOf(name)}`, {
    name,
    sizeClass: 'LARGE',
    status: 'ACTIVE',
  });
  if (country !== undefined) region.link('LOCATED_IN', id, countryId(country));
  return { id, name, ...(country === undefined ? {} : { country }), products: bought };
}

const perCountry = 5;

export function addBuyers(region: Region, names: Names): Buyer[] {
  const draws = region.draws('buyers');
  const known = [...regionalMarkets, ...globalMarkets].flatMap((country) =>
    Array.from({ length: perCountry }, () => {
      const trade = draws.pick(Object.values(tradeOf));
      return addBuyer(region, `${names.next('Imports').english} ${trade}`, country, draws.some(products, 3));
    }),
  );
  return [...known, addBuyer(region, `${names.next('Imports').english} Trading House`, undefined)];
}
