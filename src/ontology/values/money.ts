// Sums of money: the stated decimal and its currency are kept, a number beside them carries order and comparison.
import { isDecimal, isISO4217CurrencyCode } from 'class-validator';
import type { ValueType } from '../value-type.js';
import { code, text } from './text.js';

/** An amount as stated, never converted. */
export interface MoneyAmount {
  amount: string;
  currency: string;
}

/** A currency by its ISO 4217 code. */
export const currency = (): ValueType<string> => ({
  ...code(/^[A-Z]{3}$/, 'EUR'),
  name: 'currency',
  check: (value) => (isISO4217CurrencyCode(value) ? undefined : 'is not an ISO 4217 currency such as EUR'),
});

/** An amount with its ISO 4217 currency; in text `3000000 EUR`. */
export const money = (): ValueType<MoneyAmount> => ({
  name: 'money',
  output: {
    name: 'Money',
    description: 'An amount of money as it was stated; it is never converted unasked.',
    fields: {
      amount: {
        type: text({ max: 40, example: '3000000' }),
        description: 'Decimal number as text, so that no digit is lost',
      },
      currency: { type: currency(), description: 'ISO 4217 code' },
    },
  },
  list: false,
  comparison: 'money',
  columns: [
    { suffix: 'Amount', graphml: 'string' },
    { suffix: 'Currency', graphml: 'string' },
    { suffix: 'Number', graphml: 'double', auxiliary: true },
  ],
  sortSuffix: 'Number',
  example: '3000000 EUR',
  check: (value) => {
    const { amount, currency: unit } = (value ?? {}) as Partial<MoneyAmount>;
    if (!isDecimal(amount) || !Number.isFinite(Number(amount))) return 'has no decimal amount such as 3000000';
    return currency().check(unit);
  },
  parse: (cell) => {
    const [amount = '', unit = ''] = cell.trim().split(/\s+/);
    return { amount, currency: unit };
  },
  print: ({ amount, currency: unit }) => `${amount} ${unit}`,
  store: ({ amount, currency: unit }) => [amount, unit, Number(amount)],
  load: ([amount, unit]) => ({ amount: amount as string, currency: unit as string }),
});
