// What has to be done before.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Activity } from './activity.js';

@Relationship('An activity cannot be done before another is.', {
  ends: [{ from: [Activity], to: [Activity] }],
  forward: { as: 'dependsOn', description: 'Activities that have to be done before' },
  backward: { as: 'dependants', description: 'Activities that wait for it' },
  acyclic: true,
})
export class DependsOn extends Link {}
