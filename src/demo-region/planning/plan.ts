// Action plans and their activities with the reports on them, as all plans of the region are made.
import type { Properties, Region } from '../region.js';

export interface PlanDetails {
  readonly name: string;
  readonly planType: 'COUNTRY' | 'INDIVIDUAL' | 'CLUSTER';
  readonly state: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly owner: string;
  readonly project?: string;
}

export function addPlan(region: Region, slug: string, { owner, project, ...props }: PlanDetails): string {
  const id = region.node('ActionPlan', slug, props);
  region.link('OWNED_BY', id, owner);
  if (project !== undefined) region.link('PART_OF_PROJECT', id, project);
  return id;
}

export interface ActivityDetails {
  readonly name: string;
  readonly startOn: string;
  readonly dueOn: string;
  readonly state: string;
  readonly weight?: number;
  readonly supportNeeded?: string;
  readonly budget?: { readonly amount: string; readonly currency: string };
}

/** An activity that belongs to a plan, or to another activity of it where one is given. */
export function addActivity(
  region: Region,
  plan: string,
  slug: string,
  { weight = 1, ...props }: ActivityDetails,
  parent?: string,
): string {
  const id = region.node('Activity', slug, { weight, ...props });
  region.link('HAS_ACTIVITY', plan, id);
  if (parent !== undefined) region.link('SUBACTIVITY_OF', id, parent);
  return id;
}

/** The number tells several reports on one activity apart. */
export function report(
  region: Region,
  activity: string,
  number: number,
  props: Properties & { reportedOn: string; percentComplete: number; state: string },
): void {
  const id = region.node('ProgressReport', `${activity.slice('act:demo-'.length)}-${number}`, props);
  region.link('REPORTS_ON', id, activity);
}
