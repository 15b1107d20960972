// Steps of action plans; progress is told of those without steps of their own.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, decimal, money, partialDate, text } from '../../ontology/values/index.js';

const activityState = choice('ActivityState', 'Where an activity stands.', {
  NOT_STARTED: 'Not yet begun',
  ONGOING: 'Under way',
  COMPLETED: 'Done',
  CANCELLED: 'Given up; it counts for no progress',
});

@NodeKind('act', 'A step of an action plan, with a begin, a due date and a weight.', { plural: 'activities' })
export class Activity extends Entity {
  @Property(decimal({ above: 0 }), 'What it counts for in the progress of its plan, relative to the others', {
    default: 1,
  })
  weight!: number;
  @Property(partialDate(), 'When it is to begin') startOn!: string;
  @Property(partialDate(), 'When it is to be done', { notBefore: 'startOn' }) dueOn!: string;
  @Property(activityState, 'Where it stands') state!: string;
  @Property(money(), 'Cost as planned', { optional: true }) budget?: object;
  @Property(text({ max: 1000 }), 'Help that it needs from others', { optional: true }) supportNeeded?: string;
}
