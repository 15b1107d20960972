// Membership of actors in clusters, consortia and associations, with its dates.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice, text } from '../../ontology/values/index.js';
import { Actor } from './actor.js';
import { Cluster } from './cluster.js';
import { Consortium } from './consortium.js';
import { Organisation } from './organisation.js';

const memberRole = choice('MemberRole', 'The part of a member.', {
  LEADER: 'Leads it',
  COORDINATOR: 'Coordinates its work',
  MEMBER: 'Takes part',
  OBSERVER: 'Attends without a vote',
});

@Relationship('An actor belongs to a cluster, a consortium or an association.', {
  ends: [{ from: [Actor], to: [Cluster, Consortium, Organisation] }],
  forward: { as: 'memberships', description: 'Clusters, consortia and associations that it belongs to' },
  backward: { as: 'members', description: 'Actors that belong to it' },
  key: ['role'],
})
export class MemberOf extends Link {
  @Property(memberRole, 'Part that the member plays') role!: string;
  @Property(text(), 'Why it left', { optional: true }) leaveReason?: string;
}
