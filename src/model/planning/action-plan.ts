// Plans that participants take home from a workshop.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, partialDate } from '../../ontology/values/index.js';

export const planType = choice('PlanType', 'Whose plan it is.', {
  COUNTRY: 'Of the team of a country',
  INDIVIDUAL: 'Of one body or participant',
  CLUSTER: 'Of a cluster or consortium',
});

export const planState = choice('PlanState', 'Where a plan stands.', {
  DRAFT: 'Being written',
  AGREED: 'Agreed on, not yet begun',
  ONGOING: 'Under way',
  COMPLETED: 'Done',
  CANCELLED: 'Given up',
});

@NodeKind('apl', 'A plan with activities, steps, a timeline, deliverables and the support needed.')
export class ActionPlan extends Entity {
  @Property(planType, 'Whose plan it is') planType!: string;
  @Property(planState, 'Where it stands') state!: string;
  @Property(partialDate(), 'When it begins', { optional: true }) startOn?: string;
  @Property(partialDate(), 'When it ends', { optional: true, notBefore: 'startOn' }) endOn?: string;
}
