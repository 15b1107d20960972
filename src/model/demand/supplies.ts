// Sales from actor to actor, one a product and year.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { decimal, integer, money, reference, text } from '../../ontology/values/index.js';
import { Consortium } from '../alliances/consortium.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Organisation } from '../alliances/organisation.js';
import { governance } from '../vocabularies/governance.js';
import { stage } from '../vocabularies/stage.js';

@Relationship('An actor sells a product to another in a year.', {
  ends: [{ from: [Consortium, Enterprise, Organisation], to: [Consortium, Enterprise, Organisation] }],
  forward: { as: 'customers', description: 'Actors that it sells to' },
  backward: { as: 'suppliers', description: 'Actors that it buys from' },
  key: ['productId', 'year'],
  onePerKey: true,
  proves: { role: 'Buyer', at: 'to' },
})
export class Supplies extends Link {
  @Property(reference('prd', 'prd:rice'), 'Id of the product sold', { lookup: true }) productId!: string;
  @Property(integer({ min: 1900, max: 2100 }), 'Calendar year of the sales', { lookup: true }) year!: number;
  @Property(stage, 'Step of the value chain at which the seller works', { optional: true }) stageFrom?: string;
  @Property(stage, 'Step of the value chain at which the buyer works', { optional: true }) stageTo?: string;
  @Property(money(), 'Value of the sales of the year, in the currency stated', { optional: true }) value?: object;
  @Property(decimal({ min: 0 }), 'Quantity sold in the year, in the unit beside it', { optional: true })
  quantity?: number;
  @Property(text({ max: 40, example: 't' }), 'Unit of the quantity (UCUM)', { optional: true }) unit?: string;
  @Property(governance, 'Who sets the terms', { optional: true }) governance?: string;
}
