// First-level units of countries; a unit that is merged, split or upgraded ends, and a new one begins.
import { DatedEntity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { area, choice, code, point, reference } from '../../ontology/values/index.js';

const adminType = choice('AdminType', 'The administrative rank of a first-level unit.', {
  PROVINCE: 'A province',
  MUNICIPALITY: 'A city or capital that ranks with provinces',
  STATE: 'A state of a union',
  REGION: 'A region, autonomous or not',
  PREFECTURE: 'A prefecture',
  UNION_TERRITORY: 'A territory under the central government',
  OTHER: 'Another rank',
});

const areaBasis = choice('AreaBasis', 'Where the area of a unit comes from.', {
  DRAWN: 'A source draws it; its state is that of the source, not that of a law',
  UNION: 'Computed: the areas of the units that it took the place of, put together',
  NOT_DRAWN: 'No area: the source draws it as a part of its neighbours',
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
  @Property(area(), 'Area for maps and searches, simplified; no legal boundary', { optional: true }) area?: object;
  @Property(areaBasis, 'Where the area comes from, or why there is none', { optional: true }) areaBasis?: string;
  @Property(
    reference('src', 'src:natural-earth-admin-1'),
    'Source of the area, or of those that it is put together of',
    { optional: true },
  )
  areaSourceId?: string;
  @Property(point(), 'Middle of the area (WGS 84, longitude first); worked out from the area where it is not given', {
    optional: true,
    middleOf: 'area',
  })
  centroid?: object;
}
