// Parts of a training, in the order in which they are taught.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { integer, list, text } from '../../ontology/values/index.js';

@NodeKind('mod', 'A part of a training with contents of its own.')
export class TrainingModule extends Entity {
  @Property(integer({ min: 1 }), 'Place in the training, the first is 1') order!: number;
  @Property(list(text({ max: 300, example: 'types of intellectual property' })), 'What is taught, item by item')
  contents!: string[];
}
