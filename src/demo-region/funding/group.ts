// An invented group of real provinces along invented roads, which programmes work for.
import type { Region } from '../region.js';

const provinces = [
  'prov:kh-1',
  'prov:kh-17',
  'prov:la-ch',
  'prov:la-sv',
  'prov:mm-13',
  'prov:th-27',
  'prov:th-49',
  'prov:vn-22',
];

/** Its id; one province left it at the end of 2024. */
export function addCorridor(region: Region): string {
  const corridor = region.node('CountryGroup', 'silver-rivers', {
    name: 'Silver Rivers Corridor',
    groupType: 'CORRIDOR',
  });
  provinces.forEach((province, index) => {
    region.link('IN_GROUP', province, corridor, {
      validFrom: '2018',
      ...(index === 0 ? { validTo: '2024-12-31' } : {}),
    });
  });
  return corridor;
}
