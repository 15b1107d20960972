// One year of sales from a seller to a buyer, as the region states it.
import { lastYear } from '../days.js';
import type { Region } from '../region.js';
import type { Stage } from '../production/stages.js';

export interface Sale {
  readonly product: string;
  readonly year: number;
  /** Whole units of the currency, dollars unless another is named; unknown where absent. */
  readonly amount?: number;
  readonly currency?: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly stageFrom?: Stage;
  readonly stageTo?: Stage;
  readonly governance?: string;
}

/** Sales of the last year are standing orders: they hold until somebody ends them, so that the network outlives the year. */
const validityOf = (year: number) => (year >= lastYear ? { validFrom: `${year}-01-01` } : {});

const propsOf = ({ product, year, amount, currency = 'USD', quantity, unit, ...rest }: Sale) => ({
  productId: product,
  year,
  ...(amount === undefined ? {} : { value: { amount: String(amount), currency } }),
  ...(quantity === undefined || unit === undefined ? {} : { quantity, unit }),
  ...rest,
  ...validityOf(year),
});

export const sell = (region: Region, seller: string, buyer: string, sale: Sale): void =>
  region.link('SUPPLIES', seller, buyer, propsOf(sale));

/** The same sales in each of several years. */
export const sellYearly = (
  region: Region,
  seller: string,
  buyer: string,
  years: readonly number[],
  sale: Omit<Sale, 'year'>,
) => years.forEach((year) => sell(region, seller, buyer, { ...sale, year }));

/** Sales that are agreed on for a later year; only questions with `includePlanned` count them. */
export const planSale = (region: Region, seller: string, buyer: string, sale: Sale): void =>
  region.plannedLink('SUPPLIES', seller, buyer, propsOf(sale));
