// Lists from the nearest to the farthest: the distance of each node is worked out once and carried along.
import type { SortKey } from '../order.js';
import type { Scope } from '../scope.js';
import type { NearSelection } from '../selection.js';
import { centreOf, metresOf } from './centre.js';
import { positionOf } from './position.js';

/** The distance of a node, and the condition that it has one and is near enough. */
interface Distance {
  readonly name: string;
  /** Carries the node and whatever else on with its distance. */
  readonly clause: string;
  readonly condition: string;
}

/** Works out the distance of a node that is bound. */
function distanceOf(carried: readonly string[], node: string, { given, kinds }: NearSelection, scope: Scope): Distance {
  const name = scope.variable('d');
  const { withinKm } = given;
  const bounded = withinKm !== undefined && withinKm !== null;
  const metres = `point.distance(${positionOf(node, kinds, scope)}[0], ${centreOf('near', given, scope)})`;
  return {
    name,
    clause: `WITH ${[...carried, `${metres} / 1000 AS ${name}`].join(', ')}`,
    condition: bounded ? `${name} * 1000 <= ${metresOf('withinKm', withinKm, scope)}` : `${name} IS NOT NULL`,
  };
}

/** Where the rows of a list come from. */
interface Rows {
  readonly match: string;
  readonly node: string;
  readonly link?: string;
  readonly filter: string;
  readonly distance?: string;
}

/** The rows, each with its distance in kilometres; nodes without a position are left out. */
export function withDistance({ match, filter, node, link }: Rows, near: NearSelection, scope: Scope): Rows {
  const { name, clause, condition } = distanceOf([node, ...(link ? [link] : [])], node, near, scope);
  return {
    match: `${match}${filter ? ` WHERE ${filter}` : ''} ${clause}`,
    node,
    ...(link ? { link } : {}),
    filter: condition,
    distance: name,
  };
}

/** What clauses have found, each once, and the way back to it: nodes, or nodes with their distances. */
export function foundOnce(node: string, filter: string, near: NearSelection | undefined, scope: Scope) {
  const once = `WITH DISTINCT ${node} WHERE ${filter || 'true'}`;
  const count = 'size(found)';
  if (!near) {
    return {
      clause: `${once} WITH collect(${node}) AS found`,
      rows: { match: `UNWIND found AS ${node} WITH ${node}`, node, filter: '', count },
    };
  }
  const { name, clause, condition } = distanceOf([node], node, near, scope);
  return {
    clause: `${once} ${clause} WHERE ${condition} WITH collect([${node}, ${name}]) AS found`,
    rows: {
      match: `UNWIND found AS one WITH one[0] AS ${node}, one[1] AS ${name}`,
      node,
      filter: '',
      distance: name,
      count,
    },
  };
}

export const byDistance = (distance: string): SortKey => ({
  column: distance,
  descending: false,
  nullable: false,
  parameter: (value) => value,
});
