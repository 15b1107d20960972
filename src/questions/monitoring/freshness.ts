// How fresh data on a zone are by the age in days of its last accepted report.
import { agingDays, freshDays } from '../../model/vocabularies/zone-freshness.js';

export type Freshness = 'FRESH' | 'AGING' | 'STALE' | 'NEVER';

/** The age in days is null where there never was a report. */
export function freshnessAt(age: number | null): Freshness {
  if (age === null) return 'NEVER';
  if (age <= freshDays) return 'FRESH';
  return age <= agingDays ? 'AGING' : 'STALE';
}

/** From 1 on the day of the report down to 0 when data become stale. */
export const freshnessScore = (age: number | null): number => (age === null ? 0 : Math.max(0, 1 - age / agingDays));
