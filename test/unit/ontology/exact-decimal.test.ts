// Decimals as text: no digit is lost in sums and products, and order and grouping do not matter.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add, asNumber, exactSum, multiply, printDecimal, readDecimal } from '../../../src/ontology/exact-decimal.js';
import { seededRandom } from '../../support/random-values.js';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 12 }))
  .map(([digits, scale]) => ({ digits, scale, text: printDecimal({ digits, scale }) }));

describe('decimals', () => {
  test('are read and printed without a lost digit, and sums and products are exact', () => {
    fc.assert(
      fc.property(decimal, decimal, (one, other) => {
        const [a, b] = [readDecimal(one.text)!, readDecimal(other.text)!];
        const scale = 10n ** 24n;
        const scaled = ({ digits, scale: places }: { digits: bigint; scale: number }): bigint =>
          (digits * scale) / 10n ** BigInt(places);
        expect(scaled(a)).toBe(scaled(one));
        expect(scaled(add(a, b))).toBe(scaled(one) + scaled(other));
        expect(scaled(multiply(a, b)) * scale).toBe(scaled(one) * scaled(other));
      }),
    );
  });

  test('tell whether a number holds all of their digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e21, max: 1e21 }), (number) => {
        const { value, exact } = asNumber(readDecimal(String(number))!);
        expect([value === number, exact]).toEqual([true, true]);
      }),
    );
    expect(asNumber(readDecimal('12345678901234567.891')!).exact).toBe(false);
  });

  test.each(['', '.', '1,5', '1 000', 'e5', '0x10', 'Infinity', '--1'])('%j is none', (text) =>
    expect(readDecimal(text)).toBeUndefined(),
  );
});

describe('the sum', () => {
  test.each([
    [[], '0'],
    [['0.1', '0.2'], '0.3'],
    [['9007199254740993', '0.000000001'], '9007199254740993.000000001'],
    [['1.50', '-0.5'], '1'],
    [['-1', '.25'], '-0.75'],
    [['+3.', '7'], '10'],
  ])('of %j is %s', (decimals, sum) => {
    expect(exactSum(decimals)).toBe(sum);
  });

  test('is that of the thousandths, whatever the order', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 200; round += 1) {
      const thousandths = Array.from({ length: 6 }, () => Math.floor((random() - 0.4) * 1e9));
      const decimals = thousandths.map((one) => (one / 1000).toFixed(3));
      const sum = thousandths.reduce((total, one) => total + one, 0);
      expect(Number(exactSum(decimals)) * 1000).toBeCloseTo(sum, 3);
      expect(exactSum(decimals.toReversed())).toBe(exactSum(decimals));
      expect(exactSum([exactSum(decimals.slice(0, 3)), exactSum(decimals.slice(3))])).toBe(exactSum(decimals));
    }
  });
});
