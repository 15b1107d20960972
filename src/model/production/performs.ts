// Who does which step of a product's chain.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { decimal, text } from '../../ontology/values/index.js';
import { Consortium } from '../alliances/consortium.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Organisation } from '../alliances/organisation.js';
import { stage } from '../vocabularies/stage.js';
import { Product } from './product.js';

@Relationship('An actor does one step of the value chain of a product.', {
  ends: [{ from: [Consortium, Enterprise, Organisation], to: [Product] }],
  forward: { as: 'performs', description: 'Products that it works on, with the stage at which it does' },
  backward: { as: 'performers', description: 'Actors that work on the product, with the stage at which they do' },
  key: ['stage'],
})
export class Performs extends Link {
  @Property(stage, 'Step of the value chain') stage!: string;
  @Property(decimal({ min: 0 }), 'Capacity a year, in the unit beside it', { optional: true }) capacity?: number;
  @Property(text({ max: 40, example: 't' }), 'Unit of the capacity (UCUM)', { optional: true }) unit?: string;
}
