// Where a finding was reported.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Event } from '../funding/event.js';
import { Finding } from './finding.js';

@Relationship('A finding was reported at an event.', {
  ends: [{ from: [Finding], to: [Event], toOne: true }],
  forward: { as: 'raisedAt', description: 'The event at which it was reported' },
  backward: { as: 'findings', description: 'Findings that were reported at the event' },
})
export class RaisedAt extends Link {}
