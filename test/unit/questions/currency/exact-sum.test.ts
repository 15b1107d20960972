// Sums of decimals as text: no digit is lost, and order and grouping do not matter.
import { describe, expect, test } from '@jest/globals';
import { exactSum } from '../../../../src/questions/currency/exact-sum.js';
import { seededRandom } from '../../../support/random-values.js';

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
