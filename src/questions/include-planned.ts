// Whether what was only planned when it was stated counts.
import { Property } from '../ontology/property.js';
import { flag } from '../ontology/values/index.js';

export class IncludePlanned {
  @Property(flag(), 'Count relationships that were only planned when they were stated, too') includePlanned = false;
}
