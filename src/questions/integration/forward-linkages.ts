// Whom an actor reaches: its customers, theirs, and so on.
import { linkages } from './linkages.js';

export const forwardLinkages = linkages(
  {
    name: 'forwardLinkages',
    cypher: 'integration/forward-linkages',
    description:
      'The customers of an actor, their customers and so on, nearest first, over the sales that flow on the day. A customer on several ways stands once, at its shortest distance. What an actor sells to itself is no linkage, and the actor is none of its own customers, whatever comes round in a circle.',
    formula: 'distance = hops of the shortest way from the actor in G(product, day)',
    example:
      'forwardLinkages(actor: "ent:demo-long-road-1", depth: 3, includeSynthetic: true) { reached rows { actor { name } distance via { name } } }',
  },
  'seller',
  'buyer',
);
