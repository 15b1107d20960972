// A position on Earth in WGS 84, longitude first as GeoJSON has it.
import { isLatitude, isLongitude } from 'class-validator';
import neo4j from 'neo4j-driver';
import type { ValueType } from '../value-type.js';
import { decimal } from './number.js';

/** Degrees east and north. */
export interface Position {
  longitude: number;
  latitude: number;
}

/** The column that holds the point of the database. */
export const pointSuffix = 'Point';

const wgs84 = neo4j.int(4326);

/** The position as the database knows points: it measures between them and finds them by an index. */
export const databasePoint = ({ longitude, latitude }: Position) => new neo4j.types.Point(wgs84, longitude, latitude);

/** A WGS 84 position; in text `longitude latitude`. */
export const point = (): ValueType<Position> => ({
  name: 'point',
  output: {
    name: 'Point',
    description: 'A position on Earth (WGS 84, EPSG:4326).',
    fields: {
      longitude: { type: decimal({ min: -180, max: 180 }), description: 'Degrees east' },
      latitude: { type: decimal({ min: -90, max: 90 }), description: 'Degrees north' },
    },
  },
  list: false,
  columns: [
    { suffix: 'Longitude', graphml: 'double' },
    { suffix: 'Latitude', graphml: 'double' },
    { suffix: pointSuffix, graphml: 'string', auxiliary: true },
  ],
  example: '102.83 16.43',
  check: (value) => {
    const { longitude, latitude } = (value ?? {}) as Partial<Position>;
    return isLongitude(String(longitude)) && isLatitude(String(latitude))
      ? undefined
      : 'is not a position such as "102.83 16.43" (longitude latitude)';
  },
  parse: (cell) => {
    const [longitude, latitude] = cell.trim().split(/\s+/).map(Number);
    return { longitude: longitude ?? Number.NaN, latitude: latitude ?? Number.NaN };
  },
  print: ({ longitude, latitude }) => `${longitude} ${latitude}`,
  store: (position) => [position.longitude, position.latitude, databasePoint(position)],
  load: ([longitude, latitude]) => ({ longitude: longitude as number, latitude: latitude as number }),
});
