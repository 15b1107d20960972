// How far an indicator has come from its baseline to its target.
import { Indicator, indicatorDirection } from '../../model/monitoring/indicator.js';
import { Measurement } from '../../model/monitoring/measurement.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { byStrength } from '../../ontology/statement-strength.js';
import { decimal, list, nested, node, partialDate, text } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { counted, sentences } from './sentences.js';

const anyNumber = decimal();

class Takes {
  @Property(node(Indicator), 'The indicator') indicator!: string;
}

class IndicatorPoint {
  @Property(node(Measurement), 'The measurement') measurement!: string;
  @Property(partialDate(), 'What time the value is of') period!: string;
  @Property(anyNumber, 'The value, in the unit of the indicator') value!: number;
  @Property(anyNumber, 'How far that was on the way, as `ratio` counts', { optional: true }) ratio?: number;
}

class Progress {
  @Property(node(Indicator), 'The indicator') indicator!: string;
  @Property(text({ example: '{enterprise}' }), 'Unit of the values') unit!: string;
  @Property(indicatorDirection, 'Which way it should go') direction!: string;
  @Property(anyNumber, 'Value before the intervention', { optional: true }) baseline?: number;
  @Property(anyNumber, 'Value to be reached', { optional: true }) target?: number;
  @Property(anyNumber, 'The latest value by the day', { optional: true }) latest?: number;
  @Property(partialDate(), 'What time the latest value is of', { optional: true }) latestPeriod?: string;
  @Property(
    anyNumber,
    'How far it is on the way: 0 at the baseline, 1 at the target, below 0 where it has gone the wrong way, above 1 beyond the target; null where baseline, target or a value is missing, or the target is the baseline',
    { optional: true },
  )
  ratio?: number;
  @Property(
    list(nested(IndicatorPoint, 'A value of an indicator.'), { max: 100 }),
    'Its values up to the day, the latest first',
  )
  points!: object[];
}

interface FoundMeasurement {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly period: string;
  readonly periodLower: string;
  readonly periodUpper: string;
  readonly statementStatus: string | null;
  readonly confidence: number | null;
  readonly statedOn: string | null;
}

interface Found {
  readonly indicator: string;
  readonly unit: string;
  readonly direction: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly measurements: readonly FoundMeasurement[];
}

const standing = ({ id, statementStatus, confidence, statedOn }: FoundMeasurement) => ({
  factId: id,
  status: statementStatus ?? '',
  confidence,
  statedOn,
});

const inOrder = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** The latest end first; of one end the shorter period, which says it more closely; then the stronger statement. */
const latestFirst = (one: FoundMeasurement, other: FoundMeasurement): number =>
  inOrder(other.periodUpper, one.periodUpper) ||
  inOrder(other.periodLower, one.periodLower) ||
  byStrength(standing(one), standing(other));

const ratioOf = ({ baseline, target }: Found, value: number | undefined): number | null =>
  baseline === null || target === null || value === undefined || target === baseline
    ? null
    : (value - baseline) / (target - baseline);

function missing({ baseline, target, direction }: Found, points: readonly FoundMeasurement[]): string[] {
  const against = baseline !== null && target !== null && (direction === 'UP' ? target < baseline : target > baseline);
  const still = target !== null && target === baseline;
  return sentences(
    [Number(baseline === null), 'The indicator has no baseline, so its progress cannot be told.'],
    [Number(target === null), 'The indicator has no target, so its progress cannot be told.'],
    [Number(points.length === 0), 'The indicator has no value by the day, so its progress cannot be told.'],
    [Number(still), 'The target is the baseline, so there is no way to go.'],
    [Number(against), `The target lies the other way than ${direction}; progress is counted towards the target.`],
  );
}

export const indicatorProgress = question({
  name: 'indicatorProgress',
  cypher: 'monitoring/indicator-progress',
  takes: Takes,
  shares: [IncludePlanned],
  result: Progress,
  description:
    'How far an indicator has come from its baseline to its target, by its latest measurement of a period that is over on the day. The same formula serves indicators that should go up and those that should go down. It is not clamped: what went the wrong way is below 0, what passed the target above 1. Measurements in another unit than that of the indicator do not count.',
  formula: 'ratio = (latest - baseline) / (target - baseline)',
  units: 'ratio without unit; values in the unit of the indicator',
  citation: 'IATI Standard 2.03, result/indicator: baseline, target and actual of a period',
  verified: { reference: 'Brute force in TypeScript on 40 random indicators', largestDifference: 1e-12 },
  example:
    'indicatorProgress(indicator: "ind:demo-half-way-down", includeSynthetic: true) { ratio baseline latest target unit points { period value ratio } warnings }',
  reads: ['indicator', 'unit', 'direction', 'baseline', 'target', 'measurements'],
  answer: async ({ run, day }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    const { measurements, ...indicator } = found;
    const alike = measurements.filter(({ unit }) => unit === found.unit);
    const points = alike.filter(({ periodUpper }) => periodUpper <= day).toSorted(latestFirst);
    const unlike = measurements.length - alike.length;
    const later = alike.length - points.length;
    const excluded = sentences(
      [unlike, `${counted(unlike, 'measurement is', 'measurements are')} in another unit than ${found.unit}.`],
      [later, `${counted(later, 'measurement is', 'measurements are')} of a period that is not over on the day.`],
    );
    const [latest] = points;
    return {
      rows: [
        {
          ...indicator,
          latest: latest?.value ?? null,
          latestPeriod: latest?.period ?? null,
          ratio: ratioOf(found, latest?.value),
          points: points.map(({ id, period, value }) => ({
            measurement: id,
            period,
            value,
            ratio: ratioOf(found, value),
          })),
        },
      ],
      warnings: [...missing(found, points), ...excluded],
      basis: { nodes: 1 + points.length, edges: points.length, excluded },
    };
  },
});
