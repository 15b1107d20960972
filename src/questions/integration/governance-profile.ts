// Who sets the terms along a value chain.
import { Enterprise } from '../../model/alliances/enterprise.js';
import { ValueChain } from '../../model/production/value-chain.js';
import { governance } from '../../model/vocabularies/governance.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { wordsOf } from '../../ontology/value-type.js';
import { decimal, integer, list, nested, node, share } from '../../ontology/values/index.js';
import { appliedRates, type AppliedRate } from '../currency/applied-rate.js';
import { ReportingCurrency } from '../currency/reporting-currency.js';
import { ratesLookUp } from '../currency/stated-rates.js';
import { IncludePlanned } from '../include-planned.js';
import { YearOfSales } from './sales/year-of-sales.js';
import { shareOf, valuationOf, type Flow } from './valuation.js';

class Takes {
  @Property(node(ValueChain), 'The chain') chain!: string;
}

const value = decimal({ min: 0 });

class Sold {
  @Property(integer({ min: 0 }), 'Sales of the year') edges!: number;
  @Property(share(), 'Part of all sales of the chain; null where there are none', { optional: true }) share?: number;
  @Property(value, 'Their value; null where none is known though there are sales', { optional: true }) value?: number;
  @Property(share(), 'Part of the value of all sales of the chain; null where none is known', { optional: true })
  valueShare?: number;
}

class GovernanceShare extends Sold {
  @Property(governance, 'Who sets the terms; null for sales of which that is not stated', { optional: true })
  governance?: string;
}

class LeadFirmShare extends Sold {
  @Property(node(Enterprise), 'A firm that leads the chain on the day') firm!: string;
}

class GovernanceProfile {
  @Property(
    list(nested(GovernanceShare, 'The sales under one form of governance.')),
    'All forms from market to hierarchy, and last the sales of which none is stated',
  )
  types!: object[];
  @Property(
    list(nested(LeadFirmShare, 'What a lead firm buys and sells along its chain.'), { max: 50 }),
    'The lead firms by name, each with the sales that it is buyer or seller of',
  )
  leadFirms!: object[];
  @Property(share(), 'Part of the value of all sales in which a lead firm is buyer or seller, each sale counted once', {
    optional: true,
  })
  leadValueShare?: number;
  @Property(integer({ min: 0 }), 'Sales of the year along the chain') edges!: number;
  @Property(share(), 'Part of them whose value counts; null where there are none', { optional: true })
  valueCoverage?: number;
  @Property(appliedRates, 'Rates of exchange that were used') rates!: readonly AppliedRate[];
}

interface GovernedFlow extends Flow {
  readonly governance: string | null;
  /** The lead firms among buyer and seller. */
  readonly led: readonly string[];
}

interface Found {
  readonly year: number;
  readonly name: string;
  readonly leaders: readonly string[];
  readonly parties: number;
  readonly flows: readonly GovernedFlow[];
}

const forms = wordsOf(governance);

export const governanceProfile = question({
  name: 'governanceProfile',
  cypher: 'integration/governance-profile',
  takes: Takes,
  shares: [YearOfSales, ReportingCurrency, IncludePlanned],
  result: GovernanceProfile,
  description:
    "Who sets the terms along a value chain: its sales of a year (of its product and narrower ones, without what a firm sells to itself) by form of governance, and the part of their value in which the chain's lead firms are buyer or seller. A sale between two lead firms counts for both, and once in `leadValueShare`.",
  formula: 'share = sales of the form / all sales; valueShare = their value / value of all sales',
  units: 'shares: 0 to 1; values in `currency`, of the year',
  citation:
    'Gereffi, G., Humphrey, J., Sturgeon, T. (2005). The governance of global value chains. Review of International Political Economy 12(1), 78-104.',
  verified: { reference: 'brute force over the records of random graphs', largestDifference: 1e-12 },
  example:
    'governanceProfile(chain: "vc:demo-rattan-regional", includeSynthetic: true) { types { governance edges share valueShare } leadFirms { firm { name } valueShare } leadValueShare warnings }',
  lookUps: [ratesLookUp],
  reads: ['year', 'name', 'leaders', 'parties', 'flows'],
  answer: async (asked, { currency }) => {
    const [found] = await asked.run<Found>();
    if (!found) return { rows: [] };
    const { year, name, leaders, parties, flows } = found;
    const valuation = await valuationOf(asked, String(currency), flows, year);
    const all = valuation.worth(flows);
    const soldOf = (some: readonly GovernedFlow[]) => {
      const { sales, value: worth } = valuation.worth(some);
      return { edges: sales, share: shareOf(sales, all.sales), value: worth, valueShare: shareOf(worth, all.value) };
    };
    const unstated = flows.filter((flow) => flow.governance === null);
    const types = forms.map((form) => ({
      governance: form,
      ...soldOf(flows.filter((flow) => flow.governance === form)),
    }));
    const led = soldOf(flows.filter((flow) => flow.led.length > 0));
    const excluded = valuation.excluded(flows);
    return {
      rows: [
        {
          types: unstated.length > 0 ? [...types, { governance: null, ...soldOf(unstated) }] : types,
          leadFirms: leaders.map((firm) => ({ firm, ...soldOf(flows.filter((flow) => flow.led.includes(firm))) })),
          leadValueShare: leaders.length > 0 ? led.valueShare : null,
          edges: all.sales,
          valueCoverage: shareOf(all.valued, all.sales),
          rates: valuation.rates,
        },
      ],
      warnings: [
        ...(all.sales === 0 ? [`No sale along "${name}" is on record for ${year}: its shares are null.`] : []),
        ...(leaders.length === 0 ? [`No lead firm of "${name}" is on record on ${asked.day}.`] : []),
        ...(unstated.length > 0
          ? [`Of ${valuation.worth(unstated).sales} sales it is not stated who sets the terms.`]
          : []),
        ...excluded,
      ],
      basis: { nodes: parties, edges: all.sales, excluded },
    };
  },
});
