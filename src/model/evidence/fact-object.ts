// What a fact connects its subject with.
import { Entity, Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Fact } from './fact.js';

@Relationship('A fact connects its subject with a node.', {
  ends: [{ from: [Fact], to: [Entity], toOne: true }],
  forward: { as: 'objects', description: 'The node that the fact connects its subject with' },
  backward: { as: 'factsAsObject', description: 'Facts that connect another node with it' },
  acrossTime: true,
  type: 'OBJECT',
})
export class FactObject extends Link {}
