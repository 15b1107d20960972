// Events, plans and campaigns that build on what was before.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { ActionPlan } from '../planning/action-plan.js';
import { Study } from '../policy/study.js';
import { Campaign } from '../reporting/campaign.js';
import { Event } from './event.js';

@Relationship('An event, action plan or campaign builds on an earlier event or study.', {
  ends: [{ from: [ActionPlan, Campaign, Event], to: [Event, Study] }],
  forward: { as: 'follows', description: 'Earlier events and studies that it builds on' },
  backward: { as: 'followedBy', description: 'Later events, plans and campaigns that build on it' },
  acyclic: true,
})
export class Follows extends Link {}
