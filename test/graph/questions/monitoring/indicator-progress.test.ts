// Progress of indicators against a search through random measurements, also with all values in another scale.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { indicatorProgress } from '../../../../src/questions/monitoring/indicator-progress.js';
import { counts, days, RandomWorld, spanOf, type Occasion } from '../../../support/questions/registers/random-world.js';
import { scratchApi } from '../../../support/scratch-api.js';
import { smallGraph } from '../../../support/small-graph.js';

interface Progress {
  ratio: number | null;
  latest: number | null;
  latestPeriod: string | null;
  points: { measurement: { id: string }; value: number; ratio: number | null }[];
  warnings: string[];
  explain: { nodes: number; edges: number; excluded: string[] };
}
type Sort = { status?: string; confidence?: number; statedOn?: string };

const api = scratchApi();

const progress = async (indicator: string, occasion: Partial<Occasion> = {}): Promise<Progress> =>
  (
    await api.answer<{ indicatorProgress: Progress }>(
      `query ($indicator: ID!, $asOf: PartialDate, $includePlanned: Boolean) {
        indicatorProgress(indicator: $indicator, asOf: $asOf, includePlanned: $includePlanned) {
          ratio latest latestPeriod points { measurement { id } value ratio } warnings explain { nodes edges excluded }
        }
      }`,
      { indicator, ...occasion },
    )
  ).indicatorProgress;

const within = indicatorProgress.verified?.largestDifference ?? 0;
const near = (one: number | null, other: number | null): void => {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(Math.abs(one - other)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(other)));
};

/** Each indicator has a twin whose values are all three times as large and seven more. */
function randomIndicators(seed: number): RandomWorld {
  const world = new RandomWorld(seed);
  const scaled = (value: number | undefined): number | undefined => (value === undefined ? undefined : 3 * value + 7);
  for (let index = 0; index < 40; index += 1) {
    const value = (): number | undefined => (world.chance(0.85) ? world.number(4) : undefined);
    const [baseline, target, direction] = [value(), value(), world.pick(['UP', 'DOWN'])];
    const one = world.add(`ind:one-${index}`, { unit: 't', direction, baseline, target });
    const twin = world.add(`ind:twin-${index}`, {
      unit: 't',
      direction,
      baseline: scaled(baseline),
      target: scaled(target),
    });
    for (let count = world.number(5); count > 0; count -= 1) {
      const said = {
        unit: world.chance(0.85) ? 't' : 'kg',
        period: world.date(),
        statementStatus: world.pick(['ASSERTED', 'OBSERVED', 'INFERRED', 'PLANNED']),
        ...(world.chance(0.5) ? { confidence: world.pick([0.5, 0.9]) } : {}),
      };
      const measured = world.number(8);
      world.link(world.add(`mea:one-${index}-${count}`, { ...said, value: measured }), 'MEASURES', one, {
        validFrom: undefined,
        validTo: undefined,
        statementStatus: undefined,
      });
      world.link(world.add(`mea:twin-${index}-${count}`, { ...said, value: scaled(measured) }), 'MEASURES', twin, {
        validFrom: undefined,
        validTo: undefined,
        statementStatus: undefined,
      });
    }
  }
  return world;
}

const strength = ({ status = '', confidence = -1 }: Sort): number =>
  ['PLANNED', 'INFERRED', 'ASSERTED', 'OBSERVED'].indexOf(status) * 10 + confidence;

/** Takes the latest again and again until none is left. */
function expectedPoints(world: RandomWorld, indicator: string, occasion: Occasion): string[] {
  const [, day] = spanOf(occasion.asOf);
  const left = world
    .of('MEASURES')
    .filter(({ to }) => to === indicator)
    .map(({ from }) => ({
      id: from,
      said: world.nodes[from] as { unit: string; period: string; statementStatus: string; confidence?: number },
    }))
    .filter(({ said }) => said.unit === 't' && counts(said, occasion) && spanOf(said.period)[1] <= day);
  const key = ({ id, said }: (typeof left)[number]): string => {
    const [first, last] = spanOf(said.period);
    return [last, first, 50 + strength({ ...said, status: said.statementStatus }), id].join(' ');
  };
  return left
    .map((one) => key(one))
    .sort()
    .reverse()
    .map((text) => text.slice(text.lastIndexOf(' ') + 1));
}

test('forty random indicators agree with a search, whatever the scale of their values', async () => {
  const world = randomIndicators(3);
  await api.load(world.bundle());
  for (const indicator of world.ids('ind').filter((id) => id.includes('one'))) {
    const { baseline, target } = world.nodes[indicator] as { baseline?: number; target?: number };
    const ratioOf = (value: number | undefined): number | null =>
      value === undefined || baseline === undefined || target === undefined || baseline === target
        ? null
        : 1 - (target - value) / (target - baseline);
    for (const asOf of days.filter(() => world.chance(0.5))) {
      const occasion = { asOf, includePlanned: world.chance(0.5) };
      const [told, twin] = await Promise.all([
        progress(indicator, occasion),
        progress(indicator.replace('one', 'twin'), occasion),
      ]);
      const points = expectedPoints(world, indicator, occasion);
      expect([indicator, asOf, told.points.map(({ measurement }) => measurement.id)]).toEqual([
        indicator,
        asOf,
        points,
      ]);
      const values = points.map((id) => (world.nodes[id] as { value: number }).value);
      expect(told.points.map(({ value }) => value)).toEqual(values);
      values.forEach((value, index) => near(told.points[index]?.ratio ?? null, ratioOf(value)));
      near(told.ratio, ratioOf(values[0]));
      near(told.ratio, twin.ratio);
      expect([told.latest, told.ratio === null]).toEqual([
        values[0] ?? null,
        told.warnings.some((one) => /cannot be told|no way to go/.test(one)),
      ]);
      expect(told.explain).toMatchObject({ nodes: 1 + points.length, edges: points.length });
    }
  }
}, 300_000);

describe('an indicator', () => {
  const measured = (id: string, value: number, period: string, unit = '%') => ({
    [`mea:${id}`]: { value, period, unit },
  });
  const indicator = (id: string, said: object) => ({ [`ind:${id}`]: { unit: '%', direction: 'UP', ...said } });
  const graph = smallGraph(
    {
      ...indicator('down', { direction: 'DOWN', baseline: 20, target: 10 }),
      ...indicator('up', { baseline: 0, target: 10 }),
      ...indicator('still', { baseline: 10, target: 10 }),
      ...indicator('against', { direction: 'DOWN', baseline: 10, target: 20 }),
      ...indicator('bare', {}),
      ...measured('half', 15, '2023'),
      ...measured('worse', 25, '2024-06'),
      ...measured('beyond', 13, '2024'),
      ...measured('quarter', 9, '2024-Q4'),
      ...measured('tons', 1, '2024', 't'),
      ...measured('against', 15, '2024'),
    },
    [
      ['mea:half', 'MEASURES', 'ind:down'],
      ['mea:worse', 'MEASURES', 'ind:down'],
      ['mea:beyond', 'MEASURES', 'ind:up'],
      ['mea:quarter', 'MEASURES', 'ind:up'],
      ['mea:tons', 'MEASURES', 'ind:up'],
      ['mea:against', 'MEASURES', 'ind:against'],
    ],
  );
  beforeAll(() => api.load(graph), 120_000);

  test('that should go down is half of the way, then has gone the wrong way', async () => {
    expect((await progress('ind:down', { asOf: '2023' })).ratio).toBe(0.5);
    expect((await progress('ind:down', { asOf: '2024' })).ratio).toBe(-0.5);
  });

  test('has its latest value from the day on which its period is over', async () => {
    expect((await progress('ind:down', { asOf: '2023-12-30' })).ratio).toBeNull();
    expect((await progress('ind:down', { asOf: '2024-06-29' })).latestPeriod).toBe('2023');
    expect((await progress('ind:down', { asOf: '2024-06-30' })).latestPeriod).toBe('2024-06');
  });

  test('is not clamped, takes the closer of two periods with one end, and leaves out other units', async () => {
    const { ratio, latestPeriod, points, warnings, explain } = await progress('ind:up', { asOf: '2024' });
    expect([ratio, latestPeriod, points.map((one) => one.ratio)]).toEqual([0.9, '2024-Q4', [0.9, 1.3]]);
    expect(warnings).toEqual(['1 measurement is in another unit than %.']);
    expect(explain.excluded).toEqual(warnings);
  });

  test.each([
    ['ind:still', ['no value by the day', 'no way to go']],
    ['ind:bare', ['no baseline', 'no target', 'no value by the day']],
  ])('%s has no progress that could be told', async (id, reasons) => {
    const { ratio, warnings } = await progress(id);
    expect(ratio).toBeNull();
    expect(warnings).toEqual(reasons.map((reason) => expect.stringContaining(reason)));
  });

  test('whose target lies the other way is counted towards it, with a warning', async () => {
    const { ratio, warnings } = await progress('ind:against', { asOf: '2024' });
    expect([ratio, warnings]).toEqual([0.5, [expect.stringContaining('the other way than DOWN')]]);
  });
});
