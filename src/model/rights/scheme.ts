// Schemes that single out the specialities of a place.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice } from '../../ontology/values/index.js';

const schemeType = choice('SchemeType', 'What sort of scheme it is.', {
  OTOP: 'One Tambon One Product (Thailand)',
  ODOP: 'One District One Product',
  OVOP: 'One Village One Product (origin Oita, Japan)',
  GI: 'Register of geographical indications',
  OTHER: 'Any other scheme',
});

@NodeKind('sch', 'A scheme under which products or producers of a place are designated.')
export class Scheme extends Entity {
  @Property(schemeType, 'What sort of scheme it is') schemeType!: string;
}
