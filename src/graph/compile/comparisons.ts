// The comparisons that filters offer on each type of value, and what each one is in Cypher.
import type { Comparison, ValueType } from '../../ontology/value-type.js';
import { spanOf } from '../../ontology/values/partial-date.js';
import type { Scope } from './scope.js';

export interface Operator {
  readonly description: string;
  /** What the filter takes: a value of the property's type, several of them, or yes and no. */
  readonly takes: 'value' | 'values' | 'flag' | 'text' | 'number';
  cypher(column: string, given: unknown, type: ValueType, scope: Scope): string;
}

const stored = (given: unknown, type: ValueType): unknown => type.store(given)[0];

const compare = (sign: string, description: string): Operator => ({
  description,
  takes: 'value',
  cypher: (column, given, type, scope) => `${column} ${sign} ${scope.parameter(given, (value) => stored(value, type))}`,
});

const eq = compare('=', 'Equal to');
const oneOf: Operator = {
  description: 'Equal to one of these, at most 100',
  takes: 'values',
  cypher: (column, given, type, scope) =>
    `${column} IN ${scope.parameter<unknown[]>(given, (values) => values.map((value) => stored(value, type)))}`,
};
const isNull: Operator = {
  description: 'Whether the value is unknown',
  takes: 'flag',
  cypher: (column, given) => `${column} IS ${given === true ? '' : 'NOT '}NULL`,
};
const bounds = {
  gt: compare('>', 'Greater than'),
  gte: compare('>=', 'Greater than or equal to'),
  lt: compare('<', 'Less than'),
  lte: compare('<=', 'Less than or equal to'),
};
const startsWith = compare('STARTS WITH', 'Begins with this text; case and accents count');

const day = (side: 'lower' | 'upper', given: unknown, scope: Scope): string =>
  scope.parameter<string>(given, (date) => spanOf(date)?.[side]);

const moneyNumber = (sign: string, description: string): Operator => ({
  description,
  takes: 'number',
  cypher: (column, given, _type, scope) => `${column}Number ${sign} ${scope.parameter(given)}`,
});

/** The operators of each comparison by name; a flag and a choice need none, their value is the filter. */
export const operators: Readonly<
  Record<Exclude<Comparison, 'flag' | 'choice' | 'choices'>, Readonly<Record<string, Operator>>>
> = {
  text: {
    eq,
    in: oneOf,
    startsWith,
    contains: compare('CONTAINS', 'Has this text somewhere; case and accents count'),
    isNull,
  },
  identifier: { eq, in: oneOf, startsWith, isNull },
  integer: { eq, in: oneOf, ...bounds, isNull },
  number: { eq, ...bounds, isNull },
  instant: { ...bounds },
  partialDate: {
    eq: compare('=', 'The same date, stated with the same precision'),
    within: {
      description: 'Wholly within this year, half, quarter, month or day',
      takes: 'value',
      cypher: (column, given, _type, scope) =>
        `(${column}Lower >= ${day('lower', given, scope)} AND ${column}Upper <= ${day('upper', given, scope)})`,
    },
    before: {
      description: 'Certainly before: its last day is before the first day of this date',
      takes: 'value',
      cypher: (column, given, _type, scope) => `${column}Upper < ${day('lower', given, scope)}`,
    },
    after: {
      description: 'Certainly after: its first day is after the last day of this date',
      takes: 'value',
      cypher: (column, given, _type, scope) => `${column}Lower > ${day('upper', given, scope)}`,
    },
    isNull,
  },
  money: {
    currency: {
      description: 'Stated in this currency (ISO 4217)',
      takes: 'text',
      cypher: (column, given, _type, scope) => `${column}Currency = ${scope.parameter(given)}`,
    },
    gte: moneyNumber('>=', 'At least this amount, in the currency stated'),
    lte: moneyNumber('<=', 'At most this amount, in the currency stated'),
    isNull: {
      ...isNull,
      cypher: (column, given, type, scope) => isNull.cypher(`${column}Amount`, given, type, scope),
    },
  },
};
