// The steps of a plan.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { ActionPlan } from './action-plan.js';
import { Activity } from './activity.js';

@Relationship('An action plan has an activity.', {
  ends: [{ from: [ActionPlan], to: [Activity], fromOne: true }],
  forward: { as: 'activities', description: 'Activities of the plan' },
  backward: { as: 'actionPlans', description: 'The plan that the activity is a step of' },
})
export class HasActivity extends Link {}
