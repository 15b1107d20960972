// The year whose sales count.
import { Property } from '../../../ontology/property.js';
import { integer } from '../../../ontology/values/index.js';

export const calendarYear = integer({ min: 1900, max: 2100 });

export class YearOfSales {
  @Property(calendarYear, 'Calendar year of the sales; that of the day without it', { optional: true }) year?: number;
}
