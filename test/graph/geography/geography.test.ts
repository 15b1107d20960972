// Where things lie, against plain readings of a made-up world: distances by haversine, regions by the even-odd rule, positions by the rules.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprintOf } from '../../../src/exchange/fingerprint.js';
import { loadDataSet } from '../../../src/exchange/load-data-set.js';
import { isInside } from '../../../src/geometry/inside.js';
import { edgesOf, type Area } from '../../../src/geometry/polygon.js';
import { applyConstraints } from '../../../src/graph/constraints.js';
import { model } from '../../../src/model/index.js';
import { startTestApi, type TestApi } from '../../support/api.js';
import { haversine, type Position } from '../../support/geography/haversine.js';
import { randomWorld } from '../../support/geography/random-places.js';
import { filesOf } from '../../unit/exchange/tiny-model.js';

const world = randomWorld(6);
const ofKind = (prefix: string) => [...world.positions].filter(([id]) => id.startsWith(`${prefix}:`));

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await applyConstraints(api.database, model);
  const files = filesOf(world.files);
  const set = { name: 'seed', files, fingerprint: fingerprintOf(files, model) };
  await loadDataSet({ database: api.database, model, set, now: new Date() });
  // A database that has just started plans its first statements slowly.
  for (const list of ['zones', 'places']) await api.ask(`{ ${list}(near: { node: "prov:ringed" }) { totalCount } }`);
}, 180_000);
afterAll(() => api.stop());

/** Planning a statement for the first time takes long where the machine is busy, so a time-out is asked again. */
async function patiently<T>(query: string, variables: object = {}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const { data, errors } = await api.ask<T>(query, variables);
    if (data && !errors) return data;
    const late = errors?.every(({ extensions }) => extensions.code === 'DATABASE_TIMEOUT');
    if (!late || attempt === 5) throw new Error(`${JSON.stringify(errors)} for ${query}`);
  }
}

interface Listed {
  totalCount: number;
  edges: { distanceKm: number | null; cursor: string; node: { id: string } }[];
}

async function listed(
  list: string,
  args: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Promise<Listed> {
  const type = list === 'zones' ? 'Zone' : 'Place';
  const answer = await patiently<Record<string, Listed>>(
    `query($where: ${type}Where, $near: Near, $first: Int, $after: String, $last: Int, $before: String, $orderBy: [${type}Order!]) {
      ${list}(where: $where, near: $near, first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
        totalCount edges { distanceKm cursor node { id } }
      }
    }`,
    { first: 100, ...args, ...more },
  );
  return answer[list]!;
}

async function everyId(list: string, where: unknown): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ;) {
    const { edges, totalCount } = await listed(list, { where, after });
    ids.push(...edges.map(({ node }) => node.id));
    after = edges.at(-1)?.cursor;
    if (ids.length >= totalCount || after === undefined) return ids.sort();
  }
}

const position = fc.record({
  longitude: fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.constantFrom(-180, 0, 180, 179.9999, 102.83),
    fc.double({ min: 98, max: 108, noNaN: true }),
  ),
  latitude: fc.oneof(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.constantFrom(-90, 0, 90, 16.43),
    fc.double({ min: 8, max: 18, noNaN: true }),
  ),
});

describe('near', () => {
  test('measures as haversine does, at the poles and across the antimeridian too, and sorts by it', async () => {
    let largest = 0;
    await fc.assert(
      fc.asyncProperty(position, fc.constantFrom('places', 'zones'), async (point, list) => {
        const { edges, totalCount } = await listed(list, { near: { point } });
        const expected = ofKind(list === 'zones' ? 'sez' : 'plc');
        expect(totalCount).toBe(expected.length);
        for (const { node, distanceKm } of edges) {
          const judged = haversine(point, world.positions.get(node.id)!);
          // Below a metre rounding is all there is.
          largest = Math.max(largest, Math.abs(distanceKm! - judged) / Math.max(judged, 0.001));
        }
        const found = edges.map(({ distanceKm }) => distanceKm!);
        expect(found).toEqual(found.toSorted((one, other) => one - other));
      }),
      { numRuns: 40 },
    );
    expect(largest).toBeLessThan(1e-8);
  }, 120_000);

  test('within so many kilometres finds those that haversine finds, and counts them', async () => {
    await fc.assert(
      fc.asyncProperty(
        position,
        fc.oneof(fc.double({ min: 1, max: 20_000, noNaN: true }), fc.constantFrom(50, 150, 500)),
        fc.constantFrom('places', 'zones'),
        async (point, km, list) => {
          const around = ofKind(list === 'zones' ? 'sez' : 'plc').map(([id, at]) => ({
            id,
            away: haversine(point, at),
          }));
          // What lies on the edge may count or not.
          fc.pre(around.every(({ away }) => Math.abs(away - km) > 1e-6));
          const within = around.filter(({ away }) => away <= km).map(({ id }) => id);
          const near = await listed(list, { near: { point, withinKm: km } });
          expect(near.totalCount).toBe(within.length);
          if (within.length <= 100) expect(near.edges.map(({ node }) => node.id).sort()).toEqual(within.sort());
          expect(await everyId(list, { radius: undefined, within: { radius: { point, km } } })).toEqual(within.sort());
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);

  test('pages forwards and backwards visit all in one order, equal distances by id', async () => {
    const near = { point: { longitude: 102.83, latitude: 16.43 } };
    const all = ofKind('plc')
      .map(([id, at]) => ({ id, away: haversine(near.point, at) }))
      .sort((one, other) => one.away - other.away || (one.id < other.id ? -1 : 1));
    const walk = async (backward: boolean): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = backward
          ? await listed('places', { near, first: undefined, last: 23, before: cursor })
          : await listed('places', { near, first: 23, after: cursor });
        const found = page.edges.map(({ node }) => node.id);
        if (backward) ids.unshift(...found);
        else ids.push(...found);
        cursor = (backward ? page.edges[0] : page.edges.at(-1))?.cursor;
        if (cursor === undefined || ids.length >= page.totalCount) return ids;
      }
    };
    const forwards = await walk(false);
    expect(forwards.slice(0, 2)).toEqual(['plc:p7', 'plc:p8']);
    expect([...forwards].sort()).toEqual(all.map(({ id }) => id).sort());
    expect(await walk(true)).toEqual(forwards);
  });

  test('another order may be asked for; the distance is still told', async () => {
    const near = { node: 'prov:pointed', withinKm: 800 };
    const { edges } = await listed('zones', { near, orderBy: ['NAME_DESC'] });
    const plain = await listed('zones', { near });
    expect(edges.map(({ node }) => node.id).sort()).toEqual(plain.edges.map(({ node }) => node.id).sort());
    expect(edges.map(({ node }) => node.id)).not.toEqual(plain.edges.map(({ node }) => node.id));
    expect(edges.every(({ distanceKm }) => distanceKm !== null && distanceKm <= 800)).toBe(true);
  });

  test('a cursor belongs to the place that it was made for', async () => {
    const { edges } = await listed('zones', { near: { node: 'prov:pointed' }, first: 1 });
    const { errors } = await api.ask(
      'query($after: String) { zones(near: { node: "prov:ringed" }, after: $after) { totalCount nodes { id } } }',
      { after: edges[0]!.cursor },
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  test('lists along a relationship are sorted too, and others tell no distance', async () => {
    const { province, zones } = await patiently<{ province: { located: Listed }; zones: Listed }>(
      `{ province(id: "prov:ringed") { located(near: { node: "plc:p7" }, first: 50) { totalCount edges { distanceKm node { id } } } }
        zones(first: 1) { totalCount edges { distanceKm node { id } } } }`,
    );
    const found = province.located.edges.map(({ distanceKm }) => distanceKm!);
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual(found.toSorted((one, other) => one - other));
    expect(zones.edges[0]!.distanceKm).toBeNull();
  });
});

describe('geometry', () => {
  test('is the own point, else that of the nearest thing around', async () => {
    const { zones, places, provinces } = await patiently<Record<string, { nodes: Record<string, never>[] }>>(`{
      zones(first: 100) { nodes { ...At } } places(first: 100) { nodes { ...At } } provinces { nodes { ...At } }
    } fragment At on Node { id ... on Zone { geometry { ...G } } ... on Place { geometry { ...G } } ... on Province { geometry { ...G } } }
    fragment G on Geometry { basis of point { longitude latitude } }`);
    const nodes = [...zones!.nodes, ...places!.nodes, ...provinces!.nodes] as unknown as {
      id: string;
      geometry: { basis: string; of: string; point: Position } | null;
    }[];
    for (const { id, geometry } of nodes) {
      const known = world.positions.get(id);
      const { basis, of, longitude, latitude } = known ?? {};
      expect([id, geometry]).toEqual([id, known ? { basis, of, point: { longitude, latitude } } : null]);
    }
    expect(nodes.filter(({ geometry }) => geometry === null).length).toBeGreaterThan(2);
    expect(new Set(nodes.map(({ geometry }) => geometry?.basis))).toEqual(
      new Set(['OWN', 'PLACE', 'PROVINCE', undefined]),
    );
  });

  test('is that of the day', async () => {
    const at = async (asOf: string) => {
      const { zone } = await patiently<{ zone: { geometry: { of: string } } }>(
        `{ zone(id: "sez:moved", asOf: "${asOf}") { geometry { of } } }`,
      );
      return zone.geometry.of;
    };
    expect([await at('2020-12-31'), await at('2021-01-01')]).toEqual(['plc:p42', 'plc:p43']);
    const from = async (asOf: string) => {
      const { places } = await patiently<{ places: Listed }>(
        `{ places(near: { node: "sez:moved" }, first: 1, asOf: "${asOf}") { totalCount edges { distanceKm node { id } } } }`,
      );
      return places.edges[0]!.node.id;
    };
    expect([await from('2020'), await from('2021')]).toEqual(['plc:p42', 'plc:p43']);
  });
});

describe('within', () => {
  const inBox = ({ longitude, latitude }: Position, box: Record<string, number>): boolean => {
    const { west = 0, east = 0, south = 0, north = 0 } = box;
    const across = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
    return across && latitude >= south && latitude <= north;
  };

  test('a box, also across the antimeridian', async () => {
    const degrees = (most: number) => fc.integer({ min: -most * 10, max: most * 10 }).map((tenth) => tenth / 10 + 0.05);
    await fc.assert(
      fc.asyncProperty(degrees(179), degrees(179), degrees(89), degrees(89), async (west, east, one, other) => {
        const box = { west, east, south: Math.min(one, other), north: Math.max(one, other) };
        const expected = ofKind('plc').flatMap(([id, at]) => (inBox(at, box) ? [id] : []));
        expect(await everyId('places', { within: { box } })).toEqual(expected.sort());
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('a polygon, with holes and in several parts', async () => {
    // Rings around a middle at rising angles never cross themselves.
    const star = fc
      .tuple(
        fc.double({ min: 100, max: 106, noNaN: true }),
        fc.double({ min: 10, max: 16, noNaN: true }),
        fc.array(fc.double({ min: 0.4, max: 4, noNaN: true }), { minLength: 3, maxLength: 40 }),
      )
      .map(([x, y, radii]) => {
        const ring = radii.map((radius, at): [number, number] => {
          const angle = (at / radii.length) * 2 * Math.PI;
          return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
        });
        const hole = [0, 1, 2, 3, 0].map((at): [number, number] => [
          x + 0.1 * Math.cos((at * Math.PI) / 2),
          y + 0.1 * Math.sin((at * Math.PI) / 2),
        ]);
        return [[...ring, ring[0]!], hole];
      });
    await fc.assert(
      fc.asyncProperty(star, fc.boolean(), async (rings, several) => {
        const apart = rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y - 30]));
        const polygon = (
          several ? { type: 'MultiPolygon', coordinates: [rings, apart] } : { type: 'Polygon', coordinates: rings }
        ) as Area;
        const inside = ([, { longitude, latitude }]: [string, Position]) =>
          isInside(edgesOf(polygon), [longitude, latitude]);
        for (const [list, prefix] of [
          ['places', 'plc'],
          ['zones', 'sez'],
        ] as const) {
          const expected = ofKind(prefix)
            .filter(inside)
            .map(([id]) => id);
          expect(await everyId(list, { within: { polygon } })).toEqual(expected.sort());
          expect(await everyId(list, { and: [{ within: { polygon } }, { name: { isNull: false } }] })).toEqual(
            expected,
          );
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  test('the area of a province, its hole left out', async () => {
    const inside = (id: string): boolean => {
      const at = world.positions.get(id)!;
      const within = (west: number, east: number, south: number, north: number) =>
        at.longitude > west && at.longitude < east && at.latitude > south && at.latitude < north;
      return within(100, 102, 10, 12) && !within(100.8, 101.2, 10.8, 11.2);
    };
    for (const [list, prefix] of [
      ['places', 'plc'],
      ['zones', 'sez'],
    ] as const) {
      const expected = ofKind(prefix).flatMap(([id]) => (inside(id) ? [id] : []));
      expect(expected.length).toBeGreaterThan(2);
      expect(await everyId(list, { within: { area: 'prov:ringed' } })).toEqual(expected.sort());
      const outside = (await everyId(list, {})).filter((id) => !expected.includes(id));
      expect(await everyId(list, { not: { within: { area: 'prov:ringed' } } })).toEqual(outside);
    }
  });

  test('holds in filters along relationships and on nodes of any kind', async () => {
    const { provinces, country } = await patiently<Record<string, { nodes: { id: string }[] }>>(`{
      provinces(where: { locatedSome: { zone: { within: { area: "prov:ringed" } } } }) { nodes { id } }
      country: provinces(where: { locatedNone: { within: { box: { west: -180, east: 180, south: -90, north: 90 } } } }) { nodes { id } }
    }`);
    expect(provinces!.nodes).toEqual([{ id: 'prov:ringed' }]);
    expect(country!.nodes.map(({ id }) => id)).toEqual(['prov:bare']);
  });
});

describe('what cannot be is refused with the way out', () => {
  const ring = (...positions: number[][]) => ({ type: 'Polygon', coordinates: [positions] });
  test.each([
    ['where: { within: {} }', 'exactly one of'],
    ['where: { within: { area: "prov:bare", radius: { node: "prov:bare", km: 1 } } }', 'exactly one of'],
    ['where: { within: { area: "prov:bare" } }', 'no area on record'],
    ['where: { within: { area: "sez:z1" } }', 'is a Zone, and none has an area'],
    ['where: { within: { area: "prov:none" } }', 'No Province has the id'],
    ['where: { within: { radius: { node: "prov:ringed", km: -1 } } }', 'kilometres from 0 to'],
    ['where: { within: { radius: { km: 1 } } }', 'exactly one of "point" and "node"'],
    ['where: { within: { box: { west: 0, east: 1, south: 5, north: 4 } } }', 'lies north of'],
    ['where: { within: { box: { west: 0, east: 181, south: 3, north: 4 } } }', 'degrees from -180 to 180'],
    ['near: { point: { longitude: 200, latitude: 0 } }', 'degrees from -180 to 180'],
    ['near: { point: { longitude: 0, latitude: 0 }, node: "prov:ringed" }', 'exactly one of'],
    ['near: { node: "prov:bare" }', 'has no position on record'],
    ['near: { node: "ctry:xx" }', 'is a Country, and none has a position'],
    ['near: { node: "Khon Kaen" }', 'is no id'],
  ])('%s', async (args, words) => {
    const { errors } = await api.ask(`{ zones(${args}) { totalCount } }`);
    expect(errors?.[0]?.message).toContain(words);
    expect(errors?.[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|NOT_FOUND_PROVINCE)$/);
  });

  test.each([
    ['a bow tie', ring([0, 0], [2, 2], [2, 0], [0, 2], [0, 0]), 'crosses itself'],
    ['an open ring', ring([0, 0], [2, 2], [2, 0], [0, 1]), 'not closed'],
    ['half the Earth', ring([-170, 0], [170, 0], [170, 10], [-170, 10], [-170, 0]), 'antimeridian'],
    ['latitude first', ring([16, 102], [17, 102], [17, 103], [16, 102]), '[longitude, latitude]'],
    ['a line', { type: 'LineString', coordinates: [[0, 0]] }, 'of type Polygon or MultiPolygon'],
    ['nothing', { type: 'Polygon', coordinates: [] }, 'has no coordinates'],
    ['text', 'POLYGON((0 0))', 'is not a GeoJSON object'],
    [
      'too many positions',
      ring(...Array.from({ length: 1_001 }, (_, at) => [Math.cos(at), Math.sin(at)]), [1, 0]),
      'at most 1000',
    ],
  ])('%s', async (_name, polygon, words) => {
    const { errors } = await api.ask(
      'query($polygon: GeoJSONArea) { zones(where: { within: { polygon: $polygon } }) { totalCount } }',
      { polygon },
    );
    expect(errors?.[0]?.message).toContain(words);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
