// How far a consortium or cluster has entered value chains of other countries.
import { Actor } from '../../model/alliances/actor.js';
import { Cluster } from '../../model/alliances/cluster.js';
import { Consortium } from '../../model/alliances/consortium.js';
import { Country } from '../../model/places/country.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, integer, list, nested, node, share } from '../../ontology/values/index.js';
import { appliedRates, type AppliedRate } from '../currency/applied-rate.js';
import { ReportingCurrency } from '../currency/reporting-currency.js';
import { IncludePlanned } from '../include-planned.js';
import { edgeClass } from './sales/edge-class.js';
import { penetrationOf } from './sales/penetration.js';
import { ReferenceRegion } from './sales/reference-region.js';
import { Sales, type SalesFound } from './sales/sales.js';
import { SalesShares } from './sales/shares.js';
import { withoutMembers } from './sales/trader.js';
import { calendarYear, YearOfSales } from './sales/year-of-sales.js';

class Takes {
  @Property(node(Consortium, Cluster), 'The consortium or cluster') consortium!: string;
}

class BuyerOfGroup {
  @Property(node(Actor), 'Who buys') buyer!: string;
  @Property(
    edgeClass,
    'Where it buys, seen from the sellers; a buyer of sellers in several countries comes once a class',
  )
  edgeClass!: string;
  @Property(decimal(), 'What it bought in the year, in the currency of the answer; null where no value is known', {
    optional: true,
  })
  value?: number;
  @Property(integer({ min: 0 }), 'Sales to it, one a seller and product') links!: number;
}

class ConsortiumPenetration {
  @Property(calendarYear, 'Calendar year of the sales') year!: number;
  @Property(
    integer({ min: 0, max: 5 }),
    '0 no sales; 1 sales at home; 2 contact with a buyer abroad in the year or before; 3 a sale in the region; 4 a sale beyond it; 5 sales beyond it in the year and the one before, to two countries or more. The highest that holds; null without members, or where no sale can be placed',
    { optional: true },
  )
  level?: number;
  @Property(
    nested(SalesShares, 'Parts of the value of sales, 0 to 1, that go home, into the region and beyond.'),
    'Where the value of the sales goes',
    { optional: true },
  )
  shares?: object;
  @Property(decimal(), 'Value of the sales in the currency of the answer; null where none is known', { optional: true })
  value?: number;
  @Property(integer({ min: 0 }), 'Sales of the year to others, one a seller, buyer and product', { optional: true })
  links?: number;
  @Property(share(), 'Sales with a value that can be told / all sales, 0 to 1; null without sales', { optional: true })
  valueCoverage?: number;
  @Property(list(node(Country), { max: 50 }), 'Countries beyond the region that it sells to in the year, by id')
  globalMarkets!: string[];
  @Property(
    list(nested(BuyerOfGroup, 'A buyer of a group or of its members.'), { max: 100 }),
    'Who buys in the year, most valuable first, then by name and id',
  )
  buyers!: object[];
  @Property(appliedRates, 'Rates of exchange that were used') rates!: readonly AppliedRate[];
}

interface Found extends SalesFound {
  readonly region: readonly string[];
  readonly negotiates: boolean;
}

const nothing = {
  level: null,
  shares: null,
  value: null,
  links: null,
  valueCoverage: null,
  globalMarkets: [],
  buyers: [],
  rates: [],
};

export const consortiumPenetration = question({
  name: 'consortiumPenetration',
  cypher: 'integration/consortium-penetration',
  takes: Takes,
  shares: [ReferenceRegion, YearOfSales, ReportingCurrency, IncludePlanned],
  result: ConsortiumPenetration,
  description:
    'How far a consortium or cluster has entered chains of other countries in a year: a level from 0 to 5 and the shares of sales at home, in a region and beyond it. Sales are those of the group itself and of its members on the day to anybody else; what members sell each other does not count. Buyers belong to the region if their country does on the day. Without members on the day the numbers are null.',
  formula:
    'share of class c = sum of value of sales of class c / sum of value of all sales; level = highest of 0 to 5 that holds; valueCoverage = sales with value / sales',
  units: 'level 0 to 5; shares and valueCoverage 0 to 1; value in the currency of the answer',
  citation: 'UNIDO (2003), A Guide to Export Consortia, Vienna; the levels are those of this project',
  verified: { reference: 'brute force in TypeScript over random worlds of trade', largestDifference: 5e-12 },
  example:
    'consortiumPenetration(consortium: "con:demo-level-5", asOf: "2026-06-30", includeSynthetic: true) { level shares { domestic regional global } valueCoverage buyers { buyer { name } edgeClass value } }',
  reads: ['year', 'members', 'sellers', 'buyers', 'region', 'negotiates', 'rates'],
  answer: async ({ run, day }, { consortium, currency }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    if (found.members === 0) return withoutMembers(consortium, day, { year: found.year, ...nothing });
    const sales = new Sales(found, String(currency));
    const row = { ...penetrationOf(sales, found), rates: sales.rates };
    return { rows: [row], names: sales.buyerNames, warnings: sales.warnings, basis: sales.basis };
  },
});
