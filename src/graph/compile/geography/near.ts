// Lists from the nearest to the farthest: the distance of each node is worked out once and carried along.
import type { SortKey } from '../order.js';
import type { Scope } from '../scope.js';
import type { NearSelection } from '../selection.js';
import { centreOf, metresOf } from './centre.js';
import { positionOf } from './position.js';

/** Where the rows of a list come from. */
interface Rows {
  readonly match: string;
  readonly node: string;
  readonly link?: string;
  readonly filter: string;
}

/** The rows, each with its distance in kilometres; nodes without a position are left out. */
export function withDistance(
  { match, filter, node, link }: Rows,
  { given, kinds }: NearSelection,
  scope: Scope,
): Rows & { readonly distance: string } {
  const distance = scope.variable('d');
  const position = positionOf(node, kinds, scope);
  const kilometres = `point.distance(${position}[0], ${centreOf('near', given, scope)}) / 1000`;
  const carried = [node, ...(link ? [link] : []), `${kilometres} AS ${distance}`].join(', ');
  const { withinKm } = given;
  const bounded = withinKm !== undefined && withinKm !== null;
  return {
    match: `${match}${filter ? ` WHERE ${filter}` : ''} WITH ${carried}`,
    node,
    ...(link ? { link } : {}),
    filter: bounded ? `${distance} * 1000 <= ${metresOf('withinKm', withinKm, scope)}` : `${distance} IS NOT NULL`,
    distance,
  };
}

export const byDistance = (distance: string): SortKey => ({
  column: distance,
  descending: false,
  nullable: false,
  parameter: (value) => value,
});
