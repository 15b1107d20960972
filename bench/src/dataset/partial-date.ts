// Dates as exactly as those of the field are known: years, quarters, months, days.
import type { Draws } from './draws.js';

const two = (value: number): string => String(value).padStart(2, '0');

export function partialDate(draws: Draws, firstYear: number, lastYear: number): string {
  const year = draws.between(firstYear, lastYear);
  if (draws.chance(0.3)) return String(year);
  if (draws.chance(0.2)) return `${year}-Q${draws.between(1, 4)}`;
  const month = `${year}-${two(draws.between(1, 12))}`;
  return draws.chance(0.3) ? month : `${month}-${two(draws.between(1, 28))}`;
}
