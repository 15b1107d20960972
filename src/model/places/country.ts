// A country or territory: the outermost place of the graph.
import { DatedEntity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { code } from '../../ontology/values/index.js';

@NodeKind('ctry', 'A country or territory with codes of its own in ISO 3166-1.', { plural: 'countries' })
export class Country extends DatedEntity {
  @Property(code(/^[A-Z]{2}$/, 'KH'), 'Alpha-2 code (ISO 3166-1)', { key: true }) iso2!: string;
  @Property(code(/^[A-Z]{3}$/, 'KHM'), 'Alpha-3 code (ISO 3166-1)', { key: true }) iso3!: string;
  @Property(code(/^\d{3}$/, '116'), 'Numeric code of three digits, leading zeros kept (ISO 3166-1, UN M49)', {
    key: true,
  })
  isoNumeric!: string;
}
