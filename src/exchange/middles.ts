// Points that stand for areas: worked out for every record that has an area and says no point of its own.
import { middleOf } from '../geometry/middle.js';
import type { Area } from '../geometry/polygon.js';
import type { NodeRecord, Values } from './bundle.js';

/** The values of a record, with the middle of its area where no point is given. */
export function withMiddle({ kind, values }: NodeRecord): Values {
  const worked = kind.properties.flatMap(({ name, middleOf: of }) => {
    const area = of === undefined ? undefined : (values[of] as Area | undefined);
    if (area === undefined || values[name] !== undefined) return [];
    const [longitude, latitude] = middleOf(area);
    return [[name, { longitude, latitude }] as const];
  });
  return worked.length > 0 ? { ...values, ...Object.fromEntries(worked) } : values;
}
