// Who sets the terms of a value chain; shared by chains and by the sales along them.
import { choice } from '../../ontology/values/index.js';

export const governance = choice('Governance', 'Who sets the terms of a chain (Gereffi, Humphrey and Sturgeon 2005).', {
  MARKET: 'Price alone, partners change easily',
  MODULAR: "Suppliers make to a customer's specification with skills of their own",
  RELATIONAL: 'Mutual dependence, trust and shared knowledge',
  CAPTIVE: 'Small suppliers depend on a much larger buyer',
  HIERARCHY: 'One firm owns both steps',
});
