// Whom and what programmes and events work for.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Cluster } from '../alliances/cluster.js';
import { Consortium } from '../alliances/consortium.js';
import { Product } from '../production/product.js';
import { Sector } from '../production/sector.js';
import { Event } from './event.js';
import { Project } from './project.js';

@Relationship('A programme, project or event works for a cluster, consortium, sector or product.', {
  ends: [{ from: [Event, Project], to: [Cluster, Consortium, Product, Sector] }],
  forward: { as: 'targets', description: 'Clusters, consortia, sectors and products that it works for' },
  backward: { as: 'targetedBy', description: 'Programmes, projects and events that work for it' },
})
export class Targets extends Link {}
