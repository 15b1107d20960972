// What programmes and events brought into being.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Cluster } from '../alliances/cluster.js';
import { Consortium } from '../alliances/consortium.js';
import { Output } from '../planning/output.js';
import { Policy } from '../policy/policy.js';
import { Study } from '../policy/study.js';
import { InfoSystem } from '../profiles/info-system.js';
import { Event } from './event.js';
import { Project } from './project.js';

@Relationship(
  'A programme, project or event brings a cluster, consortium, system, study, policy or other output into being.',
  {
    ends: [{ from: [Event, Project], to: [Cluster, Consortium, InfoSystem, Output, Policy, Study] }],
    forward: {
      as: 'delivers',
      description: 'Clusters, consortia, systems, studies, policies and other outputs that it brought into being',
    },
    backward: { as: 'deliveredBy', description: 'Programmes, projects and events that brought it into being' },
  },
)
export class Delivers extends Link {}
