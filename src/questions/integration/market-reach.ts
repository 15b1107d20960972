// To how many countries somebody sells, and how evenly.
import { Country } from '../../model/places/country.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, flag, integer, list, nested, node, share } from '../../ontology/values/index.js';
import { appliedRates, type AppliedRate } from '../currency/applied-rate.js';
import { ReportingCurrency } from '../currency/reporting-currency.js';
import { groupedBy } from '../grouped-by.js';
import { IncludePlanned } from '../include-planned.js';
import { byValue } from './sales/by-value.js';
import { figure, ratio, total } from './sales/figures.js';
import { linksOf, Sales, valued, valueOf, type SalesFound } from './sales/sales.js';
import { Trader, withoutMembers } from './sales/trader.js';
import { calendarYear, YearOfSales } from './sales/year-of-sales.js';

class BuyerCountry {
  @Property(node(Country), 'Where buyers are') country!: string;
  @Property(flag(), 'Whether the seller, or where it lies nowhere a member of it, is of this country') home!: boolean;
  @Property(decimal(), 'Value of the sales there in the currency of the answer; null where none is known', {
    optional: true,
  })
  value?: number;
  @Property(share(), 'Its part of the value of sales to all these countries, 0 to 1', { optional: true })
  share?: number;
  @Property(integer({ min: 0 }), 'Sales there, one a seller, buyer and product') links!: number;
}

class MarketReach {
  @Property(calendarYear, 'Calendar year of the sales') year!: number;
  @Property(
    integer({ min: 0 }),
    'In how many countries it has buyers, its own included; null of a group without members',
    {
      optional: true,
    },
  )
  count?: number;
  @Property(
    decimal({ min: 0 }),
    'Entropy of the value of sales over the countries of buyers, in nats: 0 where all goes to one, ln n where it is even over n; null where no value is known',
    { optional: true },
  )
  entropy?: number;
  @Property(share(), 'Sales with a value that can be told / all sales, 0 to 1; null without sales', { optional: true })
  valueCoverage?: number;
  @Property(
    integer({ min: 0 }),
    'Sales to buyers whose country is unknown, or is several: they are in no country below',
    {
      optional: true,
    },
  )
  unplacedLinks?: number;
  @Property(
    list(nested(BuyerCountry, 'A country in which somebody has buyers.'), { max: 100 }),
    'The countries of buyers, most valuable first, then by name and id',
  )
  countries!: object[];
  @Property(appliedRates, 'Rates of exchange that were used') rates!: readonly AppliedRate[];
}

interface Found extends SalesFound {
  readonly homes: readonly string[];
  readonly countries: readonly { readonly id: string; readonly name: string }[];
}

function reachOf(sales: Sales, { homes, sellers, countries }: Found) {
  const names = new Map(countries.map(({ id, name }) => [id, name]));
  const own = new Set(homes.length > 0 ? homes : sellers.flatMap((seller) => seller.countries));
  const placed = sales.ofYear.filter(({ to }) => to !== undefined);
  const value = valueOf(placed);
  const rows = groupedBy(placed, ({ to = '' }) => to).map((group) => {
    const id = group[0]?.to ?? '';
    const known = valued(group).length > 0;
    return {
      id,
      name: names.get(id) ?? id,
      home: own.has(id),
      value: known ? figure(valueOf(group)) : null,
      share: known ? ratio(valueOf(group), value) : null,
      part: value > 0 ? valueOf(group) / value : 0,
      links: linksOf(group),
    };
  });
  const entropy = total(rows.map(({ part }) => (part > 0 ? -part * Math.log(part) : 0)));
  return {
    count: rows.length,
    entropy: value > 0 ? figure(Math.abs(entropy)) : null,
    valueCoverage: ratio(linksOf(valued(sales.ofYear)), linksOf(sales.ofYear)),
    unplacedLinks: linksOf(sales.ofYear) - linksOf(placed),
    countries: rows.toSorted(byValue).map(({ id, name: _name, part: _part, ...row }) => ({ country: id, ...row })),
    rates: sales.rates,
  };
}

const nothing = { count: null, entropy: null, valueCoverage: null, unplacedLinks: null, countries: [], rates: [] };

export const marketReach = question({
  name: 'marketReach',
  cypher: 'integration/market-reach',
  takes: Trader,
  shares: [YearOfSales, ReportingCurrency, IncludePlanned],
  result: MarketReach,
  description:
    'The countries in which an actor, or a cluster or consortium with its members, has buyers in a year, and how evenly its sales are spread over them. What members sell each other does not count; a sale without a value counts as a link. A group without members on the day has numbers that are null.',
  formula: 's = value of sales to a country / value of sales to all known countries; entropy = - sum of s ln s',
  units: 'entropy in nats; share and valueCoverage 0 to 1; value in the currency of the answer',
  citation: 'Shannon, C. E. (1948), A Mathematical Theory of Communication, Bell System Technical Journal 27',
  verified: { reference: 'brute force in TypeScript over random worlds of trade', largestDifference: 5e-12 },
  example:
    'marketReach(subject: "con:demo-level-5", asOf: "2026-06-30", includeSynthetic: true) { count entropy countries { country { name } home value share } }',
  reads: ['year', 'members', 'homes', 'sellers', 'buyers', 'countries', 'rates'],
  answer: async ({ run, day }, { subject, currency }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    const { year, members } = found;
    if (members === 0) return withoutMembers(subject, day, { year, ...nothing });
    const sales = new Sales(found, String(currency));
    return { rows: [{ year, ...reachOf(sales, found) }], warnings: sales.warnings, basis: sales.basis };
  },
});
