// How near a node lies to a point or to another node, as far as anybody knows.
import { Invalid } from '../../errors.js';
import { point, text } from '../../ontology/values/index.js';
import type { Position } from '../../ontology/values/point.js';
import { model } from '../../model/index.js';

const positions = point();
const isPosition = (value: string): boolean => /^[-\d.]+\s+[-\d.]+$/.test(value.trim());

/** The id of a node, or a position as `longitude latitude`. */
export const place = {
  ...text({ max: 100, example: '102.83 16.43' }),
  check: (value: unknown) => {
    if (typeof value !== 'string') return 'is not text';
    if (isPosition(value)) return positions.check(positions.parse(value));
    return model.kindOfId(value) ? undefined : 'is neither the id of a node nor a position such as "102.83 16.43"';
  },
};

/** What a node lies in, itself first: each with its id and the position of it that is known. */
export interface Surrounding {
  readonly id: string;
  readonly pointLongitude?: number | null;
  readonly pointLatitude?: number | null;
  readonly locationLongitude?: number | null;
  readonly locationLatitude?: number | null;
}

/** Where something is: a position, or what it lies in. */
export interface Whereabouts {
  readonly position?: Position | undefined;
  readonly within: readonly string[];
}

export function whereaboutsOf(around: readonly Surrounding[]): Whereabouts {
  const [position] = around.flatMap((one): Position[] => {
    const longitude = one.pointLongitude ?? one.locationLongitude;
    const latitude = one.pointLatitude ?? one.locationLatitude;
    return typeof longitude === 'number' && typeof latitude === 'number' ? [{ longitude, latitude }] : [];
  });
  return { position, within: around.map(({ id }) => id) };
}

/** The node to look up, or the position itself. */
export function givenPlace(near: unknown): { id?: string; at?: Whereabouts } {
  if (typeof near !== 'string') return {};
  if (!isPosition(near)) return { id: near };
  const at = positions.parse(near);
  if (positions.check(at)) throw new Invalid(`"${near}" is no position.`);
  return { at: { position: at, within: [] } };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance by the haversine formula (Sinnott 1984, Sky and Telescope 68). */
function kilometres(one: Position, other: Position): number {
  const half = (a: number, b: number): number => Math.sin(radians(b - a) / 2) ** 2;
  const chord =
    half(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(one.longitude, other.longitude);
  return 2 * 6_371.0088 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Kilometres at which nearness is half of what it is on the spot. */
const halfWay = 200;

/** 1 on the spot, 0.8 in the same province or place, 0.5 in the same country, 0 far away or where nobody knows. */
export function nearness(one: Whereabouts, other: Whereabouts): number {
  if (one.position && other.position) return halfWay / (halfWay + kilometres(one.position, other.position));
  const shared = one.within.filter((id) => other.within.includes(id));
  if (shared.length === 0) return 0;
  return shared.some((id) => model.kindOfId(id)?.name !== 'Country') ? 0.8 : 0.5;
}
