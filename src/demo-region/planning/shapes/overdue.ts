// One plan of which every number can be worked out by hand: late, in time, waiting for another, given up, due on the day.
import { shapeDay } from '../../days.js';
import type { Region } from '../../region.js';
import { addActivity, addPlan, report } from '../plan.js';

/**
 * On 2026-06-30 the progress is (2·100 + 1·40 + 1·0 + 1·60 + 4·0 + 1·50) / 10 = 35 per cent over the leaf activities, and two are
 * overdue: the machine by 60 days, which waits for the money, and the money by 91 days.
 */
export function addOverduePlan(region: Region, owner: string): void {
  const plan = addPlan(region, 'overdue', {
    name: 'Action plan with everything late',
    planType: 'CLUSTER',
    state: 'ONGOING',
    startOn: '2025-07-01',
    endOn: '2026-12-31',
    owner,
  });
  const accepted = (activity: string, number: number, reportedOn: string, percentComplete: number): void =>
    report(region, activity, number, { reportedOn, percentComplete, state: 'ACCEPTED' });
  const done = addActivity(region, plan, 'overdue-done', {
    name: 'Count the looms',
    startOn: '2025-07-01',
    dueOn: '2025-12-31',
    state: 'COMPLETED',
    weight: 2,
  });
  accepted(done, 1, '2025-12-15', 100);
  const money = addActivity(region, plan, 'overdue-money', {
    name: 'Collect the money',
    startOn: '2025-10-01',
    dueOn: '2026-03-31',
    state: 'ONGOING',
  });
  accepted(money, 1, '2026-01-31', 40);
  report(region, money, 2, { reportedOn: '2026-05-31', percentComplete: 90, state: 'RETURNED' });
  const machine = addActivity(region, plan, 'overdue-machine', {
    name: 'Buy the loom',
    startOn: '2026-02-01',
    dueOn: '2026-05-01',
    state: 'NOT_STARTED',
    supportNeeded: 'Money',
  });
  region.link('DEPENDS_ON', machine, money);
  const today = addActivity(region, plan, 'overdue-due-today', {
    name: 'Weave a sample',
    startOn: '2026-05-01',
    dueOn: shapeDay,
    state: 'ONGOING',
  });
  accepted(today, 1, '2026-06-15', 60);
  const fair = addActivity(region, plan, 'overdue-fair', {
    name: 'Go to the fair',
    startOn: '2026-07-01',
    dueOn: '2026-12-31',
    state: 'NOT_STARTED',
    weight: 4,
  });
  region.link('DEPENDS_ON', fair, today);
  const whole = addActivity(region, plan, 'overdue-catalogue', {
    name: 'Make a catalogue',
    startOn: '2026-04-01',
    dueOn: '2026-09-30',
    state: 'ONGOING',
    weight: 5,
  });
  const part = addActivity(
    region,
    plan,
    'overdue-photographs',
    { name: 'Take photographs', startOn: '2026-04-01', dueOn: '2026-09-30', state: 'ONGOING' },
    whole,
  );
  accepted(part, 1, '2026-06-30', 50);
  addActivity(region, plan, 'overdue-cancelled', {
    name: 'Open a shop',
    startOn: '2025-08-01',
    dueOn: '2025-11-30',
    state: 'CANCELLED',
    weight: 9,
  });
}
