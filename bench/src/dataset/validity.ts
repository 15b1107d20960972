// When records hold: of a third the first day is known, of an eighth the last one, and a few have not begun.
import type { Draws } from './draws.js';
import { partialDate } from './partial-date.js';
import type { Given } from './values.js';

/** Whether the days that are asked about find some records ended or not begun, or all in force though their days are stored. */
export type Validity = 'passing' | 'lasting';

/** Far enough to lie outside of all days that are asked about. */
const yearsAway = 60;

const moved = (date: string, years: number): string => String(Number(date.slice(0, 4)) + years) + date.slice(4);

/** The same draws for both, so that the graphs differ in nothing else. */
export function drawValidity(draws: Draws, validity: Validity): Given {
  const from = draws.chance(1 / 3) ? partialDate(draws, 1995, 2028) : undefined;
  const earliestEnd = Math.max(2005, Number(from?.slice(0, 4) ?? 0) + 1);
  const to = draws.chance(1 / 8) ? partialDate(draws, earliestEnd, Math.max(2027, earliestEnd)) : undefined;
  const away = validity === 'lasting' ? yearsAway : 0;
  return { validFrom: from && moved(from, -away), validTo: to && moved(to, away) };
}
