// How far activities have come on a day, how far they were to be, and what is late: the rules of all questions on plans.
import { daysBetween } from '../../ontology/days.js';

/** An activity without parts, as the part `leaf-activities` of statements tells of it. */
export interface LeafActivity {
  readonly activity: string;
  readonly weight: number;
  readonly start: string;
  readonly due: string;
  readonly state: string;
  /** The last accepted report by the day, with what it says. */
  readonly report: string | null;
  readonly percent: number | null;
}

export interface Progress {
  readonly actual: number | null;
  readonly planned: number | null;
  readonly variance: number | null;
}

/** What was given up counts for nothing. */
export const counting = (activities: readonly LeafActivity[]): LeafActivity[] =>
  activities.filter(({ state }) => state !== 'CANCELLED');

export const percentOf = ({ percent }: LeafActivity): number => percent ?? 0;

/** Linear from the first day to the last, both of which count. */
export function plannedPercent({ start, due }: LeafActivity, day: string): number {
  const percent = (100 * (daysBetween(start, day) + 1)) / (daysBetween(start, due) + 1);
  return Math.min(100, Math.max(0, percent));
}

/** What was due on the day itself is not late yet. */
export const isOverdue = (activity: LeafActivity, day: string): boolean =>
  activity.due < day && percentOf(activity) < 100;

/** Weighted means over activities that count; null where there are none. */
export function progressOf(activities: readonly LeafActivity[], day: string): Progress {
  const weights = activities.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return { actual: null, planned: null, variance: null };
  const mean = (of: (activity: LeafActivity) => number): number =>
    activities.reduce((sum, activity) => sum + activity.weight * of(activity), 0) / weights;
  const actual = mean(percentOf);
  const planned = mean((activity) => plannedPercent(activity, day));
  return { actual, planned, variance: actual - planned };
}
