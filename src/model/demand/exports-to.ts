// Trade between two countries, one figure a class and year.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { decimal, flag, integer, period, reference, text } from '../../ontology/values/index.js';
import { Country } from '../places/country.js';
import { tradeBasis } from '../vocabularies/trade-basis.js';
import { tradeUnit } from '../vocabularies/trade-unit.js';

@Relationship('A country exports goods of a class to another country in a year.', {
  ends: [{ from: [Country], to: [Country] }],
  forward: { as: 'exportDestinations', description: 'Countries that it exports to' },
  backward: { as: 'importOrigins', description: 'Countries that export to it' },
  acrossTime: true,
  key: ['classCodeId', 'year'],
  onePerKey: true,
})
export class ExportsTo extends Link {
  @Property(reference('cls', 'cls:hs2017-1006'), 'Id of the class of goods')
  classCodeId!: string;
  @Property(integer({ min: 1900, max: 2100 }), 'Calendar year') year!: number;
  @Property(
    period(),
    'What the figure is for where that is not the whole year: a part of it, or the years of an average, `1998/2000`',
    { optional: true },
  )
  period?: string;
  @Property(decimal({ min: 0 }), 'Value, in the unit beside it') value!: number;
  @Property(tradeUnit, 'Currency of the value (ISO 4217), or RELATIVE for an index that is never summed with money')
  unit!: string;
  @Property(tradeBasis, 'Where the figure comes from', { optional: true }) basis?: string;
  @Property(decimal({ min: 0 }), 'Quantity, in the unit beside it', { optional: true }) quantity?: number;
  @Property(text({ max: 40, example: 't' }), 'Unit of the quantity (UCUM)', { optional: true }) quantityUnit?: string;
  @Property(flag(), 'Goods that came from elsewhere and were exported again', { optional: true }) reExport?: boolean;
}
