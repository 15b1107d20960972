// The parts of the value of sales by where they go.
import { Property } from '../../../ontology/property.js';
import { share } from '../../../ontology/values/index.js';

/** All are null where no sale has a value. */
export class SalesShares {
  @Property(share(), 'To buyers of the same country (d)', { optional: true }) domestic?: number;
  @Property(share(), 'To other countries of the region (r)', { optional: true }) regional?: number;
  @Property(share(), 'To countries beyond the region (g)', { optional: true }) global?: number;
  @Property(share(), 'Between ends of which a country is unknown, or is several', { optional: true }) unknown?: number;
}
