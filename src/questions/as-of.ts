// The day for which a question is asked.
import { Property } from '../ontology/property.js';
import { partialDate } from '../ontology/values/index.js';

export class AsOf {
  @Property(
    partialDate(),
    'Day for which it is asked, or the last day of the year, quarter or month; today in Bangkok without it',
    {
      optional: true,
    },
  )
  asOf?: string;
}
