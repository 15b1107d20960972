// The region that sales are seen from.
import { CountryGroup } from '../../../model/places/country-group.js';
import { Property } from '../../../ontology/property.js';
import { node } from '../../../ontology/values/index.js';

export class ReferenceRegion {
  @Property(node(CountryGroup), 'The reference region: its member countries on the day') region = 'grp:asean';
}
