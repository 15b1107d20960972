// Who has a right.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Actor } from '../alliances/actor.js';
import { IprRight } from './ipr-right.js';

@Relationship('An actor holds an intellectual property right.', {
  ends: [{ from: [Actor], to: [IprRight] }],
  forward: { as: 'rights', description: 'Intellectual property rights that it holds' },
  backward: { as: 'holders', description: 'Actors that hold the right' },
})
export class Holds extends Link {}
