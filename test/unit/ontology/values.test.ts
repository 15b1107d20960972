// Types of value: what is written is read back, what breaks a rule is named, stored forms come back as they were.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  choice,
  code,
  decimal,
  flag,
  instant,
  integer,
  list,
  money,
  nested,
  node,
  partialDate,
  point,
  share,
  text,
} from '../../../src/ontology/values/index.js';
import { Property } from '../../../src/ontology/property.js';
import { spanOf } from '../../../src/ontology/values/partial-date.js';
import type { ValueType } from '../../../src/ontology/value-type.js';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((value) => value.normalize('NFC').trim())
  .filter((value) => value !== '' && !value.includes('\0'));
const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
const dates = fc.oneof(
  day.map((date) => date.toISOString().slice(0, 10)),
  day.map((date) => date.toISOString().slice(0, 7)),
  day.map((date) => date.toISOString().slice(0, 4)),
  fc
    .tuple(fc.integer({ min: 1000, max: 2999 }), fc.constantFrom('H1', 'H2', 'Q1', 'Q4'))
    .map((parts) => parts.join('-')),
);
const colour = choice('Colour', 'A colour.', { RED: 'Red', GREEN: 'Green' });

const types: [string, ValueType<never>, fc.Arbitrary<unknown>][] = [
  ['text', text() as ValueType<never>, words],
  ['code', code(/^[A-Z]{2}$/, 'VN') as ValueType<never>, fc.stringMatching(/^[A-Z]{2}$/)],
  ['integer', integer() as ValueType<never>, fc.integer()],
  ['decimal', decimal() as ValueType<never>, fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)],
  ['share', share() as ValueType<never>, fc.double({ min: 0, max: 1, noNaN: true })],
  ['node', node() as ValueType<never>, fc.constantFrom('ctry:kh', 'cls:hs2017-1006', 'rep:x.1')],
  ['flag', flag() as ValueType<never>, fc.boolean()],
  ['choice', colour as ValueType<never>, fc.constantFrom('RED', 'GREEN')],
  ['partialDate', partialDate() as ValueType<never>, dates],
  ['instant', instant() as ValueType<never>, day.map((date) => date.toISOString())],
  [
    'point',
    point() as ValueType<never>,
    fc.record({
      longitude: fc.integer({ min: -180, max: 180 }),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }).filter((x) => Math.abs(x) > 1e-6),
    }),
  ],
  [
    'money',
    money() as ValueType<never>,
    fc.record({ amount: fc.integer({ min: 0 }).map(String), currency: fc.constantFrom('EUR', 'USD', 'VND') }),
  ],
  ['list of text', list(text()) as ValueType<never>, fc.uniqueArray(words, { minLength: 1, maxLength: 5 })],
  ['list of choices', list(colour) as ValueType<never>, fc.constant(['GREEN', 'RED'])],
];

describe.each(types)('%s', (_name, type, values) => {
  test('reads back what it prints and accepts it', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(type.check(value)).toBeUndefined();
        expect(type.parse(type.print(value as never))).toEqual(value);
      }),
    );
  });

  test('serves what it stored', () => {
    fc.assert(
      fc.property(values, (value) => {
        const stored = type.store(value as never).map((one) => (isInteger(one) ? one.toNumber() : one));
        expect(type.load(stored.filter((_one, index) => !type.columns[index]?.auxiliary))).toEqual(value);
        expect(stored).toHaveLength(type.columns.length);
      }),
    );
  });

  test('accepts its example and names the rule that nonsense breaks', () => {
    expect(type.check(type.parse(type.example))).toBeUndefined();
    for (const nonsense of [undefined, null, {}, Number.NaN, Number.POSITIVE_INFINITY, '']) {
      expect(type.check(nonsense)).toMatch(/^(is|has|lacks) /);
    }
  });
});

const isInteger = (value: unknown): value is { toNumber(): number } =>
  typeof value === 'object' && value !== null && 'toNumber' in value;

describe('spans of partial dates', () => {
  test.each([
    ['2012', '2012-01-01', '2012-12-31'],
    ['2012-H2', '2012-07-01', '2012-12-31'],
    ['2012-Q1', '2012-01-01', '2012-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2019-08-26', '2019-08-26', '2019-08-26'],
  ])('%s', (date, lower, upper) => expect(spanOf(date)).toEqual({ lower, upper }));

  test.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13',
    '2024-H3',
    '2024-Q5',
    '24',
    '0000',
    '2024-1',
    'today',
    '2024-01-01T00',
  ])('%s does not exist', (date) => expect(spanOf(date)).toBeUndefined());
});

test('names the rule', () => {
  expect(integer({ min: 1 }).check(0)).toBe('is below 1');
  expect(integer().check(3_000_000_000)).toBe('is above 2147483647');
  expect(text({ max: 3 }).check('four')).toBe('is longer than 3 characters');
  expect(text().check('a\0b')).toBe('has a character that cannot be stored');
  expect(list(text()).check(['a', 'a'])).toBe('has an entry twice');
  expect(colour.check('BLUE')).toBe('is not one of RED, GREEN');
  expect(money().check({ amount: '1', currency: 'XXQ' })).toMatch(/ISO 4217/);
});

test('a part of an answer is read from a map, with parts and lists of its own', () => {
  class Inner {
    @Property(node(), 'Which') which!: string;
    @Property(money(), 'How much', { optional: true }) sum?: object;
  }
  class Outer {
    @Property(list(nested(Inner, 'A part.')), 'All') all!: object[];
    @Property(partialDate(), 'When', { optional: true }) on?: string;
  }
  const stored = {
    all: [
      { which: 'ctry:kh', sumAmount: '3', sumCurrency: 'EUR' },
      { which: 'ctry:la', sumAmount: null, sumCurrency: null },
    ],
    on: null,
  };
  expect(nested(Outer, 'The whole.').load([stored])).toEqual({
    all: [
      { which: 'ctry:kh', sum: { amount: '3', currency: 'EUR' } },
      { which: 'ctry:la', sum: null },
    ],
    on: null,
  });
});
