// How an assignment of a campaign was answered by a day.
import { daysAfter } from '../../ontology/days.js';

export const answerStatuses = {
  ACCEPTED_ON_TIME: 'Handed in by the due day with its days of grace, and accepted',
  ACCEPTED_LATE: 'Handed in later, and accepted',
  IN_CHECK: 'Handed in, not yet decided on',
  REJECTED: 'Handed in and refused; another report may follow',
  PENDING: 'Not handed in; the due day with its days of grace is not over',
  MISSING: 'Not handed in, and too late to be on time',
} as const;

export type AnswerStatus = keyof typeof answerStatuses;

export interface HandedIn {
  readonly id: string;
  readonly state: string;
  readonly submitted: string;
  readonly decided: string | null;
}

/** The last day on which a report is on time. */
export const lastDayOnTime = (due: string, graceDays: number): string => daysAfter(due, graceDays);

/** By the last report that was handed in by the day; before its decision it was in check. */
export function answerStatus(lastDay: string, report: HandedIn | null, day: string): AnswerStatus {
  if (!report) return lastDay >= day ? 'PENDING' : 'MISSING';
  if (report.state === 'SUBMITTED' || (report.decided !== null && report.decided > day)) return 'IN_CHECK';
  if (report.state === 'REJECTED') return 'REJECTED';
  return report.submitted <= lastDay ? 'ACCEPTED_ON_TIME' : 'ACCEPTED_LATE';
}
