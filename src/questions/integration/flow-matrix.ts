// Who sells to whom, by country, province or stage.
import { TooCostly } from '../../errors.js';
import { Country } from '../../model/places/country.js';
import { Province } from '../../model/places/province.js';
import { Product } from '../../model/production/product.js';
import { stage } from '../../model/vocabularies/stage.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, decimal, integer, list, nested, node, share, text } from '../../ontology/values/index.js';
import { ReportingCurrency } from '../currency/reporting-currency.js';
import { ratesLookUp, statedRates } from '../currency/stated-rates.js';
import { IncludePlanned } from '../include-planned.js';
import { flowsOf, type Flow } from './sales/flows.js';
import { calendarYear, YearOfSales } from './sales/year-of-sales.js';

const by = choice('FlowGrouping', 'By what sellers and buyers are put together.', {
  COUNTRY: 'The country in which they lie',
  PROVINCE: 'The province in which they lie',
  STAGE: 'The stage at which they work: as the sale says, else the one at which they work on its product',
});

class Takes {
  @Property(by, 'By what sellers and buyers are put together') by = 'COUNTRY';
  @Property(node(Product), 'Only sales of this product and narrower ones', { optional: true }) product?: string;
}

class FlowCell {
  @Property(node(Country, Province), 'Where the sellers lie; null by stage, or where it is unknown or several', {
    optional: true,
  })
  from?: string;
  @Property(node(Country, Province), 'Where the buyers lie', { optional: true }) to?: string;
  @Property(stage, 'Stage of the sellers; null by place, or where it is unknown or several', { optional: true })
  stageFrom?: string;
  @Property(stage, 'Stage of the buyers', { optional: true }) stageTo?: string;
  @Property(decimal(), 'Value of the sales in the currency of the answer; null where none is known', { optional: true })
  value?: number;
  @Property(integer({ min: 0 }), 'Sales, one a seller, buyer and product') links!: number;
}

class FlowSum {
  @Property(text({ example: 'ctry:kh' }), 'Id of the country or province, or the stage; null where it is unknown', {
    optional: true,
  })
  group?: string;
  @Property(text({ example: 'Cambodia' }), 'Its name', { optional: true }) name?: string;
  @Property(decimal(), 'Value of the sales in the currency of the answer; null where none is known', { optional: true })
  value?: number;
  @Property(integer({ min: 0 }), 'Sales, one a seller, buyer and product') links!: number;
}

/** Of all products in a year; to put more of them together takes most of the time that a request has. */
const mostSales = 100_000;

const sums = list(nested(FlowSum, 'A row or a column of a matrix of sales, added up.'), { max: 100 });

class FlowSums {
  @Property(calendarYear, 'Calendar year of the sales') year!: number;
  @Property(decimal(), 'Value of all sales; null where none is known', { optional: true }) totalValue?: number;
  @Property(integer({ min: 0 }), 'All sales') totalLinks!: number;
  @Property(share(), 'Sales with a value that can be told / all sales, 0 to 1; null without sales', { optional: true })
  valueCoverage?: number;
  @Property(sums, 'Sums by seller: the 100 most valuable, then by name and id') rowSums!: object[];
  @Property(sums, 'Sums by buyer: the 100 most valuable, then by name and id') columnSums!: object[];
}

interface Found extends Omit<Flow, 'links'> {
  readonly year: number;
  /** Too many sales to look at those of all products. */
  readonly refused: boolean;
  /** Null in the one row that stands for no sales at all. */
  readonly links: number | null;
}

export const flowMatrix = question({
  name: 'flowMatrix',
  cypher: 'integration/flow-matrix',
  takes: Takes,
  shares: [YearOfSales, ReportingCurrency, IncludePlanned],
  constants: { mostSales },
  row: FlowCell,
  beside: FlowSums,
  description:
    'The sales of a year between countries, provinces or stages: one row for each pair that trades, most valuable first, with sums by seller and by buyer. What an actor sells to itself is left out; a sale without a value counts as a link. Sellers and buyers whose group is unknown, or is several, stand in rows of their own.',
  formula:
    'value of a cell = sum of the values of sales from the one group to the other; row and column sums over all cells',
  units: 'value in the currency of the answer; links are sales, one a seller, buyer and product',
  citation:
    'Matrix of origin and destination as in Leontief, W. and Strout, A. (1963), Multiregional Input-Output Analysis',
  verified: { reference: 'brute force in TypeScript over random worlds of trade', largestDifference: 5e-12 },
  example:
    'flowMatrix(by: COUNTRY, product: "prd:demo-green-tea", asOf: "2026-06-30", includeSynthetic: true) { totalLinks rowSums { name value } rows { from { name } to { name } value links } }',
  lookUps: [ratesLookUp],
  reads: ['year', 'refused', 'source', 'sourceName', 'target', 'targetName', 'currency', 'on', 'amount', 'links'],
  answer: async (asked, { by: grouping, currency }) => {
    const found = await asked.run<Found>();
    const [first] = found;
    if (!first) return { rows: [] };
    const { year, refused } = first;
    if (refused)
      throw new TooCostly(
        `There are more than ${mostSales} sales on record for ${year}. Ask for those of one product.`,
      );
    const flows = found.flatMap(({ links, ...flow }) => (links === null ? [] : { ...flow, links }));
    const rates = await statedRates(asked, String(currency), flows);
    const { cells, ...told } = flowsOf(flows, { year, currency: String(currency), rates });
    const rows = cells.map(({ source, target, value, links }) =>
      grouping === 'STAGE'
        ? { from: null, to: null, stageFrom: source, stageTo: target, value, links }
        : { from: source, to: target, stageFrom: null, stageTo: null, value, links },
    );
    return { rows, ...told };
  },
});
