// The trees of products, sectors and classes.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { ClassCode } from './class-code.js';
import { Product } from './product.js';
import { Sector } from './sector.js';

@Relationship('A product, sector or class is a part of a broader one.', {
  ends: [
    { from: [ClassCode], to: [ClassCode], toOne: true },
    { from: [Product], to: [Product], toOne: true },
    { from: [Sector], to: [Sector], toOne: true },
  ],
  forward: { as: 'broader', description: 'The broader one that it is directly a part of' },
  backward: { as: 'narrower', description: 'The narrower ones that are directly a part of it' },
  acyclic: true,
})
export class NarrowerThan extends Link {}
