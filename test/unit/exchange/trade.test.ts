// The small rules under the reading of trade files: periods, editions, and JSON that comes in pieces.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classificationOfColumn, readRevision } from '../../../src/exchange/trade/classification.js';
import { readJsonRecords } from '../../../src/exchange/trade/json-records.js';
import { periodOf, readPeriod } from '../../../src/exchange/trade/trade-period.js';
import { period } from '../../../src/ontology/values/index.js';

describe('periods', () => {
  test.each([
    ['2019', '2019'],
    ['201903', '2019-03'],
    ['2019q2', '2019-Q2'],
    ['1998-2000', '1998/2000'],
    ['2019-13', undefined],
    ['2000/1998', undefined],
  ])('%s is read as %s', (text, expected) => expect(readPeriod(text)).toBe(expected));

  test('stand under the year beside them, their own, or the one that is given for several', () => {
    expect(periodOf('2019', undefined)).toEqual({ year: 2019 });
    expect(periodOf('2019-03', undefined)).toEqual({ year: 2019, period: '2019-03' });
    expect(periodOf('1998/2000', undefined, 1999)).toEqual({ year: 1999, period: '1998/2000' });
    expect(periodOf('2019-03', 2018)).toBe('"2019-03" does not lie in the year 2018');
  });

  test('are stored with their first and last day', () => {
    expect(period().store('1998/2000')).toEqual(['1998/2000', '1998-01-01', '2000-12-31']);
    expect(['2024-Q1', '1998/2000'].map(period().check)).toEqual([undefined, undefined]);
    expect(['1998/2000/2001', '2000/1998', '1998/'].map(period().check)).not.toContain(undefined);
  });
});

test('editions are found in what people write', () => {
  expect(['2017', '17', 'hs92', 'H5', 'S2'].map((text) => readRevision('HS', text))).toEqual([
    '2017',
    '2017',
    '1992',
    '2017',
    undefined,
  ]);
  expect(['2', 'Rev.2', 'rev 2', 'S2'].map((text) => readRevision('SITC', text))).toEqual(['2', '2', '2', '2']);
  expect(['hs92', 'hs_2012', 'sitc2', 'sitc_rev_3', 'hs', 'product'].map(classificationOfColumn)).toEqual([
    { scheme: 'HS', revision: '1992' },
    { scheme: 'HS', revision: '2012' },
    { scheme: 'SITC', revision: '2' },
    { scheme: 'SITC', revision: '3' },
    undefined,
    undefined,
  ]);
});

describe('records of a JSON answer', () => {
  const flat = fc.dictionary(
    fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
    fc.string(),
    { minKeys: 1 },
  );

  test('are the same wherever the text is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(flat, { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (records, size, wrapped) => {
          const text = JSON.stringify(wrapped ? { count: 1, note: '[{"', data: records } : records);
          async function* pieces(): AsyncGenerator<string> {
            for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
          }
          const found: Record<string, string>[] = [];
          for await (const record of readJsonRecords(pieces())) found.push(Object.fromEntries(record));
          expect(found).toEqual(records);
        },
      ),
    );
  });

  test('keep every digit of a number', async () => {
    async function* pieces(): AsyncGenerator<string> {
      yield '[{"v": 12345678901234567.891, "n": null, "t": true, "s": "a \\"1.50\\" b"}]';
    }
    for await (const record of readJsonRecords(pieces())) {
      expect(Object.fromEntries(record)).toEqual({ v: '12345678901234567.891', n: '', t: 'true', s: 'a "1.50" b' });
    }
  });
});
