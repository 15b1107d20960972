// Reads the value of a figure: a decimal number, or nothing where the file says that it has none.
import { multiply, readDecimal, type ExactDecimal } from '../../ontology/exact-decimal.js';
import type { Broken } from './figure.js';

/** How files write that there is no value. */
const none = /^(?:|\.\.|-|NA|N\/A|NaN|NULL)$/i;

/** A value, nothing, or what is wrong with the cell. */
export function readValue(
  cell: string,
  times: ExactDecimal,
  { line, column }: { line: number; column: string },
): ExactDecimal | undefined | Broken {
  if (none.test(cell)) return undefined;
  const value = readDecimal(cell);
  if (!value) return { line, column, rule: 'value', message: `"${cell}" is not a number such as 1250.5` };
  if (value.digits < 0n) return { line, column, rule: 'value', message: `"${cell}" is below 0` };
  return multiply(value, times);
}

export const isBroken = (value: object | undefined): value is Broken => value !== undefined && 'rule' in value;
