// Areas: what may be one, what lies in it, and the position that stands for it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areaProblem } from '../../../src/geometry/check-area.js';
import { isInside } from '../../../src/geometry/inside.js';
import { middleOf } from '../../../src/geometry/middle.js';
import { edgesOf, type Area, type LonLat } from '../../../src/geometry/polygon.js';

const square = (west: number, south: number, side: number): LonLat[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const polygon = (...coordinates: LonLat[][]): Area => ({ type: 'Polygon', coordinates });
const degrees = fc.integer({ min: -60, max: 60 });
const sides = fc.integer({ min: 1, max: 20 });

describe('the middle', () => {
  test('of a square is its centre, whichever way it is drawn', () => {
    fc.assert(
      fc.property(degrees, degrees, sides, fc.boolean(), (west, south, side, reversed) => {
        const ring = square(west, south, side);
        const [longitude, latitude] = middleOf(polygon(reversed ? ring.toReversed() : ring));
        expect(longitude).toBeCloseTo(west + side / 2, 4);
        expect(latitude).toBeCloseTo(south + side / 2, 4);
      }),
    );
  });

  test('of several parts weighs them by their size, as long as that lies inside', () => {
    const bar = polygon([
      [0, 0],
      [10, 0],
      [10, 1],
      [0, 1],
      [0, 0],
    ]);
    const parts: Area = { type: 'MultiPolygon', coordinates: [bar.coordinates as LonLat[][], [square(20, 0, 1)]] };
    // (5 · 10 + 20.5 · 1) / 11
    expect(middleOf(parts)).toEqual([6.4091, 0.5]);
  });

  test('lies inside where the centroid does not: of a ring, of a crescent, of islands', () => {
    const ring = polygon(square(0, 0, 10), square(2, 2, 6));
    const crescent = polygon([
      [0, 0],
      [10, 0],
      [10, 1],
      [1, 1],
      [1, 9],
      [10, 9],
      [10, 10],
      [0, 10],
      [0, 0],
    ]);
    const islands: Area = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(10, 10, 2)]] };
    for (const area of [ring, crescent, islands]) expect(isInside(edgesOf(area), middleOf(area))).toBe(true);
  });
});

describe('inside', () => {
  test('agrees with the plain reading of a square with a hole', () => {
    const edges = edgesOf(polygon(square(0, 0, 10), square(3, 3, 4)));
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 12, noNaN: true }),
        fc.double({ min: -2, max: 12, noNaN: true }),
        (x, y) => {
          const within = (low: number, high: number): boolean => x > low && x < high && y > low && y < high;
          fc.pre([0, 3, 7, 10].every((border) => x !== border && y !== border));
          expect(isInside(edges, [x, y])).toBe(within(0, 10) && !within(3, 7));
        },
      ),
    );
  });

  test('gives what lies on the border between two areas to one of them', () => {
    const [left, right] = [edgesOf(polygon(square(0, 0, 5))), edgesOf(polygon(square(5, 0, 5)))];
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4.999, noNaN: true }), (y) => {
        expect(Number(isInside(left, [5, y])) + Number(isInside(right, [5, y]))).toBe(1);
      }),
    );
  });
});

describe('an area', () => {
  test('may be any square, with a hole, or several', () => {
    fc.assert(
      fc.property(degrees, degrees, sides, (west, south, side) => {
        const holed = polygon(square(west, south, side), square(west + side / 4, south + side / 4, side / 2));
        const several = { type: 'MultiPolygon', coordinates: [holed.coordinates, [square(west + 25, south, 1)]] };
        expect([areaProblem(holed, 10), areaProblem(several, 15)]).toEqual([undefined, undefined]);
        expect(areaProblem(holed, 9)).toContain('10 positions');
      }),
    );
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, 'is not a GeoJSON object'],
    ['a list', [], 'is not a GeoJSON object'],
    ['another type', { type: 'Point', coordinates: [1, 2] }, 'of type Polygon or MultiPolygon'],
    ['no rings', { type: 'Polygon', coordinates: [] }, 'no coordinates'],
    ['no list of rings', { type: 'MultiPolygon', coordinates: [square(0, 0, 1), 3] }, 'no coordinates'],
    ['a ring too short', { type: 'Polygon', coordinates: [square(0, 0, 1).slice(0, 3)] }, 'fewer than four'],
    ['an open ring', { type: 'Polygon', coordinates: [square(0, 0, 1).slice(0, 4)] }, 'not closed'],
    [
      'a position that is none',
      { type: 'Polygon', coordinates: [[...square(0, 0, 1), ['a', 1]]] },
      'has the position ["a",1]',
    ],
    ['degrees of nowhere', polygon(square(175, 0, 10)), '[longitude, latitude]'],
    [
      'an edge of half a turn',
      polygon([
        [-100, 0],
        [100, 0],
        [100, 1],
        [-100, 0],
      ]),
      'antimeridian',
    ],
    [
      'a bow tie',
      polygon([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
      'crosses itself',
    ],
    ['a hole that sticks out', polygon(square(0, 0, 4), square(3, 1, 2)), 'crosses itself'],
  ])('is not %s', (_name, value, words) => {
    expect(areaProblem(value, 100)).toContain(words);
  });
});
