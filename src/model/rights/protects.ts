// What a right protects.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Product } from '../production/product.js';
import { IprRight } from './ipr-right.js';

@Relationship('An intellectual property right protects a product.', {
  ends: [{ from: [IprRight], to: [Product] }],
  forward: { as: 'protects', description: 'Products that the right protects' },
  backward: { as: 'protectedBy', description: 'Intellectual property rights that protect the product' },
})
export class Protects extends Link {}
