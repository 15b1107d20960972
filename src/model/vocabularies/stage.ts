// The steps of a value chain, in their order.
import { choice } from '../../ontology/values/index.js';

/** Cross-stage support is no stage: see the types of business development service. */
export const stage = choice(
  'Stage',
  'A step that takes a product from conception to final use, in this order (Porter 1985; UNIDO value chain practice).',
  {
    INPUT: 'Seeds, raw materials, tools and other supplies',
    PRODUCTION: 'Growing, gathering or making',
    PROCESSING: 'Sorting, refining, finishing, packing',
    DISTRIBUTION: 'Collecting, storing, wholesale and transport',
    EXPORT: 'Selling abroad, with the papers that this takes',
    RETAIL: 'Selling to final users',
  },
);
