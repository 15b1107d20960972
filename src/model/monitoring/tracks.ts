// Whose progress an indicator tells.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Cluster } from '../alliances/cluster.js';
import { Consortium } from '../alliances/consortium.js';
import { Project } from '../funding/project.js';
import { ActionPlan } from '../planning/action-plan.js';
import { Indicator } from './indicator.js';

@Relationship('An indicator tells of the progress of a project, plan, cluster or consortium.', {
  ends: [{ from: [Indicator], to: [ActionPlan, Cluster, Consortium, Project], toOne: true }],
  forward: { as: 'tracks', description: 'Whose progress the indicator tells' },
  backward: { as: 'indicators', description: 'Indicators of its progress' },
})
export class Tracks extends Link {}
