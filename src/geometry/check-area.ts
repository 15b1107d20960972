// The rules of GeoJSON for areas (RFC 7946), each broken one in a sentence with the way out.
import { crossingEdges } from './crossings.js';
import { edgesOf, polygonsOf, type Area, type Edge, type Rings } from './polygon.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;

/** A height may follow and is not read. */
const isPosition = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && (value.length === 2 || value.length === 3) && within(value[0], 180) && within(value[1], 90);

const written = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

function ringProblem(ring: unknown): string | undefined {
  if (!Array.isArray(ring) || ring.length < 4) {
    return 'has a ring of fewer than four positions; a triangle takes four, the last one the first again';
  }
  const odd: unknown = ring.find((position) => !isPosition(position));
  if (odd !== undefined) return `has the position ${written(odd)}; give degrees as [longitude, latitude] (WGS 84)`;
  const [first, last] = [written(ring[0]), written(ring.at(-1))];
  if (first !== last)
    return `has a ring that is not closed: it begins at ${first} and ends at ${last}; repeat the first position`;
  return undefined;
}

/** An edge of half a turn or more is one that was meant to go the other way round. */
const halfTurn = ([from, , to]: Edge): boolean => Math.abs(to - from) >= 180;

const polygonsIn = (value: Record<string, unknown>): unknown =>
  value['type'] === 'Polygon'
    ? [value['coordinates']]
    : value['type'] === 'MultiPolygon'
      ? value['coordinates']
      : undefined;

const isNested = (polygons: unknown): polygons is unknown[][] =>
  Array.isArray(polygons) && polygons.length > 0 && polygons.every((rings) => Array.isArray(rings) && rings.length > 0);

/** What is wrong with a value that should be an area of so many positions at most, or nothing. */
export function areaProblem(value: unknown, most: number): string | undefined {
  const polygons = isObject(value) ? polygonsIn(value) : undefined;
  if (polygons === undefined) return 'is not a GeoJSON object of type Polygon or MultiPolygon';
  if (!isNested(polygons)) return 'has no coordinates: a Polygon is a list of rings, a MultiPolygon a list of those';
  const rings = polygons.flat();
  const positions = rings.reduce<number>((sum, ring) => sum + (Array.isArray(ring) ? ring.length : 0), 0);
  if (positions > most) return `has ${positions} positions; simplify it to at most ${most}`;
  const problem = rings.map(ringProblem).find((found) => found !== undefined);
  if (problem !== undefined) return problem;
  return shapeProblem(edgesOf({ type: 'MultiPolygon', coordinates: polygons as Rings[] }));
}

function shapeProblem(edges: readonly Edge[]): string | undefined {
  if (edges.some(halfTurn)) {
    return 'crosses the antimeridian or spans half the Earth; cut it at 180 degrees into a MultiPolygon (RFC 7946, section 3.1.9)';
  }
  const [edge] = crossingEdges(edges) ?? [];
  if (edge) return `crosses itself near ${written([edge[0], edge[1]])}; draw rings that do not meet`;
  return undefined;
}

/** The same area without heights and whatever else came along with it. */
export function plainArea(area: Area): Area {
  const coordinates = polygonsOf(area).map((rings) =>
    rings.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude] as const)),
  );
  return area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: coordinates[0] ?? [] }
    : { type: 'MultiPolygon', coordinates };
}
