// What countries and provinces export, one figure a class and year.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { decimal, integer, period } from '../../ontology/values/index.js';
import { Country } from '../places/country.js';
import { Province } from '../places/province.js';
import { ClassCode } from '../production/class-code.js';
import { tradeBasis } from '../vocabularies/trade-basis.js';
import { tradeUnit } from '../vocabularies/trade-unit.js';

@Relationship('A country or province exports goods of a class in a year.', {
  ends: [{ from: [Country, Province], to: [ClassCode] }],
  forward: { as: 'exports', description: 'Classes of goods that it exports' },
  backward: { as: 'exporters', description: 'Countries and provinces that export goods of the class' },
  acrossTime: true,
  key: ['year'],
  onePerKey: true,
})
export class Exports extends Link {
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
}
