// Work done together beyond buying and selling.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { text } from '../../ontology/values/index.js';
import { Actor } from './actor.js';
import { Cluster } from './cluster.js';

@Relationship('Two actors, or two clusters, work together.', {
  ends: [
    { from: [Actor], to: [Actor] },
    { from: [Cluster], to: [Cluster] },
  ],
  forward: { as: 'collaborators', description: 'Those that it works with' },
  key: ['subject'],
})
export class CollaboratesWith extends Link {
  @Property(text({ example: 'research on cluster policy' }), 'What they work on', { optional: true }) subject?: string;
}
