// First-level units of countries; a unit that is merged, split or upgraded ends, and a new one begins.
import { DatedEntity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, code } from '../../ontology/values/index.js';

const adminType = choice('AdminType', 'The administrative rank of a first-level unit.', {
  PROVINCE: 'A province',
  MUNICIPALITY: 'A city or capital that ranks with provinces',
  STATE: 'A state of a union',
  REGION: 'A region, autonomous or not',
  PREFECTURE: 'A prefecture',
  UNION_TERRITORY: 'A territory under the central government',
  OTHER: 'Another rank',
});

@NodeKind('prov', 'A first-level administrative unit of a country: province, state, region or city of that rank.', {
  onePer: [{ of: ['iso3166_2'], whileValid: true }],
})
export class Province extends DatedEntity {
  @Property(
    code(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'TH-40'),
    'Code of the subdivision (ISO 3166-2); the successor of a unit may carry its code on',
    { optional: true, lookup: true },
  )
  iso3166_2?: string;
  @Property(adminType, 'Administrative rank') adminType!: string;
}
