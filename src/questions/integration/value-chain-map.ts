// The chain of a product at a glance: who is at which stage, and what flows between the stages.
import { Actor } from '../../model/alliances/actor.js';
import { Cluster } from '../../model/alliances/cluster.js';
import { Consortium } from '../../model/alliances/consortium.js';
import { Product } from '../../model/production/product.js';
import { stage } from '../../model/vocabularies/stage.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, integer, list, nested, node, share } from '../../ontology/values/index.js';
import { appliedRates, type AppliedRate } from '../currency/applied-rate.js';
import { ReportingCurrency } from '../currency/reporting-currency.js';
import { ratesLookUp } from '../currency/stated-rates.js';
import { IncludePlanned } from '../include-planned.js';
import { stages as order } from './presence.js';
import { shareOf, valuationOf, type Flow, type Valuation } from './valuation.js';

const mostActors = 100;
const count = integer({ min: 0 });

class Takes {
  @Property(node(Product), 'The product; narrower ones count as well') product!: string;
  @Property(node(Cluster, Consortium), 'Only its members, a consortium itself, and what they sell to one another', {
    optional: true,
  })
  group?: string;
}

class StageOfChain {
  @Property(stage, 'The stage') stage!: string;
  @Property(count, 'How many actors perform it on the day') count!: number;
  @Property(list(node(Actor), { max: mostActors }), 'The first of them by name') actors!: string[];
}

class StageFlow {
  @Property(stage, 'Stage of the sellers; null for sales of which it is not stated', { optional: true }) from?: string;
  @Property(stage, 'Stage of the buyers; null for sales of which it is not stated', { optional: true }) to?: string;
  @Property(count, 'Sales between the two stages') edges!: number;
  @Property(decimal({ min: 0 }), 'Sum of their values of the year; null where none is known', { optional: true })
  value?: number;
}

class ValueChainMap {
  @Property(list(nested(StageOfChain, 'A stage of a chain and who performs it.')), 'All six stages in their order')
  stages!: object[];
  @Property(
    list(nested(StageFlow, 'What is sold from one stage to another.')),
    'The cells with sales, by stage of the seller and then of the buyer, unknown stages last',
  )
  matrix!: object[];
  @Property(count, 'Sales that flow on the day') edges!: number;
  @Property(decimal({ min: 0 }), 'Sum of their values of the year; null where there are sales and none is known', {
    optional: true,
  })
  value?: number;
  @Property(share(), 'Part of the sales whose value counts; null where there are none', { optional: true })
  valueCoverage?: number;
  @Property(appliedRates, 'Rates of exchange that were used') rates!: readonly AppliedRate[];
}

interface CellFlow extends Flow {
  readonly from: string | null;
  readonly to: string | null;
}

interface Found {
  readonly year: number;
  readonly groupName: string | null;
  readonly members: number;
  readonly stages: readonly { readonly stage: string; readonly actors: readonly string[]; readonly ties: number }[];
  readonly flows: readonly CellFlow[];
}

const steps: readonly (string | null)[] = [...order, null];

const matrixOf = (flows: readonly CellFlow[], valuation: Valuation) =>
  steps.flatMap((from) =>
    steps.flatMap((to) => {
      const cell = flows.filter((flow) => flow.from === from && flow.to === to);
      const { sales, value } = valuation.worth(cell);
      return sales > 0 ? [{ from, to, edges: sales, value }] : [];
    }),
  );

export const valueChainMap = question({
  name: 'valueChainMap',
  cypher: 'integration/value-chain-map',
  takes: Takes,
  shares: [ReportingCurrency, IncludePlanned],
  result: ValueChainMap,
  description:
    'The chain of a product: the actors at each stage on the day, and the sales that flow between the stages. Sales stand at the stages that are stated of them, not at those that seller and buyer perform elsewhere. Their value is that of the calendar year of the day; sales of another year that flow still count as edges only. What an actor sells to itself is left out. With a group only its members and what they sell to one another.',
  formula: 'value of a cell = Σ value of the edges of G(product, day) of that year from stage to stage',
  units: 'values in `currency`, of the calendar year of the day; valueCoverage: 0 to 1',
  citation:
    'Porter, M. E. (1985). Competitive Advantage. Free Press; Kaplinsky, R., Morris, M. (2001). A Handbook for Value Chain Research. IDRC.',
  verified: { reference: 'brute force over the records of random graphs', largestDifference: 1e-9 },
  example:
    'valueChainMap(product: "prd:rice") { stages { stage count actors { name } } matrix { from to edges value } warnings }',
  lookUps: [ratesLookUp],
  reads: ['year', 'groupName', 'members', 'stages', 'flows'],
  answer: async (asked, { currency }) => {
    const [found] = await asked.run<Found>();
    if (!found) return { rows: [] };
    const { year, groupName, members, stages, flows } = found;
    const valuation = await valuationOf(asked, String(currency), flows, year);
    const all = valuation.worth(flows);
    const at = (one: string) => stages.find((some) => some.stage === one)?.actors ?? [];
    const crowded = order.filter((one) => at(one).length > mostActors);
    const unplaced = valuation.worth(flows.filter(({ from, to }) => from === null || to === null)).sales;
    const excluded = valuation.excluded(flows);
    return {
      rows: [
        {
          stages: order.map((one) => ({ stage: one, count: at(one).length, actors: at(one).slice(0, mostActors) })),
          matrix: matrixOf(flows, valuation),
          edges: all.sales,
          value: all.value,
          valueCoverage: shareOf(all.valued, all.sales),
          rates: valuation.rates,
        },
      ],
      warnings: [
        ...(groupName !== null && members === 0 ? [`No actor of "${groupName}" is on record on ${asked.day}.`] : []),
        ...crowded.map((one) => `${at(one).length} actors perform ${one}; the first ${mostActors} are shown.`),
        ...(unplaced > 0 ? [`Of ${unplaced} sales a stage is not stated.`] : []),
        ...excluded,
      ],
      basis: {
        nodes: new Set(stages.flatMap(({ actors }) => actors)).size,
        edges: all.sales + stages.reduce((sum, { ties }) => sum + ties, 0),
        excluded,
      },
    };
  },
});
