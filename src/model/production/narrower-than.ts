// The trees of products, sectors and classes.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { ClassCode } from './class-code.js';
import { Product } from './product.js';
import { Sector } from './sector.js';

@Relationship('A product, sector or class is a part of a broader one.', {
  ends: [
    { from: [ClassCode], to: [ClassCode] },
    { from: [Product], to: [Product] },
    { from: [Sector], to: [Sector] },
  ],
  forward: { as: 'broader', description: 'The broader one that it is directly a part of' },
  backward: { as: 'narrower', description: 'The narrower ones that are directly a part of it' },
  toOne: true,
  acyclic: true,
})
export class NarrowerThan extends Link {}
