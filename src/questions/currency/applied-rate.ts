// A rate by which amounts of an answer were converted, with who states it.
import { Source } from '../../model/evidence/source.js';
import { Property } from '../../ontology/property.js';
import { currency, decimal, list, nested, node, partialDate } from '../../ontology/values/index.js';

export class AppliedRate {
  @Property(currency(), 'Currency of the amounts as they were stated') currency!: string;
  @Property(decimal({ above: 0 }), 'Units of the currency of the answer for one unit of it') rate!: number;
  @Property(partialDate(), 'Day of the rate, or the year that it is the average of') rateDate!: string;
  @Property(node(Source), 'Source that states the rate, or the inverse of it') rateSource!: string;
}

export const appliedRates = list(
  nested(AppliedRate, 'A rate of exchange by which amounts were converted; amounts as stated are never changed.'),
  { max: 50 },
);
