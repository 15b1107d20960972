// Who sells what to whom over the years: firms to firms of later steps, exporters to buyers abroad.
import { firstYear, lastYear, yearsFrom } from '../days.js';
import type { Draws } from '../draws.js';
import { producers } from '../places/countries.js';
import type { Firm } from '../production/firm.js';
import { narrowerId } from '../production/products.js';
import { sellsTo, type Stage } from '../production/stages.js';
import type { Region } from '../region.js';
import type { Buyer } from './buyers.js';
import { planSale, sell, type Sale } from './sale.js';

const governances = [
  'MARKET',
  'MARKET',
  'MARKET',
  'RELATIONAL',
  'RELATIONAL',
  'CAPTIVE',
  'MODULAR',
  'HIERARCHY',
] as const;

/** How many of the unit of its product a firm of a stage sells to one customer in a year. */
const least: Readonly<Record<Stage, number>> = {
  INPUT: 20,
  PRODUCTION: 30,
  PROCESSING: 120,
  DISTRIBUTION: 160,
  EXPORT: 400,
  RETAIL: 10,
};

interface Customer {
  readonly id: string;
  readonly stage?: Stage;
  readonly until?: number;
}

/** Customers within the region: most of the same country, as most firms buy near home. */
function customersNear(draws: Draws, firm: Firm, firms: readonly Firm[]): Customer[] {
  const fitting = firms.filter(({ product, stage }) => product === firm.product && sellsTo[firm.stage].includes(stage));
  const home = fitting.filter(({ country }) => country === firm.country);
  const abroad = fitting.filter(({ country }) => country !== firm.country);
  const wanted = draws.between(1, 3);
  const crossing = home.length === 0 || draws.percent(18) ? 1 : 0;
  return [...draws.some(home, wanted - crossing), ...draws.some(abroad, crossing)];
}

const customersAbroad = (draws: Draws, firm: Firm, buyers: readonly Buyer[]): Customer[] =>
  draws.some(
    buyers.filter(({ products }) => products.length === 0 || products.includes(firm.product)),
    draws.between(1, 4),
  );

/** What one customer buys in one year: an eighth of the values are unknown, an eighth are in the seller's own currency. */
function saleOf(draws: Draws, firm: Firm, customer: Customer, size: number, year: number): Sale {
  const { product, stage } = firm;
  const quantity = Math.floor((size * draws.between(85, 120)) / 100);
  const usd = Math.max(50, Math.floor((quantity * product.usd * draws.between(80, 130)) / 100));
  const { currency, scale } = producers[firm.country];
  const roll = draws.below(100);
  return {
    product: product.id,
    year,
    stageFrom: stage,
    ...(customer.stage === undefined ? {} : { stageTo: customer.stage }),
    ...(roll < 12 ? {} : roll < 24 ? { amount: usd * scale, currency } : { amount: usd }),
    ...(draws.percent(70) ? { quantity, unit: product.unit } : {}),
    ...(draws.percent(60) ? { governance: draws.pick(governances) } : {}),
  };
}

function sellTo(region: Region, draws: Draws, firm: Firm, customer: Customer): void {
  const begins = Math.max(firstYear, firm.since, draws.between(firstYear - 2, 2025));
  const ends = Math.min(
    draws.percent(70) ? lastYear : draws.between(2023, 2025),
    firm.until ?? lastYear,
    customer.until ?? lastYear,
  );
  const size = least[firm.stage] * draws.between(1, 6);
  const narrower = draws.pick(firm.product.narrower);
  const isNarrow = draws.percent(20);
  for (const year of yearsFrom(begins, ends)) {
    const sale = saleOf(draws, firm, customer, size, year);
    sell(region, firm.id, customer.id, isNarrow ? { ...sale, product: narrowerId(narrower) } : sale);
    // Now and then the narrower product goes beside the broad one: two relationships between the same two in one year.
    if (!isNarrow && draws.percent(6)) {
      sell(region, firm.id, customer.id, {
        ...saleOf(draws, firm, customer, size, year),
        product: narrowerId(narrower),
      });
    }
  }
  if (ends === lastYear && draws.percent(3)) {
    planSale(region, firm.id, customer.id, saleOf(draws, firm, customer, size, lastYear + 1));
  }
}

export function addSales(region: Region, firms: readonly Firm[], buyers: readonly Buyer[]): void {
  for (const firm of firms) {
    const draws = region.draws(`sales of ${firm.id}`);
    const customers = [
      ...customersNear(draws, firm, firms),
      ...(firm.stage === 'EXPORT' ? customersAbroad(draws, firm, buyers) : []),
    ];
    for (const customer of customers) sellTo(region, draws, firm, customer);
  }
}
