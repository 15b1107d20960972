// What an activity leaves behind.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Activity } from './activity.js';
import { Output } from './output.js';

@Relationship('An activity brings about an output.', {
  ends: [{ from: [Activity], to: [Output], fromOne: true }],
  forward: { as: 'outputs', description: 'Outputs that it brings about' },
  backward: { as: 'yieldedBy', description: 'The activity that brought it about' },
})
export class Yields extends Link {}
