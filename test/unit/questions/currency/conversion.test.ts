// Amounts are converted by the rate of their date, else of their year, else not at all.
import { describe, expect, test } from '@jest/globals';
import { Conversion, type StatedRate } from '../../../../src/questions/currency/conversion.js';

const rate = (from: string, to: string, on: string, value: number, more: Partial<StatedRate> = {}): StatedRate => ({
  id: `xrt:${from}-${to}-${on}`,
  from,
  to,
  on,
  rate: value,
  source: 'src:bank',
  synthetic: false,
  status: 'ASSERTED',
  ...more,
});
const euros = { amount: 100, currency: 'EUR', year: 2023 };

describe('an amount', () => {
  test('of the currency itself stays as it is and needs no rate', () => {
    const conversion = new Conversion('EUR', []);
    expect(conversion.convert(euros)).toBe(100);
    expect([conversion.applied, conversion.warnings]).toEqual([[], []]);
  });

  test('is converted by the rate of its date, else by the average of its year', () => {
    const conversion = new Conversion('USD', [
      rate('EUR', 'USD', '2023', 1.25),
      rate('EUR', 'USD', '2023-05-10', 1.5),
      rate('EUR', 'USD', '2022', 2),
    ]);
    expect(conversion.convert({ ...euros, on: '2023-05-10' })).toBe(150);
    expect(conversion.convert({ ...euros, on: '2023-05-11' })).toBe(125);
    expect(conversion.convert(euros)).toBe(125);
    expect(conversion.applied).toEqual([
      { currency: 'EUR', rate: 1.25, rateDate: '2023', rateSource: 'src:bank' },
      { currency: 'EUR', rate: 1.5, rateDate: '2023-05-10', rateSource: 'src:bank' },
    ]);
    expect(conversion.warnings).toEqual([]);
  });

  test('is converted by the inverse of a rate, but never by way of a third currency', () => {
    const conversion = new Conversion('USD', [rate('USD', 'EUR', '2023', 0.8), rate('GBP', 'EUR', '2023', 1.2)]);
    expect(conversion.convert(euros)).toBe(125);
    expect(conversion.convert({ ...euros, currency: 'GBP' })).toBeUndefined();
    expect(conversion.applied).toEqual([{ currency: 'EUR', rate: 1.25, rateDate: '2023', rateSource: 'src:bank' }]);
  });

  test('without a rate is unknown, and told once a currency and year', () => {
    const conversion = new Conversion('USD', [rate('EUR', 'USD', '2023', 1.25)]);
    for (const year of [2024, 2022, 2024, null]) expect(conversion.convert({ ...euros, year })).toBeUndefined();
    expect(conversion.warnings.map((words) => /for (.*?):/.exec(words)?.[1])).toEqual([
      '2022',
      '2024',
      'an unknown year',
    ]);
    expect(conversion.warnings[0]).toContain('from EUR to USD');
  });
});

test('of several rates the one found in the world counts, as stated, by the stronger statement, whatever their order', () => {
  const weak = rate('EUR', 'USD', '2023', 3, { id: 'xrt:a', status: 'INFERRED' });
  const strong = rate('EUR', 'USD', '2023', 1.25, { id: 'xrt:b', source: 'src:counted', status: 'OBSERVED' });
  const invented = rate('EUR', 'USD', '2023', 4, { id: 'xrt:c', synthetic: true, status: 'OBSERVED' });
  const inverse = rate('USD', 'EUR', '2023', 5, { id: 'xrt:d', status: 'OBSERVED' });
  for (const rates of [
    [weak, strong, invented, inverse],
    [inverse, invented, strong, weak],
  ]) {
    expect(new Conversion('USD', rates).convert(euros)).toBe(125);
  }
  expect(new Conversion('USD', [invented, inverse]).convert(euros)).toBe(20);
});
