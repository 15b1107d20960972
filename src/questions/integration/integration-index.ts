// How well somebody is integrated: along stages, across borders and with support, in one number.
import { Product } from '../../model/production/product.js';
import { stage } from '../../model/vocabularies/stage.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, list, nested, node, share, text } from '../../ontology/values/index.js';
import { appliedRates, type AppliedRate } from '../currency/applied-rate.js';
import { ReportingCurrency } from '../currency/reporting-currency.js';
import { IncludePlanned } from '../include-planned.js';
import { inOrder, stages } from './presence.js';
import { classOf } from './sales/edge-class.js';
import { figure, ratio, total } from './sales/figures.js';
import { ReferenceRegion } from './sales/reference-region.js';
import { linksOf, Sales, valued, valueOf, type SalesFound } from './sales/sales.js';
import { Trader, withoutMembers } from './sales/trader.js';
import { calendarYear, YearOfSales } from './sales/year-of-sales.js';

/** With so many kinds of service support counts as full. */
const fullSupport = 5;

class Takes extends Trader {
  @Property(node(Product), 'Only stages and sales of this product and narrower ones', { optional: true })
  product?: string;
}

class Components {
  @Property(share(), 'Stages of the value chain that it performs / all six') stageCoverage!: number;
  @Property(share(), 'Value of sales to other countries / value of all sales; null where no value is known', {
    optional: true,
  })
  foreignShare?: number;
  @Property(share(), 'Sales that cross a border / all sales; null without sales', { optional: true })
  crossBorderShare?: number;
  @Property(share(), 'Kinds of business development service that reach it / 5, at most 1') support!: number;
}

class IntegrationIndex {
  @Property(calendarYear, 'Calendar year of the sales') year!: number;
  @Property(decimal({ min: 0, max: 100 }), 'The index, 0 to 100; null of a group without members', { optional: true })
  index?: number;
  @Property(
    nested(Components, 'The four parts of the index of integration, 0 to 1 each.'),
    'The parts, of which the index is the mean',
    { optional: true },
  )
  components?: object;
  @Property(share(), 'Part of the value of sales that goes to other countries of the region', { optional: true })
  regionalShare?: number;
  @Property(share(), 'Part of the value of sales that goes beyond the region', { optional: true }) globalShare?: number;
  @Property(list(stage, { max: 6 }), 'Stages that it performs, in their order') stages!: string[];
  @Property(list(text({ example: 'TRAINING' }), { max: 20 }), 'Kinds of service that reach it, by name')
  services!: string[];
  @Property(share(), 'Sales with a value that can be told / all sales, 0 to 1; null without sales', { optional: true })
  valueCoverage?: number;
  @Property(appliedRates, 'Rates of exchange that were used') rates!: readonly AppliedRate[];
}

interface Found extends SalesFound {
  readonly stages: readonly string[];
  readonly services: readonly string[];
  readonly region: readonly string[];
}

function indexOf(sales: Sales, { region, stages: performed, services }: Found) {
  const belongs = new Set(region);
  const now = sales.ofYear;
  const of = (...classes: string[]) => now.filter(({ from, to }) => classes.includes(classOf(from, to, belongs)));
  const abroad = of('REGIONAL', 'GLOBAL');
  const components = {
    stageCoverage: figure(performed.length / stages.length),
    foreignShare: ratio(valueOf(abroad), valueOf(now)),
    crossBorderShare: ratio(linksOf(abroad), linksOf(now)),
    support: Math.min(1, services.length / fullSupport),
  };
  const known = Object.values(components).filter((part) => part !== null);
  return {
    index: figure((100 * total(known)) / known.length),
    components,
    regionalShare: ratio(valueOf(of('REGIONAL')), valueOf(now)),
    globalShare: ratio(valueOf(of('GLOBAL')), valueOf(now)),
    stages: inOrder(performed),
    services: services.toSorted(),
    valueCoverage: ratio(linksOf(valued(now)), linksOf(now)),
    rates: sales.rates,
  };
}

const nothing = {
  index: null,
  components: null,
  regionalShare: null,
  globalShare: null,
  stages: [],
  services: [],
  valueCoverage: null,
  rates: [],
};

export const integrationIndex = question({
  name: 'integrationIndex',
  cypher: 'integration/integration-index',
  takes: Takes,
  shares: [ReferenceRegion, YearOfSales, ReportingCurrency, IncludePlanned],
  result: IntegrationIndex,
  description:
    'How well an actor, or a cluster or consortium with its members, is integrated into value chains in a year: the mean of the stages that it covers, the value and the number of its sales abroad, and the support that it gets itself. A part that cannot be told is left out of the mean. The region parts what goes abroad; the index counts both parts alike.',
  formula:
    'index = 100 * mean of the known among: stages / 6; value of sales abroad / value of sales; sales abroad / sales; min(1, kinds of service / 5)',
  units: 'index 0 to 100; components and shares 0 to 1',
  citation:
    'Composite of equal weights as in OECD and JRC (2008), Handbook on Constructing Composite Indicators; the choice of parts is that of this project',
  verified: { reference: 'brute force in TypeScript over random worlds of trade', largestDifference: 5e-12 },
  example:
    'integrationIndex(subject: "con:demo-level-5", asOf: "2026-06-30", includeSynthetic: true) { index components { stageCoverage foreignShare crossBorderShare support } }',
  reads: ['year', 'members', 'sellers', 'buyers', 'stages', 'services', 'region', 'rates'],
  answer: async ({ run, day }, { subject, currency }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    const { year, members } = found;
    if (members === 0) return withoutMembers(subject, day, { year, ...nothing });
    const sales = new Sales(found, String(currency));
    return { rows: [{ year, ...indexOf(sales, found) }], warnings: sales.warnings, basis: sales.basis };
  },
});
