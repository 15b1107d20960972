// The day of record time for which a question is asked.
import { Property } from '../ontology/property.js';
import { partialDate } from '../ontology/values/index.js';

export class KnownAt {
  @Property(
    partialDate(),
    'Only what had been recorded on this day, or by the end of the year, quarter or month, and had not been taken back by then',
    { optional: true },
  )
  knownAt?: string;
}
