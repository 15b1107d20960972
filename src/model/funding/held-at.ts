// Where an event takes place.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Place } from '../places/place.js';
import { Event } from './event.js';

@Relationship('An event takes place in a city or venue.', {
  ends: [{ from: [Event], to: [Place], toOne: true }],
  forward: { as: 'venues', description: 'The city or venue where it takes place' },
  backward: { as: 'eventsHeld', description: 'Events that take place there' },
})
export class HeldAt extends Link {}
