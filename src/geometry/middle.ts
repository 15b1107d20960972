// One position that stands for an area: its centroid, or where that falls outside a position within.
import { eastwards, isInside } from './inside.js';
import { boxAround, edgesOf, polygonsOf, type Area, type Edge, type LonLat, type Rings } from './polygon.js';

/** Twice the area to the left of an edge as seen from the origin; a ring adds up to twice its own. */
const cross = ([x, y, toX, toY]: Edge): number => x * toY - toX * y;

const sizeOf = (edges: readonly Edge[]): number => Math.abs(edges.reduce((sum, edge) => sum + cross(edge), 0)) / 2;

const alone = (rings: Rings): Area => ({ type: 'Polygon', coordinates: rings });

/** Centroid of a polygon in the plane of longitude and latitude, with its weight: holes take their part away. */
function momentsOf(rings: Rings): readonly [x: number, y: number, size: number] {
  let [x, y, size] = [0, 0, 0];
  rings.forEach((ring, index) => {
    const edges = edgesOf(alone([ring]));
    const own = sizeOf(edges);
    const twice = edges.reduce((sum, edge) => sum + cross(edge), 0);
    if (own === 0) return;
    const along = (axis: 0 | 1): number =>
      edges.reduce((sum, edge) => sum + (edge[axis] + edge[axis + 2]!) * cross(edge), 0) / (3 * twice);
    const weight = index === 0 ? own : -own;
    x += along(0) * weight;
    y += along(1) * weight;
    size += weight;
  });
  return [x, y, size];
}

/** The middle of the longest stretch that the largest polygon has halfway between its south and its north. */
function within(area: Area): LonLat {
  const size = (rings: Rings): number => sizeOf(edgesOf(alone(rings.slice(0, 1))));
  const [largest = []] = polygonsOf(area).toSorted((one, other) => size(other) - size(one));
  const { south, north } = boxAround(alone(largest));
  const latitude = (south + north) / 2;
  const crossings = eastwards(edgesOf(alone(largest)), latitude).sort((one, other) => one - other);
  const stretches = crossings.flatMap((west, index) =>
    index % 2 === 0 ? [{ west, east: crossings[index + 1] ?? west }] : [],
  );
  const [longest] = stretches.sort((one, other) => other.east - other.west - (one.east - one.west));
  return [longest ? (longest.west + longest.east) / 2 : 0, latitude];
}

/** To the fourth decimal, some ten metres, which is more than such a position tells. */
const rounded = ([longitude, latitude]: LonLat): LonLat => [
  Math.round(longitude * 10_000) / 10_000,
  Math.round(latitude * 10_000) / 10_000,
];

export function middleOf(area: Area): LonLat {
  const parts = polygonsOf(area).map(momentsOf);
  const sum = (index: 0 | 1 | 2): number => parts.reduce((total, part) => total + part[index], 0);
  const centroid: LonLat = [sum(0) / sum(2), sum(1) / sum(2)];
  return rounded(isInside(edgesOf(area), centroid) ? centroid : within(area));
}
