// Whether something with dates holds on the day for which names and nodes are judged.
import { spanOf } from '../../ontology/values/partial-date.js';

const bound = (date: unknown, side: 'lower' | 'upper'): string | undefined =>
  typeof date === 'string' ? spanOf(date)?.[side] : undefined;

/** Whether what is valid from and to these dates, each open where it is unknown, is over, yet to come or in force on the day. */
export function stateOn(day: string, { validFrom, validTo }: { validFrom?: unknown; validTo?: unknown }) {
  const [first, last] = [bound(validFrom, 'lower'), bound(validTo, 'upper')];
  if (first !== undefined && day < first) return 'YET_TO_COME' as const;
  return last !== undefined && day > last ? ('OVER' as const) : ('IN_FORCE' as const);
}
