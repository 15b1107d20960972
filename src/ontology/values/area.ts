// An area on the Earth: a polygon or several, kept and served as GeoJSON.
import { GraphQLError, GraphQLScalarType } from 'graphql';
import { areaProblem, plainArea } from '../../geometry/check-area.js';
import type { Area } from '../../geometry/polygon.js';
import type { ValueType } from '../value-type.js';

/** Positions of an area that a request gives; every node that is looked at is compared with each of its edges. */
const mostGiven = 1_000;
/** Positions of an area that is stored. */
const mostStored = 20_000;

/** What a request gives is passed on as text, one value whatever its shape. */
const given = (value: unknown): string => {
  const problem = areaProblem(value, mostGiven);
  if (problem === undefined) return JSON.stringify(plainArea(value as Area));
  throw new GraphQLError(`The area ${problem}.`, { extensions: { code: 'BAD_USER_INPUT' } });
};

/** Also the input of filters: a polygon by which to look for nodes. */
export const GeoJSONArea = new GraphQLScalarType<string, unknown>({
  name: 'GeoJSONArea',
  description:
    'An area as a GeoJSON object of type `Polygon` or `MultiPolygon` (RFC 7946): rings of `[longitude, latitude]` in degrees ' +
    '(WGS 84), closed, without crossings, edges straight in degrees. One that a request gives has at most 1000 positions. ' +
    'Areas that the graph holds are for maps and searches: no legal boundaries, and no statement about any border.',
  parseValue: given,
  serialize: (value) => value,
});

/** What is no JSON stays the text that it is, which the check refuses. */
function readJson(text: string): Area {
  let read: unknown = text;
  try {
    read = JSON.parse(text);
  } catch {
    // Said by the check.
  }
  return read as Area;
}

/** A polygon or several; in text a GeoJSON object. */
export const area = (): ValueType<Area> => ({
  name: 'area',
  output: GeoJSONArea,
  list: false,
  columns: [{ suffix: '', graphml: 'string' }],
  example: '{"type":"Polygon","coordinates":[[[102.5,16.2],[103,16.2],[103,16.6],[102.5,16.2]]]}',
  check: (value) => areaProblem(value, mostStored),
  parse: readJson,
  print: (value) => JSON.stringify(value),
  store: (value) => [JSON.stringify(plainArea(value))],
  load: ([stored]) => readJson(stored as string),
});
