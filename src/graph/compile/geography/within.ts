// Filters by place: in a box, in a polygon, around a position, in the area of a province.
import { Invalid } from '../../../errors.js';
import { boxAround, edgesOf, type Area, type Box, type Edge } from '../../../geometry/polygon.js';
import type { Kind } from '../../../ontology/model.js';
import { databasePoint } from '../../../ontology/values/point.js';
import type { Scope } from '../scope.js';
import type { WhereInput } from '../selection.js';
import { centreOf, checkDegrees, metresOf } from './centre.js';
import { positionOf } from './position.js';
import { Reference } from './reference.js';

/** A condition on points, and a wider one that an index answers. */
interface Region {
  holds(point: string): string;
  mayHold(point: string): string;
}

const southWest = ({ west, south }: Box) => databasePoint({ longitude: west, latitude: south });
const northEast = ({ east, north }: Box) => databasePoint({ longitude: east, latitude: north });

function checkBox({ west, south, east, north }: Box): void {
  checkDegrees('west', west, 180);
  checkDegrees('east', east, 180);
  checkDegrees('south', south, 90);
  checkDegrees('north', north, 90);
  if (south > north) throw new Invalid(`"south" (${south}) lies north of "north" (${north}); exchange them.`);
}

function box(given: unknown, scope: Scope): Region {
  scope.reading.read(given, checkBox);
  const corners = [scope.parameter(given, southWest), scope.parameter(given, northEast)];
  const holds = (point: string): string => `point.withinBBox(${[point, ...corners].join(', ')})`;
  return { holds, mayHold: holds };
}

function radius(given: WhereInput, scope: Scope): Region {
  const centre = centreOf('radius', given, scope);
  const metres = metresOf('km', given['km'], scope);
  const holds = (point: string): string => `point.distance(${point}, ${centre}) <= ${metres}`;
  return { holds, mayHold: holds };
}

/** Edges that run along a parallel are never crossed by one. */
const crossable = (area: Area): Edge[] => edgesOf(area).filter(([, from, , to]) => from !== to);

/** The even-odd rule, as in src/geometry/inside.ts. */
function polygon(parameter: (of: (area: Area) => unknown) => string, scope: Scope): Region {
  const corners = [parameter((area) => southWest(boxAround(area))), parameter((area) => northEast(boxAround(area)))];
  const edges = parameter(crossable);
  const mayHold = (point: string): string => `point.withinBBox(${[point, ...corners].join(', ')})`;
  const edge = scope.variable('e');
  const holds = (point: string): string => {
    const [x, y] = [`${point}.longitude`, `${point}.latitude`];
    const crossing = `(${edge}[2] - ${edge}[0]) * (${y} - ${edge}[1]) / (${edge}[3] - ${edge}[1]) + ${edge}[0]`;
    const crossed = `(${edge}[1] > ${y}) <> (${edge}[3] > ${y}) AND ${x} < ${crossing}`;
    return `CASE WHEN ${mayHold(point)} THEN size([${edge} IN ${edges} WHERE ${crossed}]) % 2 = 1 ELSE false END`;
  };
  return { holds, mayHold };
}

const forms = ['area', 'box', 'polygon', 'radius'] as const;

/** The region that a filter names. */
export function regionOf(within: WhereInput, scope: Scope): Region {
  const given = forms.filter((form) => within[form] !== undefined && within[form] !== null);
  const [form, ...others] = given;
  if (!form || others.length > 0) {
    throw new Invalid(`"within" takes exactly one of ${forms.map((one) => `"${one}"`).join(', ')}.`);
  }
  const value = within[form];
  if (form === 'box') return box(value, scope);
  if (form === 'radius') return radius(value as WhereInput, scope);
  return polygon(
    (of) =>
      scope.parameter<string>(value, (text) =>
        form === 'area'
          ? new Reference(text, 'area', scope.view.includeSynthetic, (found) => of(found as Area))
          : of(JSON.parse(text) as Area),
      ),
    scope,
  );
}

/** The predicate of nodes whose position lies in the region; of a node without a position nobody knows. */
export function withinPredicate(node: string, kinds: readonly Kind[], within: WhereInput, scope: Scope): string {
  const position = scope.variable('x');
  const { holds } = regionOf(within, scope);
  return `any(${position} IN [${positionOf(node, kinds, scope)}[0]] WHERE ${holds(position)})`;
}
