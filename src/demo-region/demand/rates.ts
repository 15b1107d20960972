// Invented rates of exchange: what a dollar cost on average over each year of sales.
import { yearsFrom, firstYear } from '../days.js';
import { producers } from '../places/countries.js';
import type { Region } from '../region.js';

/** The one currency that no rate is stated for, so that sums in it cannot be told in another. */
const withoutRate = 'MMK';

/** As central banks state them, in units of the currency for a dollar; some way up or down from the rough scale of its amounts. */
export function addRates(region: Region): void {
  const draws = region.draws('rates of exchange');
  for (const { currency, scale } of Object.values(producers)) {
    if (currency === withoutRate) continue;
    for (const year of yearsFrom(firstYear)) {
      region.node('ExchangeRate', `usd-${currency.toLowerCase()}-${year}`, {
        from: 'USD',
        to: currency,
        on: String(year),
        rate: (scale * draws.between(94, 106)) / 100,
      });
    }
  }
}
