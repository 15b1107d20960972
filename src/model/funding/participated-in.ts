// Who took part in an event; people are never named, only the bodies they come from.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice, integer } from '../../ontology/values/index.js';
import { Actor } from '../alliances/actor.js';
import { Cluster } from '../alliances/cluster.js';
import { AudienceGroup } from '../learning/audience-group.js';
import { Event } from './event.js';

const participantRole = choice('ParticipantRole', 'The part of those who attend an event.', {
  PARTICIPANT: 'Attends',
  SPEAKER: 'Gives a speech or presentation',
  TRAINER: 'Teaches',
  OBSERVER: 'Watches',
});

@Relationship('An actor, cluster or described group of participants takes part in an event.', {
  ends: [{ from: [Actor, AudienceGroup, Cluster], to: [Event] }],
  forward: { as: 'participatedIn', description: 'Events that it takes part in' },
  backward: {
    as: 'participants',
    description: 'Actors, clusters and groups of participants that take part in the event',
  },
  key: ['role'],
})
export class ParticipatedIn extends Link {
  @Property(participantRole, 'Part that it plays there', { optional: true }) role?: string;
  @Property(integer({ min: 0 }), 'Number of people who came from it', { optional: true }) headcount?: number;
}
