// Layers by their address: what QGIS, R and geopandas open.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { areaProblem } from '../../src/geometry/check-area.js';
import { startSeededApi, type TestApi } from '../support/api.js';
import { read, type Answer } from '../support/http/ask.js';

interface Feature {
  type: string;
  id: string;
  geometry: { type: string; coordinates: unknown } | null;
  properties: Record<string, unknown>;
}
interface Collection {
  type: string;
  note: string;
  attribution: string[];
  numberMatched: number;
  numberReturned: number;
  links: { rel: string; href: string }[];
  features: Feature[];
}

let api: TestApi;
let closed: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
  closed = await startSeededApi({ publicSchema: false });
}, 180_000);
afterAll(() => Promise.all([api.stop(), closed.stop()]));

async function layer(address: string): Promise<Collection> {
  let response = await fetch(`${api.address}${address}`);
  // Planning a statement for the first time takes long where the machine is busy, so a time-out is asked again.
  for (let again = 0; response.status === 504 && again < 4; again += 1) {
    response = await fetch(`${api.address}${address}`);
  }
  const text = await response.text();
  expect([address, response.status, response.status === 200 ? '' : text]).toEqual([address, 200, '']);
  expect(response.headers.get('content-type')).toBe('application/geo+json; charset=utf-8');
  return JSON.parse(text) as Collection;
}
const refused = async (address: string, of: TestApi = api): Promise<Answer> =>
  read(await fetch(`${of.address}${address}`));

test('all provinces as areas, in one layer, with the note and the attribution', async () => {
  const { type, note, attribution, features, numberMatched, numberReturned, links } = await layer('/geojson/provinces');
  const { provinces } = await api.answer<{ provinces: { totalCount: number } }>('{ provinces { totalCount } }');
  expect([type, numberMatched, numberReturned, features.length, links]).toEqual([
    'FeatureCollection',
    provinces.totalCount,
    provinces.totalCount,
    provinces.totalCount,
    [],
  ]);
  expect(note).toContain('no legal boundaries');
  expect(attribution).toHaveLength(1);
  expect(attribution[0]).toContain('Made with Natural Earth');
  for (const { geometry, properties, id } of features) {
    const drawn = properties['areaBasis'] !== 'NOT_DRAWN';
    expect([id, drawn && areaProblem(geometry, 2_000), geometry === null]).toEqual([
      id,
      drawn ? undefined : false,
      !drawn,
    ]);
  }
});

test('points with whose they are and how far away, only the attributes that are asked for', async () => {
  const { features, numberMatched } = await layer(
    '/geojson/provinces?near=prov:th-40&withinKm=150&geometry=point&properties=name,iso3166_2',
  );
  expect(numberMatched).toBe(7);
  expect(features[0]).toEqual({
    type: 'Feature',
    id: 'prov:th-40',
    geometry: { type: 'Point', coordinates: [102.5877, 16.4039] },
    properties: {
      id: 'prov:th-40',
      kind: 'Province',
      name: 'Khon Kaen',
      iso3166_2: 'TH-40',
      geometryBasis: 'PROVINCE',
      geometryOf: 'prov:th-40',
      distanceKm: 0,
    },
  });
  const away = features.map(({ properties }) => properties['distanceKm'] as number);
  expect(away).toEqual(away.toSorted((one, other) => one - other));
  const same = await layer('/geojson/provinces?near=102.5877,16.4039&withinKm=150&geometry=point');
  expect(same.features.map(({ id }) => id)).toEqual(features.map(({ id }) => id));
});

test('a layer says what GraphQL says: filters, orders, days, lists of several kinds', async () => {
  const where = encodeURIComponent('{"within":{"area":"prov:vn-dn"}}');
  const { features } = await layer(`/geojson/actors?where=${where}&asOf=2020`);
  const { actors } = await api.answer<{ actors: { nodes: { id: string }[] } }>(
    '{ actors(where: { within: { area: "prov:vn-dn" } }, asOf: "2020", first: 100) { nodes { id } } }',
  );
  expect(features.length).toBeGreaterThan(0);
  expect(features.map(({ id }) => id)).toEqual(actors.nodes.map(({ id }) => id));
  expect(features.every(({ geometry }) => geometry?.type === 'Point')).toBe(true);
  const sorted = await layer('/geojson/heritageSites?orderBy=NAME_DESC&properties=name');
  const names = sorted.features.map(({ properties }) => properties['name'] as string);
  expect(names).toEqual(names.toSorted().reverse());
});

test('limit ends a layer, and the link goes on where it ended', async () => {
  const ids: string[] = [];
  for (let address: string | undefined = '/geojson/provinces?limit=120&geometry=point&properties=name'; address;) {
    const page: Collection = await layer(address);
    expect(page.numberReturned).toBe(page.features.length);
    expect(page.features.length).toBeLessThanOrEqual(120);
    ids.push(...page.features.map(({ id }) => id));
    address = page.links[0]?.href;
    if (!address) expect(new Set(ids).size).toBe(page.numberMatched);
  }
});

describe('what cannot be is refused as everywhere', () => {
  test.each([
    ['/geojson/province', 'Did you mean "provinces"?'],
    ['/geojson/countries', 'No layer is called "countries"'],
    ['/geojson/provinces?limit=0', 'from 1 to 10000'],
    ['/geojson/provinces?limit=10001', 'from 1 to 10000'],
    ['/geojson/provinces?first=3', 'takes no "first"'],
    ['/geojson/provinces?geometry=line', 'it can be "area" or "point"'],
    ['/geojson/zones?geometry=area', 'it can be "point"'],
    ['/geojson/provinces?properties=nam', 'Did you mean "name"'],
    ['/geojson/provinces?where={', 'is not JSON'],
    ['/geojson/provinces?where={"nam":1}', 'nam'],
    ['/geojson/provinces?withinKm=10', 'give that too'],
    ['/geojson/provinces?near=prov:th-40&near=prov:th-41', 'give it once'],
    ['/geojson/provinces?near=prov:nowhere', 'No Province has the id'],
    ['/geojson/provinces?near=prov:th-40&withinKm=far', 'withinKm'],
    ['/geojson/provinces?orderBy=SIZE', 'SIZE'],
    ['/geojson/provinces?after=x', 'was not issued'],
    [`/geojson/provinces?where=${'['.repeat(200)}`, 'brackets open at once'],
  ])('%s', async (address, words) => {
    const { status, errors } = await refused(address);
    expect(errors?.[0]?.message).toContain(words);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test('and gives no names away where the schema is closed', async () => {
    for (const address of ['/geojson/province', '/geojson/provinces?properties=nam']) {
      const { status, text } = await refused(address, closed);
      expect(status).toBe(400);
      expect(text).not.toMatch(/Did you mean|heritageSites/);
    }
    expect((await refused('/geojson/provinces?limit=1', closed)).status).toBe(200);
  });
});
