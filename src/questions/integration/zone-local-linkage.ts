// How far the firms of a zone trade with the country around it.
import { Zone } from '../../model/zones/zone.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, integer, node, share } from '../../ontology/values/index.js';
import { appliedRates, type AppliedRate } from '../currency/applied-rate.js';
import { ReportingCurrency } from '../currency/reporting-currency.js';
import { ratesLookUp } from '../currency/stated-rates.js';
import { IncludePlanned } from '../include-planned.js';
import { YearOfSales } from './sales/year-of-sales.js';
import { shareOf, valuationOf, type Flow, type Valuation } from './valuation.js';

class Takes {
  @Property(node(Zone), 'The zone') zone!: string;
}

const value = decimal({ min: 0 });
const silent = 'null where there are sales and no value of any is known';

class ZoneLocalLinkage {
  @Property(share(), 'Of what its firms bought outside the zone, the part from the same country, by value', {
    optional: true,
  })
  backward?: number;
  @Property(share(), 'Of what its firms sold outside the zone, the part to the same country, by value', {
    optional: true,
  })
  forward?: number;
  @Property(value, `Value bought outside the zone in the same country; ${silent}`, { optional: true })
  boughtLocally?: number;
  @Property(value, `Value bought outside the zone; ${silent}`, { optional: true }) bought?: number;
  @Property(value, `Value sold outside the zone in the same country; ${silent}`, { optional: true })
  soldLocally?: number;
  @Property(value, `Value sold outside the zone; ${silent}`, { optional: true }) sold?: number;
  @Property(integer({ min: 0 }), 'Enterprises that work in the zone on the day') firms!: number;
  @Property(integer({ min: 0 }), 'Sales of the year over the border of the zone, in and out') sales!: number;
  @Property(share(), 'Part of these sales whose value counts; null where there are none', { optional: true })
  valueCoverage?: number;
  @Property(appliedRates, 'Rates of exchange that were used') rates!: readonly AppliedRate[];
}

interface ZoneFlow extends Flow {
  readonly bought: boolean;
  /** Null where the country of one of the two is unknown. */
  readonly local: boolean | null;
}

interface Found {
  readonly year: number;
  readonly name: string;
  readonly firms: number;
  readonly partners: number;
  readonly flows: readonly ZoneFlow[];
}

/** One direction: what stayed in the country, all of it, and the part. */
function linkageOf(flows: readonly ZoneFlow[], valuation: Valuation) {
  const all = valuation.worth(flows).value;
  // Where the whole is known, a part of which nothing has a value adds nothing to it.
  const local = all === null ? null : (valuation.worth(flows.filter((flow) => flow.local === true)).value ?? 0);
  return { all, local, part: shareOf(local, all) };
}

export const zoneLocalLinkage = question({
  name: 'zoneLocalLinkage',
  cypher: 'integration/zone-local-linkage',
  takes: Takes,
  shares: [YearOfSales, ReportingCurrency, IncludePlanned],
  result: ZoneLocalLinkage,
  description:
    'How much of the trade of a zone stays in its country, in purchases (backward) and in sales (forward). The firms of the zone are those that work in it on the day; what they sell to one another does not count. Same country is that of the zone, or where the zone lies in several, that of the firm. A partner whose country is unknown counts as not local, with a warning.',
  formula:
    'backward = value bought from the same country outside the zone / all value bought outside the zone; forward alike for sales',
  units: 'backward, forward, valueCoverage: 0 to 1; values in `currency`, of the year',
  citation:
    'Hirschman, A. O. (1958). The Strategy of Economic Development. Yale University Press (linkages); Farole, T. (2011). Special Economic Zones in Africa. World Bank.',
  verified: { reference: 'brute force over the records of random graphs', largestDifference: 1e-12 },
  example:
    'zoneLocalLinkage(zone: "sez:demo-well-linked-economic-zone", includeSynthetic: true) { backward forward firms valueCoverage warnings }',
  lookUps: [ratesLookUp],
  reads: ['year', 'name', 'firms', 'partners', 'flows'],
  answer: async (asked, { currency }) => {
    const [found] = await asked.run<Found>();
    if (!found) return { rows: [] };
    const { year, name, firms, partners, flows } = found;
    const valuation = await valuationOf(asked, String(currency), flows, year);
    const bought = linkageOf(
      flows.filter((flow) => flow.bought),
      valuation,
    );
    const sold = linkageOf(
      flows.filter((flow) => !flow.bought),
      valuation,
    );
    const { sales, valued } = valuation.worth(flows);
    const unplaced = flows.filter(({ local }) => local === null).reduce((sum, flow) => sum + flow.sales, 0);
    const excluded = valuation.excluded(flows);
    return {
      rows: [
        {
          backward: bought.part,
          forward: sold.part,
          boughtLocally: bought.local,
          bought: bought.all,
          soldLocally: sold.local,
          sold: sold.all,
          firms,
          sales,
          valueCoverage: shareOf(valued, sales),
          rates: valuation.rates,
        },
      ],
      warnings: [
        ...(firms === 0 ? [`No enterprise on record works in "${name}" on ${asked.day}.`] : []),
        ...(firms > 0 && bought.part === null
          ? [`No value bought outside "${name}" in ${year} is known: backward is null.`]
          : []),
        ...(firms > 0 && sold.part === null
          ? [`No value sold outside "${name}" in ${year} is known: forward is null.`]
          : []),
        ...(unplaced > 0 ? [`Of ${unplaced} sales the country of a party is unknown; they count as not local.`] : []),
        ...excluded,
      ],
      basis: { nodes: firms + partners, edges: sales, excluded },
    };
  },
});
