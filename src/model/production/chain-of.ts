// The product that a value chain is about.
import { Link } from '../../ontology/entity.js';
import { Relationship } from '../../ontology/relationship.js';
import { Product } from './product.js';
import { ValueChain } from './value-chain.js';

@Relationship('A value chain is the chain of one product.', {
  ends: [{ from: [ValueChain], to: [Product], toOne: true, required: 'from' }],
  forward: { as: 'chainProducts', description: 'The product that the chain is about' },
  backward: { as: 'valueChains', description: 'Value chains of the product' },
})
export class ChainOf extends Link {}
