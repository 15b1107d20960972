// Who answers for a plan.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Actor } from '../alliances/actor.js';
import { Cluster } from '../alliances/cluster.js';
import { AudienceGroup } from '../learning/audience-group.js';
import { Country } from '../places/country.js';
import { ActionPlan } from './action-plan.js';

@Relationship('An action plan belongs to an actor, country, cluster or group of participants.', {
  ends: [{ from: [ActionPlan], to: [Actor, AudienceGroup, Cluster, Country] }],
  forward: { as: 'owners', description: 'Those who answer for the plan' },
  backward: { as: 'ownedPlans', description: 'Action plans that it answers for' },
})
export class OwnedBy extends Link {}
