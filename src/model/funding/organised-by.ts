// Who holds an event.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice } from '../../ontology/values/index.js';
import { Organisation } from '../alliances/organisation.js';
import { Event } from './event.js';
import { Project } from './project.js';

const organiserRole = choice('OrganiserRole', 'The part of an organiser.', {
  ORGANISER: 'Holds the event, alone or with others of equal rank',
  FACILITATOR: 'Prepares and leads it for the organiser',
  PARTNER: 'Helps the organiser',
});

@Relationship('An organisation or project holds an event.', {
  ends: [{ from: [Event], to: [Organisation, Project] }],
  forward: { as: 'organisers', description: 'Organisations and projects that hold the event' },
  backward: { as: 'organises', description: 'Events that it holds' },
  key: ['role'],
})
export class OrganisedBy extends Link {
  @Property(organiserRole, 'Part that the organiser plays', { optional: true }) role?: string;
}
