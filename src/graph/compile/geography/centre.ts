// Distances: from a position, or from a node that has one.
import { Invalid } from '../../../errors.js';
import { databasePoint, type Position } from '../../../ontology/values/point.js';
import type { Scope } from '../scope.js';
import type { WhereInput } from '../selection.js';
import { Reference } from './reference.js';

/** Half the way around the Earth; nothing lies farther away. */
const farthestKm = 20_038;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Refuses degrees that no place on the Earth has. */
export function checkDegrees(what: string, value: number, most: 90 | 180): void {
  if (Number.isFinite(value) && Math.abs(value) <= most) return;
  throw new Invalid(`"${what}" is ${value}; give degrees from -${most} to ${most} (WGS 84).`);
}

function checkPoint({ longitude, latitude }: Position): void {
  checkDegrees('longitude', longitude, 180);
  checkDegrees('latitude', latitude, 90);
}

function checkKilometres(name: string, km: number): void {
  if (Number.isFinite(km) && km >= 0 && km <= farthestKm) return;
  throw new Invalid(`"${name}" is ${km}; give kilometres from 0 to ${farthestKm}.`);
}

/** The parameter of the point from which distances are measured. */
export function centreOf(of: string, { point, node }: WhereInput, scope: Scope): string {
  if (isGiven(point) === isGiven(node)) {
    throw new Invalid(`"${of}" measures from one place; give exactly one of "point" and "node".`);
  }
  if (isGiven(node)) {
    const { includeSynthetic } = scope.view;
    return scope.parameter<string>(node, (id) => new Reference(id, 'position', includeSynthetic, (found) => found));
  }
  scope.reading.read(point, checkPoint);
  return scope.parameter<Position>(point, databasePoint);
}

/** The parameter of a distance in metres, as the database measures. */
export function metresOf(name: string, km: unknown, scope: Scope): string {
  scope.reading.read<number, void>(km, (given) => checkKilometres(name, given));
  return scope.parameter<number>(km, (given) => given * 1_000);
}
