// Steps within steps.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Activity } from './activity.js';

@Relationship('An activity is a part of another.', {
  ends: [{ from: [Activity], to: [Activity], toOne: true }],
  forward: { as: 'parentActivities', description: 'The activity that it is a part of' },
  backward: { as: 'subactivities', description: 'Activities that are parts of it' },
  acyclic: true,
})
export class SubactivityOf extends Link {}
