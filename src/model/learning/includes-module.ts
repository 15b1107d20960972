// What a training consists of.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Event } from '../funding/event.js';
import { TrainingModule } from './training-module.js';

@Relationship('An event has a training module.', {
  ends: [{ from: [Event], to: [TrainingModule], fromOne: true }],
  forward: { as: 'modules', description: 'Modules that are taught at the event' },
  backward: { as: 'taughtAt', description: 'The event at which the module is taught' },
})
export class IncludesModule extends Link {}
