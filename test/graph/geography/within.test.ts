// What lies within an area agrees with a plain reading of the same places, and what is no area is refused.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isInside } from '../../../src/geometry/inside.js';
import { edgesOf, type Area } from '../../../src/geometry/polygon.js';
import type { Position } from '../../support/geography/haversine.js';
import { api, everyId, ofKind, patiently, world } from '../../support/geography/asked-world.js';

/** Whether a thing lies in the ringed province, by the numbers alone. */
function isInRing(id: string): boolean {
  const at = world.positions.get(id);
  if (!at) return false;
  const within = (west: number, east: number, south: number, north: number) =>
    at.longitude > west && at.longitude < east && at.latitude > south && at.latitude < north;
  return within(100, 102, 10, 12) && !within(100.8, 101.2, 10.8, 11.2);
}

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
    for (const [list, prefix] of [
      ['places', 'plc'],
      ['zones', 'sez'],
    ] as const) {
      const expected = ofKind(prefix).flatMap(([id]) => (isInRing(id) ? [id] : []));
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
    const located = world.files['seeds/located-in.csv']!.split('\n').map((row) => row.split(','));
    const lying = (of: string) => located.filter(([, to]) => to === of).map(([from = '']) => from);
    const every = ['prov:bare', 'prov:pointed', 'prov:ringed'];
    const holding = every.filter((of) => lying(of).some((id) => id.startsWith('sez:') && isInRing(id)));
    expect(provinces!.nodes.map(({ id }) => id)).toEqual(holding);
    expect(holding).toContain('prov:ringed');
    const without = every.filter((of) => lying(of).every((id) => !world.positions.has(id)));
    expect(country!.nodes.map(({ id }) => id)).toEqual(without);
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
