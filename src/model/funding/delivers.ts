// What programmes and events brought into being.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Cluster } from '../alliances/cluster.js';
import { Consortium } from '../alliances/consortium.js';
import { Event } from './event.js';
import { Project } from './project.js';

@Relationship('A programme, project or event brings a cluster or consortium into being.', {
  ends: [{ from: [Event, Project], to: [Cluster, Consortium] }],
  forward: { as: 'delivers', description: 'Clusters and consortia that it brought into being' },
  backward: { as: 'deliveredBy', description: 'Programmes, projects and events that brought it into being' },
})
export class Delivers extends Link {}
