// What business development services are for.
import { choice } from '../../ontology/values/index.js';

export const bdsServiceType = choice(
  'BdsServiceType',
  'A business development service (ILO, UNIDO, Donor Committee).',
  {
    TRAINING: 'Training',
    CONSULTING: 'Advice',
    MARKET_ACCESS: 'Finding buyers and markets',
    DESIGN: 'Design of products and packages',
    TESTING_CERTIFICATION: 'Testing and certification',
    TECHNOLOGY: 'Technology and equipment',
    FINANCE_ACCESS: 'Finding finance',
    INFORMATION: 'Information on markets, rules and partners',
    LEGAL_IPR: 'Legal advice and intellectual property',
    LOGISTICS: 'Transport, storage and customs',
  },
);
