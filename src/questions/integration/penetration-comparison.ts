// Which consortia have entered chains of other countries furthest.
import { TooCostly } from '../../errors.js';
import { Consortium } from '../../model/alliances/consortium.js';
import { Country } from '../../model/places/country.js';
import { Product } from '../../model/production/product.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, integer, list, nested, node, share, text } from '../../ontology/values/index.js';
import { ReportingCurrency } from '../currency/reporting-currency.js';
import { groupedBy } from '../grouped-by.js';
import { IncludePlanned } from '../include-planned.js';
import { figure, total } from './sales/figures.js';
import { byName } from '../by-name.js';
import { penetrationOf } from './sales/penetration.js';
import { ReferenceRegion } from './sales/reference-region.js';
import { Sales, type SalesFound } from './sales/sales.js';
import { SalesShares } from './sales/shares.js';
import { noMembers } from './sales/trader.js';
import { calendarYear, YearOfSales } from './sales/year-of-sales.js';

/** Comparing more would take longer than anybody waits. */
const mostGroups = 500;

class Takes {
  @Property(list(node(Country), { min: 1, max: 50 }), 'Only consortia that lie in one of these countries', {
    optional: true,
  })
  countries?: string[];
  @Property(
    list(node(Product), { min: 1, max: 50 }),
    'Only consortia that deal in one of these products or a narrower one',
    {
      optional: true,
    },
  )
  products?: string[];
}

class ComparedPenetration {
  @Property(node(Consortium), 'The consortium') consortium!: string;
  @Property(list(node(Country), { max: 5 }), 'Countries in which it lies, by id') countries!: string[];
  @Property(calendarYear, 'Calendar year of the sales') year!: number;
  @Property(
    integer({ min: 0, max: 5 }),
    'Level of penetration, 0 to 5; null without members, or where no sale can be placed',
    {
      optional: true,
    },
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
  @Property(share(), 'Sales with a value that can be told / all sales, 0 to 1; null without sales', { optional: true })
  valueCoverage?: number;
}

class CountryMean {
  @Property(text({ example: 'ctry:kh' }), 'Id of the country') country!: string;
  @Property(text({ example: 'Cambodia' }), 'Its name') name!: string;
  @Property(decimal({ min: 0, max: 5 }), 'Mean level of its consortia whose level is known', { optional: true })
  meanLevel?: number;
  @Property(integer({ min: 0 }), 'How many consortia that is') consortia!: number;
}

class Means {
  @Property(
    list(nested(CountryMean, 'The mean level of penetration of the consortia of a country.'), { max: 50 }),
    'Mean level of each country of all rows, by name',
  )
  countryMeans!: object[];
}

interface Found extends Omit<SalesFound, 'year' | 'members'> {
  readonly id: string | null;
  readonly name: string;
  readonly homes: readonly { readonly id: string; readonly name: string }[];
  readonly year: number;
  readonly members: number;
  readonly region: readonly string[];
  readonly negotiates: boolean;
}

function compared(found: Found, currency: string, day: string) {
  const { id, name, homes, year } = found;
  const own = { consortium: id ?? '', name, homes, countries: homes.map((home) => home.id).toSorted() };
  if (found.members === 0) {
    const nothing = { year, level: null, shares: null, value: null, valueCoverage: null };
    return { row: { ...own, ...nothing }, warnings: [noMembers(id, day)], edges: 0, nodes: 0 };
  }
  const sales = new Sales(found, currency);
  const { level, shares, value, valueCoverage } = penetrationOf(sales, found);
  const { nodes, edges } = sales.basis;
  return { row: { ...own, year, level, shares, value, valueCoverage }, warnings: sales.warnings, nodes, edges };
}

type Row = ReturnType<typeof compared>['row'];

const descending = (one: number | null | undefined, other: number | null | undefined): number =>
  (other ?? -1) - (one ?? -1);

/** Highest level first, then the greater share beyond the region, then within it; what cannot be told comes last. */
const byPenetration = (one: Row, other: Row): number =>
  descending(one.level, other.level) ||
  descending(one.shares?.global, other.shares?.global) ||
  descending(one.shares?.regional, other.shares?.regional) ||
  byName({ name: one.name, id: one.consortium }, { name: other.name, id: other.consortium });

const meansOf = (rows: readonly Row[]) =>
  groupedBy(
    rows.flatMap(({ homes, level }) => homes.map((home) => ({ ...home, level }))),
    ({ id }) => id,
  )
    .map((group) => {
      const levels = group.flatMap(({ level }) => level ?? []);
      const { id = '', name = '' } = group[0] ?? {};
      return {
        id,
        name,
        meanLevel: levels.length > 0 ? figure(total(levels) / levels.length) : null,
        consortia: levels.length,
      };
    })
    .toSorted(byName)
    .map(({ id, ...mean }) => ({ country: id, ...mean }));

export const penetrationComparison = question({
  name: 'penetrationComparison',
  cypher: 'integration/penetration-comparison',
  takes: Takes,
  shares: [ReferenceRegion, YearOfSales, ReportingCurrency, IncludePlanned],
  constants: { mostGroups },
  row: ComparedPenetration,
  beside: Means,
  description:
    'Consortia of some countries and products, or all, by how far they have entered chains of other countries in a year: by level, then by the share of sales beyond the region, then within it, and the mean level of each country. What each number means is told by `consortiumPenetration`. Consortia without members on the day come last, without numbers.',
  formula: 'as consortiumPenetration; meanLevel = mean of the levels of the consortia of a country that are known',
  units: 'level 0 to 5; shares and valueCoverage 0 to 1; value in the currency of the answer',
  citation: 'UNIDO (2003), A Guide to Export Consortia, Vienna; the levels are those of this project',
  verified: { reference: 'brute force in TypeScript over random worlds of trade', largestDifference: 5e-12 },
  example:
    'penetrationComparison(countries: ["ctry:kh", "ctry:vn"], year: 2012, asOf: "2012") { countryMeans { name meanLevel } rows { consortium { name } level shares { regional global } } }',
  reads: ['id', 'name', 'homes', 'year', 'members', 'sellers', 'buyers', 'region', 'negotiates', 'rates'],
  answer: async ({ run, day }, { currency }) => {
    const found = await run<Found>();
    if (found.some(({ id }) => id === null)) {
      throw new TooCostly(
        `More than ${mostGroups} consortia would be compared. Name "countries" or "products" so that there are fewer.`,
      );
    }
    const all = found.map((one) => compared(one, String(currency), day));
    const rows = all.map(({ row }) => row).toSorted(byPenetration);
    const warnings = [...new Set(all.flatMap((one) => one.warnings))].toSorted();
    return {
      rows: rows.map(({ name: _name, homes: _homes, ...row }) => row),
      beside: { countryMeans: meansOf(rows) },
      warnings,
      basis: {
        nodes: total(all.map(({ nodes }) => nodes)),
        edges: total(all.map(({ edges }) => edges)),
        excluded: warnings,
      },
    };
  },
});
