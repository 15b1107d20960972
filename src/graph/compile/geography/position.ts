// The position of a node: its own point, else that of the nearest thing it lies in that has one.
import type { Kind, Model } from '../../../ontology/model.js';
import { basisOf, pointColumns, whereaboutsOf } from '../../../ontology/positions.js';
import type { Projection } from '../record.js';
import type { Scope } from '../scope.js';
import { visibleWay } from '../view.js';

/** A village in a district of a city of a province. */
const mostSteps = 4;

/** The way from a node to whatever may lend it a position, itself first. */
const wayTo = (along: readonly string[], node: string, bearer: string): string =>
  `(${node})-[:${along.join('|')}*0..${mostSteps}]->(${bearer})`;

/** The point of a node that may be of any of these kinds. */
function pointAt(bearer: string, kinds: readonly Kind[]): string {
  const columns = pointColumns(kinds).map((column) => `${bearer}.${column}`);
  return columns.length === 1 ? (columns[0] ?? '') : `coalesce(${columns.join(', ')})`;
}

/** `[point, id of the node whose point it is]`, or null. Of several that are equally near the first id counts. */
export function positionOf(node: string, kinds: readonly Kind[], scope: Scope): string {
  const { bearers, along } = whereaboutsOf(kinds);
  if (along.length === 0) {
    const own = pointAt(node, bearers);
    return `CASE WHEN ${own} IS NOT NULL THEN [${own}, ${node}.id] END`;
  }
  const bearer = scope.variable('n');
  const way = scope.variable('w');
  const point = pointAt(bearer, bearers);
  const conditions = [`${point} IS NOT NULL`, ...visibleWay(way, bearers, scope)].join(' AND ');
  return (
    `head(COLLECT { MATCH ${way} = ${wayTo(along, node, bearer)} WHERE ${conditions} ` +
    `RETURN [${point}, ${bearer}.id] ORDER BY length(${way}), ${bearer}.id LIMIT 1 })`
  );
}

/**
 * Clauses that bind a node to those whose position may satisfy a condition on points: the points are looked up by their index,
 * and from there the ways are gone back. A node found so may still have a nearer point.
 */
export function nodesAround(
  node: string,
  label: string,
  kinds: readonly Kind[],
  holds: (point: string) => string,
  scope: Scope,
): string[] {
  const { bearers, along } = whereaboutsOf(kinds);
  const bearer = scope.variable('n');
  const found = bearers.flatMap((kind) =>
    pointColumns([kind]).map(
      (column) => `MATCH (${bearer}:${kind.name}) WHERE ${holds(`${bearer}.${column}`)} RETURN ${bearer}`,
    ),
  );
  const ways =
    along.length > 0
      ? `MATCH ${wayTo(along, `${node}:${label}`, bearer)}`
      : `WITH ${bearer} AS ${node} WHERE ${node}:${label}`;
  return [`CALL { ${found.join(' UNION ')} }`, ways];
}

interface StoredPoint {
  readonly x: number;
  readonly y: number;
}

/** The position of a node as it is served. */
export function positionProjection(
  node: string,
  kinds: readonly Kind[],
  scope: Scope,
  kindOfId: Model['kindOfId'],
): Projection<unknown> {
  return {
    cypher: `[${node}.id, ${positionOf(node, kinds, scope)}]`,
    read: (value) => {
      const [own, found] = value as [string, [StoredPoint, string] | null];
      if (!found) return null;
      const [{ x, y }, of] = found;
      const bearer = kindOfId(of);
      return { point: { longitude: x, latitude: y }, basis: bearer && basisOf(bearer, of === own), of };
    },
  };
}
