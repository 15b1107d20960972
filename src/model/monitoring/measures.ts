// What a measured value is of.
import { Entity, Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Measurement } from './measurement.js';

@Relationship('A measurement is a value of something in the graph.', {
  ends: [{ from: [Measurement], to: [Entity], toOne: true, required: 'from' }],
  forward: { as: 'measures', description: 'What the value is of' },
  backward: { as: 'measurements', description: 'Measured, declared and estimated values of it' },
  acrossTime: true,
})
export class Measures extends Link {}
