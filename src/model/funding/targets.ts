// Whom and what programmes and events work for.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Cluster } from '../alliances/cluster.js';
import { Consortium } from '../alliances/consortium.js';
import { AudienceGroup } from '../learning/audience-group.js';
import { Topic } from '../learning/topic.js';
import { Product } from '../production/product.js';
import { Sector } from '../production/sector.js';
import { Event } from './event.js';
import { Project } from './project.js';

@Relationship(
  'A programme, project or event works for a cluster, consortium, sector, product or group of participants, or on a topic.',
  {
    ends: [{ from: [Event, Project], to: [AudienceGroup, Cluster, Consortium, Product, Sector, Topic] }],
    forward: {
      as: 'targets',
      description:
        'Clusters, consortia, sectors, products and groups of participants that it works for, and topics that it works on',
    },
    backward: { as: 'targetedBy', description: 'Programmes, projects and events that work for it, or on it' },
  },
)
export class Targets extends Link {}
