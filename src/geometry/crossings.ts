// Finds edges of an area that cross: then nobody can say what is inside.
import type { Edge } from './polygon.js';

/** Which side of a line from a to b a position is on: positive to the left. */
const side = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

/** Whether two edges pass through each other; meeting at an end is no crossing. */
const cross = ([ax, ay, bx, by]: Edge, [cx, cy, dx, dy]: Edge): boolean =>
  side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
  side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0;

const westEnd = ([from, , to]: Edge): number => Math.min(from, to);
const eastEnd = ([from, , to]: Edge): number => Math.max(from, to);

/** Two edges that cross, if any do. Sorted by their western ends, each meets only those that begin before it ends. */
export function crossingEdges(edges: readonly Edge[]): readonly [Edge, Edge] | undefined {
  const sorted = edges.toSorted((one, other) => westEnd(one) - westEnd(other));
  for (const [index, edge] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || westEnd(other) > eastEnd(edge)) break;
      if (cross(edge, other)) return [edge, other];
    }
  }
  return undefined;
}
