// A made-up world: points everywhere and at the odd spots of the Earth, and things that lie in places, in provinces or nowhere.
import { pick, seededRandom } from '../random-values.js';
import type { Position } from './haversine.js';

const stated = 'src:made-up,ASSERTED,2026-11-22';
const provenance = 'sourceId,statementStatus,recordedAt';

const oddSpots: readonly Position[] = [
  { longitude: 0, latitude: 90 },
  { longitude: 120, latitude: -90 },
  { longitude: 180, latitude: 0 },
  { longitude: -180, latitude: 0.5 },
  { longitude: 179.9999, latitude: 10 },
  { longitude: -179.9999, latitude: 10 },
  { longitude: 0, latitude: 0 },
  { longitude: 102.83, latitude: 16.43 },
  { longitude: 102.83, latitude: 16.43 },
];

export interface World {
  readonly files: Readonly<Record<string, string>>;
  /** Where each thing lies by its id, as the rules say; absent where nobody knows. */
  readonly positions: ReadonlyMap<string, Position & { readonly of: string; readonly basis: string }>;
}

/** Two square degrees with a square hole of 0.4 in the middle, whose centroid so lies outside. */
const ringed = {
  type: 'Polygon',
  coordinates: [
    [
      [100, 10],
      [102, 10],
      [102, 12],
      [100, 12],
      [100, 10],
    ],
    [
      [100.8, 10.8],
      [100.8, 11.2],
      [101.2, 11.2],
      [101.2, 10.8],
      [100.8, 10.8],
    ],
  ],
};

/** Half of all points lie in a box of ten degrees, so that small regions hold some. */
function randomPosition(random: () => number): Position {
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return random() < 0.5
    ? { longitude: round(98 + 10 * random()), latitude: round(8 + 10 * random()) }
    : { longitude: round(360 * random() - 180), latitude: round((Math.asin(2 * random() - 1) * 180) / Math.PI) };
}

export function randomWorld(seed: number): World {
  const random = seededRandom(seed);
  const positions = new Map<string, Position & { of: string; basis: string }>();
  const places: string[] = [];
  const zones: string[] = [];
  const links: string[] = [];
  const put = (id: string, position: Position | undefined, row: (point: string) => string): string => {
    if (position) positions.set(id, { ...position, of: id, basis: 'OWN' });
    return row(position ? `${position.longitude} ${position.latitude}` : '');
  };
  const lend = (id: string, from: string, basis: string): void => {
    const lent = positions.get(from);
    links.push(`${id},${from},,`);
    if (lent && !positions.has(id)) positions.set(id, { ...lent, basis });
  };
  // The centroid of the ringed province falls into its hole; the middle of its longest stretch does not.
  positions.set('prov:ringed', { longitude: 100.4, latitude: 11, of: 'prov:ringed', basis: 'PROVINCE' });
  positions.set('prov:pointed', { longitude: 104.5, latitude: 15.25, of: 'prov:pointed', basis: 'PROVINCE' });
  for (let at = 0; at < 150; at += 1) {
    const position = at < oddSpots.length ? oddSpots[at] : randomPosition(random);
    places.push(put(`plc:p${at}`, position, (point) => `plc:p${at},Place ${at % 7},VILLAGE,${point},${stated}`));
  }
  for (let at = 0; at < 20; at += 1) {
    places.push(`plc:in${at},In ${at},VENUE,,${stated}`);
    lend(`plc:in${at}`, pick(random, [`plc:p${at + 20}`, 'prov:ringed', 'prov:pointed']), '');
    const lent = positions.get(`plc:in${at}`);
    if (lent) positions.set(`plc:in${at}`, { ...lent, basis: lent.of.startsWith('plc') ? 'PLACE' : 'PROVINCE' });
  }
  for (let at = 0; at < 40; at += 1) {
    const own = at % 4 === 0 ? randomPosition(random) : undefined;
    zones.push(put(`sez:z${at}`, own, (point) => `sez:z${at},Zone ${at % 5},SEZ,OPERATING,false,${point},${stated}`));
    if (at % 10 === 9) continue;
    const into = pick(random, [`plc:p${at}`, `plc:in${at % 20}`, 'prov:ringed', 'prov:pointed', 'prov:bare']);
    const basis = positions.get(into)?.of.startsWith('plc') ? 'PLACE' : 'PROVINCE';
    lend(`sez:z${at}`, into, basis);
  }
  // Of two that are equally near the first id counts; what has ended no longer does.
  zones.push(`sez:both,Both,CROSS_BORDER,PLANNED,true,,${stated}`);
  lend('sez:both', 'plc:p40', 'PLACE');
  links.push('sez:both,plc:p41,,');
  zones.push(`sez:moved,Moved,SEZ,OPERATING,false,,${stated}`);
  links.push('sez:moved,plc:p42,,2020-12-31', 'sez:moved,plc:p43,2021-01-01,');
  const moved = positions.get('plc:p43');
  if (moved) positions.set('sez:moved', { ...moved, basis: 'PLACE' });
  return {
    positions,
    files: {
      'seeds/source.csv': `id,name,title,publisher,lang,citation,attribution,${provenance}\nsrc:made-up,Made up,Made up,Nobody,en,Made up,Drawn by nobody,${stated}\n`,
      'seeds/province.csv': `id,name,adminType,centroid,${provenance}\nprov:bare,Bare,PROVINCE,,${stated}\nprov:pointed,Pointed,PROVINCE,104.5 15.25,${stated}\nprov:ringed,Ringed,PROVINCE,,${stated}\n`,
      'seeds/province.geojson': JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: 'prov:ringed',
            properties: { areaBasis: 'DRAWN', areaSourceId: 'src:made-up' },
            geometry: ringed,
          },
        ],
      }),
      'seeds/place.csv': `id,name,placeType,point,${provenance}\n${places.join('\n')}\n`,
      'seeds/zone.csv': `id,name,zoneType,status,crossBorder,location,${provenance}\n${zones.join('\n')}\n`,
      'seeds/located-in.csv': `from,to,validFrom,validTo,${provenance}\n${links.map((link) => `${link},${stated}`).join('\n')}\n`,
    },
  };
}
