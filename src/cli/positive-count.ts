// How many of something an option asks for.
import { InvalidArgumentError } from 'commander';

export function positiveCount(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0 && value < 1_000_000) return value;
  throw new InvalidArgumentError('Give a whole number from 1 to 999999.');
}
