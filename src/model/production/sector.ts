// Branches of the economy as programmes and policies speak of them.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { text } from '../../ontology/values/index.js';

@NodeKind('sec', 'A branch of the economy; it may be narrower than another.', {
  codeThrough: {
    relationship: 'ClassifiedAs',
    property: 'code',
    description: 'Code of a class that the sector belongs to, such as 1520 for footwear (ISIC)',
  },
})
export class Sector extends Entity {
  @Property(text({ max: 1000 }), 'What belongs to it', { optional: true }) description?: string;
}
