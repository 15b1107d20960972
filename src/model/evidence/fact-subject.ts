// What a fact is about.
import { Entity, Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Fact } from './fact.js';

@Relationship('A fact is about a node.', {
  ends: [{ from: [Fact], to: [Entity], toOne: true, required: 'from' }],
  forward: { as: 'subjects', description: 'The node that the fact is about' },
  backward: { as: 'facts', description: 'Facts about the node' },
  acrossTime: true,
  type: 'SUBJECT',
})
export class FactSubject extends Link {}
