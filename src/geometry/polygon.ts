// Areas on the Earth as GeoJSON draws them: rings of positions, longitude first, straight between one and the next.

/** Degrees east and north (WGS 84). */
export type LonLat = readonly [longitude: number, latitude: number];

/** At least four positions, the last one the first again. */
export type Ring = readonly LonLat[];

/** Its outline, then its holes. */
export type Rings = readonly Ring[];

/** RFC 7946, sections 3.1.6 and 3.1.7. */
export type Area =
  | { readonly type: 'Polygon'; readonly coordinates: Rings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] };

/** The polygons of an area, one or several. */
export const polygonsOf = ({ type, coordinates }: Area): readonly Rings[] =>
  type === 'Polygon' ? [coordinates] : coordinates;

/** From one position of a ring to the next: west-east and south-north of both ends. */
export type Edge = readonly [fromLongitude: number, fromLatitude: number, toLongitude: number, toLatitude: number];

const edgesOfRing = (ring: Ring): Edge[] =>
  ring.slice(1).map((to, index): Edge => {
    const from = ring[index] ?? to;
    return [from[0], from[1], to[0], to[1]];
  });

/** Every edge of every ring. */
export const edgesOf = (area: Area): Edge[] => polygonsOf(area).flat().flatMap(edgesOfRing);

/** The least box around positions. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function boxAround(area: Area): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude, latitude] of polygonsOf(area).flat(2)) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return { west, south, east, north };
}
