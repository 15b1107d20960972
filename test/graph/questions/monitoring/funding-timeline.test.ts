// Timelines of funding against sums flow by flow over random flows in three currencies, with some rates and not others.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { fundingTimeline } from '../../../../src/questions/monitoring/funding-timeline.js';
import {
  counts,
  days,
  RandomWorld,
  type Link,
  type Occasion,
} from '../../../support/questions/registers/random-world.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Row {
  period: string | null;
  flowType: string;
  flows: number;
  amount: { amount: string; currency: string } | null;
  converted: number | null;
  rates: { currency: string; rate: number; rateDate: string; rateSource: { id: string } }[];
  funders: { id: string }[];
}
interface Timeline {
  rows: Row[];
  totals: { flowType: string; flows: number; converted: number | null; coverage: number }[];
  warnings: string[];
  explain: { nodes: number; edges: number; excluded: string[] };
}
type Scope = { funder?: string; project?: string; currency?: string };

const api = scratchApi();

const timeline = async (scope: Scope, occasion: Partial<Occasion> = {}): Promise<Timeline> =>
  (
    await api.answer<{ fundingTimeline: Timeline }>(
      `query ($funder: ID, $project: ID, $currency: String, $asOf: PartialDate, $includePlanned: Boolean) {
        fundingTimeline(funder: $funder, project: $project, currency: $currency, asOf: $asOf, includePlanned: $includePlanned, first: 100) {
          totals { flowType flows converted coverage }
          rows { period flowType flows amount { amount currency } converted rates { currency rate rateDate rateSource { id } } funders { id } }
          warnings explain { nodes edges excluded }
        }
      }`,
      { ...scope, ...occasion },
    )
  ).fundingTimeline;

const within = fundingTimeline.verified?.largestDifference ?? 0;
const near = (one: number | null, other: number | null): void => {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(Math.abs(one - other)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(other)));
};

/** Euros to dollars on a day and over two years; dong only the other way about; kip not at all. */
const stated = [
  ['EUR', 'USD', '2024-02-29', 1.25],
  ['EUR', 'USD', '2024', 1.5],
  ['EUR', 'USD', '2023', 2],
  ['USD', 'VND', '2024', 25_000],
] as const;
const rateNodes = {
  'src:bank': {},
  ...Object.fromEntries(
    stated.map(([from, to, on, rate], index) => [`xrt:rate-${index}`, { from, to, on, rate, sourceId: 'src:bank' }]),
  ),
};
const dollars: Readonly<Record<string, number>> = {
  'EUR 2024-02-29': 1.25,
  'EUR 2024': 1.5,
  'EUR 2023': 2,
  'VND 2024': 1 / 25_000,
};

function randomFlows(seed: number): RandomWorld {
  const world = new RandomWorld(seed);
  for (const [id, said] of Object.entries(rateNodes)) world.add(id, said);
  for (let index = 0; index < 3; index += 1) world.add(`fnd:funder-${index}`);
  for (let index = 0; index < 8; index += 1) {
    const project = world.add(`prj:project-${index}`);
    // Only to those before it, so that no project is a part of itself.
    if (index > 0 && world.chance(0.7))
      world.link(project, 'PART_OF_PROJECT', `prj:project-${world.number(index - 1)}`);
    const event = world.add(`evt:event-${index}`);
    world.link(event, 'PART_OF_PROJECT', project);
  }
  const targets = [...world.ids('prj'), ...world.ids('evt')];
  for (let index = 0; index < 60; index += 1) {
    const on = world.chance(0.85) ? world.date() : undefined;
    const amount = world.chance(0.85)
      ? { amount: (world.number(100_000) / 4).toFixed(2), currency: world.pick(['USD', 'EUR', 'VND', 'LAK']) }
      : undefined;
    const firmness = world.pick(['COMMITMENT', 'COMMITMENT', 'DISBURSEMENT', 'DISBURSEMENT', 'PLEDGE', 'EXPENDITURE']);
    world.link(
      world.pick(world.ids('fnd')),
      'FUNDS',
      world.pick(targets),
      { flowType: firmness, amount, on },
      `${firmness} ${on}`,
    );
  }
  return world;
}

interface Flow {
  readonly flowType: string;
  readonly amount?: { amount: string; currency: string };
  readonly on?: string;
}

function worthOf({ amount, on }: Flow): number | undefined {
  if (amount?.currency === 'USD') return Number(amount.amount);
  if (!amount || on === undefined) return undefined;
  const rate = dollars[`${amount.currency} ${on}`] ?? dollars[`${amount.currency} ${on.slice(0, 4)}`];
  return rate === undefined ? undefined : Number(amount.amount) * rate;
}

/** Climbs from each flow to the projects above its target. */
function flowsOf(world: RandomWorld, { funder, project }: Scope, occasion: Occasion): Link[] {
  const above = (target: string): string[] => [
    target,
    ...world
      .of('PART_OF_PROJECT')
      .filter(({ from, said }) => from === target && counts(said, occasion))
      .flatMap(({ to }) => above(to)),
  ];
  return world
    .of('FUNDS')
    .filter(
      ({ said }) =>
        counts(said, occasion) && ['COMMITMENT', 'DISBURSEMENT'].includes((said as unknown as Flow).flowType),
    )
    .filter(
      ({ from, to }) =>
        (funder === undefined || from === funder) && (project === undefined || above(to).includes(project)),
    );
}

describe('random flows', () => {
  test.each([1, 2, 3, 4])(
    '%i agree with sums flow by flow',
    async (seed) => {
      const world = randomFlows(seed);
      await api.load(world.bundle());
      const scopes: Scope[] = [
        {},
        ...world.ids('fnd').map((funder) => ({ funder })),
        ...world.ids('prj').map((project) => ({ project })),
        { funder: 'fnd:funder-0', project: 'prj:project-0' },
      ];
      for (const scope of scopes) {
        for (const asOf of days.filter(() => world.chance(0.5))) {
          const occasion = { asOf, includePlanned: world.chance(0.5) };
          const told = await timeline(scope, occasion);
          const links = flowsOf(world, scope, occasion);
          expect([scope, occasion, told.explain.edges]).toEqual([scope, occasion, links.length]);
          for (const { period, flowType, flows, amount, converted, funders } of told.rows) {
            const own = links.filter(({ said }) => {
              const flow = said as unknown as Flow;
              const year = flow.on?.slice(0, 4) ?? null;
              return flow.flowType === flowType && year === period && flow.amount?.currency === amount?.currency;
            });
            const worth = own.map(({ said }) => worthOf(said as unknown as Flow));
            expect([flows, funders.map(({ id }) => id)]).toEqual([
              own.length,
              [...new Set(own.map(({ from }) => from))].sort(),
            ]);
            const cents = own.map(({ said }) =>
              Math.round(100 * Number((said as unknown as Flow).amount?.amount ?? 0)),
            );
            if (amount) expect(Math.round(100 * Number(amount.amount))).toBe(cents.reduce((sum, one) => sum + one, 0));
            near(converted, worth.includes(undefined) ? null : worth.reduce<number>((sum, one) => sum + (one ?? 0), 0));
          }
          expect(told.rows.reduce((sum, { flows }) => sum + flows, 0)).toBe(links.length);
          for (const { flowType, flows, converted, coverage } of told.totals) {
            const own = links.map(({ said }) => said as unknown as Flow).filter((flow) => flow.flowType === flowType);
            const worth = own.flatMap((flow) => worthOf(flow) ?? []);
            expect([flows, coverage]).toEqual([own.length, worth.length / own.length]);
            near(converted, worth.length === 0 ? null : worth.reduce((sum, one) => sum + one, 0));
          }
          const order = told.rows.map(
            ({ period, flowType, amount }) => `${period ?? '~'} ${flowType} ${amount?.currency ?? '~'}`,
          );
          expect(order).toEqual([...new Set(order)].sort());
        }
      }
    },
    300_000,
  );
});

describe('a project', () => {
  const graph = smallGraph(
    { ...rateNodes, 'fnd:one': {}, 'prj:whole': {}, 'prj:part': {}, 'evt:meeting': {}, 'prj:empty': {}, 'prj:kip': {} },
    [
      ['prj:part', 'PART_OF_PROJECT', 'prj:whole'],
      // Stated twice: it is a part nonetheless once.
      ['prj:part', 'PART_OF_PROJECT', 'prj:whole', { validFrom: '2020' }],
      ['evt:meeting', 'PART_OF_PROJECT', 'prj:part', { validTo: '2024-06' }],
      [
        'fnd:one',
        'FUNDS',
        'prj:whole',
        { flowType: 'COMMITMENT', amount: { amount: '0.10', currency: 'EUR' }, on: '2024-02-29' },
      ],
      [
        'fnd:one',
        'FUNDS',
        'prj:part',
        { flowType: 'COMMITMENT', amount: { amount: '0.2', currency: 'EUR' }, on: '2024-03' },
      ],
      [
        'fnd:one',
        'FUNDS',
        'evt:meeting',
        { flowType: 'DISBURSEMENT', amount: { amount: '50', currency: 'USD' }, on: '2023' },
      ],
      ['fnd:one', 'FUNDS', 'evt:meeting', { flowType: 'PLEDGE', amount: { amount: '9', currency: 'USD' }, on: '2023' }],
      ['fnd:one', 'FUNDS', 'prj:kip', { flowType: 'COMMITMENT', amount: { amount: '7', currency: 'LAK' }, on: '2024' }],
      ['fnd:one', 'FUNDS', 'prj:kip', { flowType: 'DISBURSEMENT' }],
    ],
  );
  beforeAll(() => api.load(graph), 120_000);

  test('gets what its parts get, on the days on which they are its parts, each flow by the rate of its day or year', async () => {
    const { rows, totals, warnings, explain } = await timeline({ project: 'prj:whole' }, { asOf: '2024-06-30' });
    expect(rows).toMatchObject([
      { period: '2023', flowType: 'DISBURSEMENT', amount: { amount: '50', currency: 'USD' }, converted: 50, rates: [] },
      {
        period: '2024',
        flowType: 'COMMITMENT',
        flows: 2,
        amount: { amount: '0.3', currency: 'EUR' },
        rates: [
          { currency: 'EUR', rate: 1.5, rateDate: '2024', rateSource: { id: 'src:bank' } },
          { currency: 'EUR', rate: 1.25, rateDate: '2024-02-29', rateSource: { id: 'src:bank' } },
        ],
      },
    ]);
    near(rows[1]?.converted ?? null, 0.425);
    expect(totals).toMatchObject([
      { flowType: 'COMMITMENT', coverage: 1 },
      { flowType: 'DISBURSEMENT', converted: 50 },
    ]);
    expect(warnings).toEqual(['1 flow is of type PLEDGE, neither committed nor disbursed.']);
    expect(explain).toMatchObject({ nodes: 4, edges: 3, excluded: warnings });
    expect((await timeline({ project: 'prj:whole' }, { asOf: '2024-07-01' })).rows).toHaveLength(1);
  });

  test('in a currency without a rate is told as stated and not converted', async () => {
    const { rows, totals, warnings } = await timeline({ project: 'prj:kip' });
    expect(rows).toMatchObject([
      { period: '2024', amount: { amount: '7', currency: 'LAK' }, converted: null, rates: [] },
      { period: null, flowType: 'DISBURSEMENT', amount: null, converted: null },
    ]);
    expect(totals).toEqual([
      { flowType: 'COMMITMENT', flows: 1, converted: null, coverage: 0 },
      { flowType: 'DISBURSEMENT', flows: 1, converted: null, coverage: 0 },
    ]);
    expect(warnings).toEqual([
      expect.stringContaining('no amount'),
      '1 flow has no date on record, so no period either.',
      expect.stringContaining('No rate of exchange from LAK to USD'),
    ]);
    expect((await timeline({ project: 'prj:kip', currency: 'LAK' })).rows).toMatchObject([
      { converted: 7 },
      { converted: null },
    ]);
  });

  test('without funding has no rows, and a project that there is not is an error', async () => {
    expect(await timeline({ project: 'prj:empty' })).toMatchObject({ rows: [], totals: [], warnings: [] });
    const { errors } = await api.ask('{ fundingTimeline(project: "prj:nowhere") { rows { flows } } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_PROJECT');
  });
});
