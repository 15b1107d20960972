// The currency in which a question tells sums of money.
import { Property } from '../../ontology/property.js';
import { currency } from '../../ontology/values/index.js';

export class ReportingCurrency {
  @Property(currency(), 'Currency in which values are told (ISO 4217)') currency = 'USD';
}
