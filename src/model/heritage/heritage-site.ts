// Properties on the World Heritage List, which are not the towns they lie in.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, code, flag, integer } from '../../ontology/values/index.js';

const heritageCategory = choice('HeritageCategory', 'Why a property is on the World Heritage List.', {
  CULTURAL: 'Cultural heritage',
  NATURAL: 'Natural heritage',
  MIXED: 'Both',
});

@NodeKind('whs', 'A property on the World Heritage List of UNESCO; not the same as the town it lies in.')
export class HeritageSite extends Entity {
  @Property(code(/^[1-9]\d{0,4}$/, '479'), 'Number on the World Heritage List (UNESCO)', { optional: true, key: true })
  whcId?: string;
  @Property(integer({ min: 1978, max: 2100 }), 'Year of inscription', { optional: true }) inscribedYear?: number;
  @Property(heritageCategory, 'Why it is on the list', { optional: true }) category?: string;
  @Property(flag(), 'On the List of World Heritage in Danger', { optional: true }) inDanger?: boolean;
}
