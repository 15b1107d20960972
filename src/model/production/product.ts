// Goods and services that value chains turn out.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { text } from '../../ontology/values/index.js';

@NodeKind('prd', 'A good or service that is produced and traded; it may be narrower than another.', {
  codeThrough: {
    relationship: 'ClassifiedAs',
    property: 'code',
    description: 'Code of a class that the product belongs to, such as 1006 for rice (HS)',
  },
})
export class Product extends Entity {
  @Property(text({ max: 1000 }), 'What it is', { optional: true }) description?: string;
  @Property(text({ max: 40, example: 't' }), 'Unit in which quantities are counted (UCUM)', { optional: true })
  unit?: string;
}
