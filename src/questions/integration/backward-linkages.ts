// Whom an actor depends on: its suppliers, theirs, and so on.
import { linkages } from './linkages.js';

export const backwardLinkages = linkages(
  {
    name: 'backwardLinkages',
    cypher: 'integration/backward-linkages',
    description:
      'The suppliers of an actor, their suppliers and so on, nearest first, over the sales that flow on the day. A supplier on several ways stands once, at its shortest distance. What an actor sells to itself is no linkage, and the actor is none of its own suppliers, whatever comes round in a circle.',
    formula: 'distance = hops of the shortest way to the actor in G(product, day) with its edges reversed',
    example:
      'backwardLinkages(actor: "ent:demo-buyer-it-long-road-arredi", depth: 3, includeSynthetic: true) { reached rows { actor { name } distance via { name } } }',
  },
  'buyer',
  'seller',
);
