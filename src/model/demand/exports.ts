// What countries and provinces export, one figure a class and year.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice, decimal, integer, partialDate } from '../../ontology/values/index.js';
import { Country } from '../places/country.js';
import { Province } from '../places/province.js';
import { ClassCode } from '../production/class-code.js';
import { tradeUnit } from '../vocabularies/trade-unit.js';

const tradeBasis = choice('TradeBasis', 'Where a trade figure comes from.', {
  REPORTED: 'The exporter reports it',
  MIRROR: 'Its partners report it as imports',
  ESTIMATED: 'It was estimated',
});

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
  @Property(partialDate(), 'Part of the year, where the figure is for less than the whole', { optional: true })
  period?: string;
  @Property(decimal({ min: 0 }), 'Value, in the unit beside it') value!: number;
  @Property(tradeUnit, 'Currency of the value (ISO 4217), or RELATIVE for an index that is never summed with money')
  unit!: string;
  @Property(tradeBasis, 'Where the figure comes from', { optional: true }) basis?: string;
}
