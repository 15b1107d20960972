// Events that build on earlier ones.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Event } from './event.js';

@Relationship('An event builds on an earlier one.', {
  ends: [{ from: [Event], to: [Event] }],
  forward: { as: 'follows', description: 'Earlier events that it builds on' },
  backward: { as: 'followedBy', description: 'Later events that build on it' },
  acyclic: true,
})
export class Follows extends Link {}
