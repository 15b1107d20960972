// The judge of distances: the haversine formula (Sinnott 1984, Sky and Telescope 68) on the sphere that the database measures on.
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** The radius of Neo4j's sphere in kilometres. */
const radius = 6_378.14;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export function haversine(one: Position, other: Position): number {
  const half = (a: number, b: number): number => Math.sin(radians(b - a) / 2) ** 2;
  const chord =
    half(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(one.longitude, other.longitude);
  return 2 * radius * Math.atan2(Math.sqrt(chord), Math.sqrt(Math.max(0, 1 - chord)));
}
