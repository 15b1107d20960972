// Money given over the years, as it was stated and in one currency.
import { Funder } from '../../model/funding/funder.js';
import { flowType } from '../../model/funding/funds.js';
import { Project } from '../../model/funding/project.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import {
  choice,
  decimal,
  integer,
  list,
  money,
  nested,
  node,
  partialDate,
  share,
} from '../../ontology/values/index.js';
import { appliedRates } from '../currency/applied-rate.js';
import { ReportingCurrency } from '../currency/reporting-currency.js';
import { ratesLookUp, statedRates } from '../currency/stated-rates.js';
import { IncludePlanned } from '../include-planned.js';
import { counted, sentences } from './sentences.js';
import { Timeline, told, yearOf, type FundingFlow } from './funding-flows.js';

const count = integer({ min: 1 });

const period = choice('FundingPeriod', 'The periods of a timeline.', { YEAR: 'Calendar years' });

class Takes {
  @Property(node(Funder), 'Only what this funder gives', { optional: true }) funder?: string;
  @Property(node(Project), 'Only what goes to this project or to a part of it: an event, study or project within it', {
    optional: true,
  })
  project?: string;
  @Property(period, 'The periods that flows are put together by') by = 'YEAR';
}

class FundingOfPeriod {
  @Property(partialDate(), 'The year in which it was given; null where no date is on record', { optional: true })
  period?: string;
  @Property(flowType, 'How firmly the money is given: COMMITMENT or DISBURSEMENT') flowType!: string;
  @Property(count, 'Flows of the period that are as firm and in one currency, those without an amount apart')
  flows!: number;
  @Property(money(), 'Their sum as stated, to the last digit; null where no amount is on record', { optional: true })
  amount?: object;
  @Property(decimal(), 'The same in `currency`; null where a rate is missing', { optional: true }) converted?: number;
  @Property(appliedRates, 'The rates by which it was converted') rates!: object[];
  @Property(list(node(Funder), { max: 20 }), 'Who gives it, by id') funders!: string[];
}

class FundingTotal {
  @Property(flowType, 'How firmly the money is given') flowType!: string;
  @Property(count, 'All flows') flows!: number;
  @Property(decimal(), 'Sum in `currency` of the flows that could be converted; null where none could', {
    optional: true,
  })
  converted?: number;
  @Property(share(), 'The flows in that sum as a part of all, 0 to 1') coverage!: number;
}

class Totals {
  @Property(
    list(nested(FundingTotal, 'What the flows of one firmness come to.'), { max: 2 }),
    'What is committed and what is disbursed, on all pages; never to be added up, as money is committed before it is disbursed',
  )
  totals!: object[];
}

const excludedOf = (flows: readonly FundingFlow[]): string[] =>
  ['PLEDGE', 'EXPENDITURE'].flatMap((firmness) => {
    const found = flows.filter((flow) => flow.flowType === firmness).length;
    const flowsAre = counted(found, 'flow is', 'flows are');
    return sentences([found, `${flowsAre} of type ${firmness}, neither committed nor disbursed.`]);
  });

export const fundingTimeline = question({
  name: 'fundingTimeline',
  cypher: 'monitoring/funding-timeline',
  takes: Takes,
  shares: [ReportingCurrency, IncludePlanned],
  row: FundingOfPeriod,
  beside: Totals,
  description:
    'Commitments and disbursements year by year: of a funder, to a project with all its parts, of the one to the other, or all on record. Sums are told as they were stated, a row for each currency, and in one currency: by the rate of the day of a flow, else by the average of its year, else not at all. Flows without a date come last and cannot be converted; flows without an amount have a row of their own. Pledges and expenditures are left out.',
  formula: 'amount = sum of stated amounts; converted = sum of amount * rate(currency, date or year)',
  units: 'amount in the currency stated; converted in `currency`; coverage 0 to 1',
  citation: 'IATI Standard 2.03, transaction: code list TransactionType (2 outgoing commitment, 3 disbursement)',
  verified: { reference: 'Brute force in TypeScript on 4 random sets of flows', largestDifference: 1e-9 },
  example:
    'fundingTimeline(funder: "fnd:government-of-italy") { totals { flowType converted coverage } rows { period flowType amount { amount currency } converted } warnings }',
  lookUps: [ratesLookUp],
  reads: ['flows'],
  answer: async (asked, { currency }) => {
    const [found] = await asked.run<{ flows: readonly FundingFlow[] }>();
    const all = found?.flows ?? [];
    const flows = all.filter((flow) => told.includes(flow.flowType));
    const sums = flows.map((flow) => ({ ...flow, year: yearOf(flow) }));
    const rates = await statedRates(asked, String(currency), sums);
    const { rows, totals, warnings } = new Timeline(flows, String(currency), rates).tell();
    const excluded = excludedOf(all);
    return {
      rows,
      beside: { totals },
      warnings: [...warnings, ...excluded],
      basis: {
        nodes: new Set(flows.flatMap(({ funder, target }) => [funder, target])).size,
        edges: flows.length,
        excluded,
      },
    };
  },
});
