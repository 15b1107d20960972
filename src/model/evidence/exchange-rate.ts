// What one currency cost in another, on a day or on average over a year.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { currency, decimal, partialDate, reference } from '../../ontology/values/index.js';

@NodeKind('xrt', 'A rate of exchange as a source states it: one unit of a currency in units of another.', {
  unique: [['from', 'to', 'on', 'sourceId']],
  namedAfter: ['from', 'to', 'on'],
})
export class ExchangeRate extends Entity {
  @Property(currency(), 'Currency of which one unit is exchanged (ISO 4217)') from!: string;
  @Property(currency(), 'Currency in which it is paid (ISO 4217)') to!: string;
  @Property(partialDate(), 'Day of the rate, or the year, half, quarter or month that it is the average of')
  on!: string;
  @Property(decimal({ above: 0 }), 'Units of `to` for one unit of `from`') rate!: number;
  @Property(reference('src', 'src:demo-region'), 'Source that states the rate', {
    provenance: true,
    field: true,
  })
  override sourceId!: string;
}
