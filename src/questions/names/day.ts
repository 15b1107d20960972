// The day for which names and nodes are judged, and whether something with dates holds on it.
import { spanOf } from '../../ontology/values/partial-date.js';

const bangkok = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok', dateStyle: 'short' });

/** The last day of a partial date; today in Bangkok where none is given. */
export const dayOf = (asOf: unknown): string =>
  (typeof asOf === 'string' ? spanOf(asOf)?.upper : undefined) ?? bangkok.format(new Date());

const bound = (date: unknown, side: 'lower' | 'upper'): string | undefined =>
  typeof date === 'string' ? spanOf(date)?.[side] : undefined;

/** Whether what is valid from and to these dates, each open where it is unknown, is over, yet to come or in force on the day. */
export function stateOn(day: string, { validFrom, validTo }: { validFrom?: unknown; validTo?: unknown }) {
  const [first, last] = [bound(validFrom, 'lower'), bound(validTo, 'upper')];
  if (first !== undefined && day < first) return 'YET_TO_COME' as const;
  return last !== undefined && day > last ? ('OVER' as const) : ('IN_FORCE' as const);
}
