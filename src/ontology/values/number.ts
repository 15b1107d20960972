// Numbers: whole ones travel to Neo4j as integers, the others as finite floats.
import { isInt, isNumber } from 'class-validator';
import { GraphQLFloat, GraphQLInt } from 'graphql';
import neo4j from 'neo4j-driver';
import type { Bounds, ValueType } from '../value-type.js';

const outside = (value: number, { min, above, max }: Bounds): string | undefined => {
  if (min !== undefined && value < min) return `is below ${min}`;
  if (above !== undefined && value <= above) return `is not above ${above}`;
  return max !== undefined && value > max ? `is above ${max}` : undefined;
};

/** An empty cell never reaches a parser, so a text that is no number becomes NaN and fails the check. */
const readNumber = (cell: string): number => (cell.trim() === '' ? Number.NaN : Number(cell));

/** The whole numbers that GraphQL's Int can carry. */
const int32 = { min: -2_147_483_648, max: 2_147_483_647 };

/** A whole number within bounds. */
export const integer = (bounds: Bounds = {}): ValueType<number> => ({
  name: 'integer',
  output: GraphQLInt,
  list: false,
  comparison: 'integer',
  verbatim: true,
  columns: [{ suffix: '', graphml: 'int' }],
  sortSuffix: '',
  bounds,
  example: String(bounds.min ?? 1),
  check: (value) => (isInt(value) ? outside(value as number, { ...int32, ...bounds }) : 'is not a whole number'),
  parse: readNumber,
  print: String,
  store: (value) => [neo4j.int(value)],
  load: ([value]) => value as number,
});

/** A finite number within bounds. */
export const decimal = (bounds: Bounds = {}): ValueType<number> => ({
  name: 'decimal',
  output: GraphQLFloat,
  list: false,
  comparison: 'number',
  verbatim: true,
  columns: [{ suffix: '', graphml: 'double' }],
  sortSuffix: '',
  bounds,
  example: '0.5',
  check: (value) => (isNumber(value) ? outside(value, bounds) : 'is not a finite number'),
  parse: readNumber,
  print: String,
  store: (value) => [value],
  load: ([value]) => value as number,
});

/** A part of a whole between 0 and 1. */
export const share = (): ValueType<number> => ({ ...decimal({ min: 0, max: 1 }), name: 'share' });
