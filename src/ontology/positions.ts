// Which nodes lie somewhere on the Earth: those with a point of their own, and those that lie in something that has one.
import type { Kind } from './model.js';
import type { PropertyDeclaration } from './property.js';
import { pointSuffix } from './values/point.js';
import { constantCase } from '../name-forms.js';

/** The points that a kind declares, the first one that is known counts. */
export const pointsOf = ({ properties }: Kind): readonly PropertyDeclaration[] =>
  properties.filter(({ type }) => type.name === 'point');

/** The area that a kind declares. */
export const areaOf = ({ properties }: Kind): PropertyDeclaration | undefined =>
  properties.find(({ type }) => type.name === 'area');

const lending = ({ relations }: Kind) =>
  relations.filter(({ direction, relationship }) => direction === 'out' && relationship.declaration.lendsPosition);

/** Where the position of a node may come from. */
export interface Whereabouts {
  /** The kinds whose points may count: the nodes' own, then those of whatever they may lie in. */
  readonly bearers: readonly Kind[];
  /** The types of the relationships that lend a position. */
  readonly along: readonly string[];
}

const known = new WeakMap<readonly Kind[], Whereabouts>();

function findWhereabouts(kinds: readonly Kind[]): Whereabouts {
  const along = new Set<string>();
  const lenders = new Set<Kind>();
  const follow = (kind: Kind): void => {
    for (const { targetKinds, relationship } of lending(kind)) {
      along.add(relationship.type);
      for (const target of targetKinds) {
        if (lenders.has(target)) continue;
        lenders.add(target);
        follow(target);
      }
    }
  };
  kinds.forEach(follow);
  const bearing = (some: Iterable<Kind>): Kind[] => [...some].filter((kind) => pointsOf(kind).length > 0);
  return {
    bearers: bearing(new Set([...kinds, ...lenders])),
    along: bearing(lenders).length > 0 ? [...along] : [],
  };
}

export function whereaboutsOf(kinds: readonly Kind[]): Whereabouts {
  const found = known.get(kinds) ?? findWhereabouts(kinds);
  known.set(kinds, found);
  return found;
}

/** Whether nodes of some of these kinds may have a position. */
export const havePosition = (kinds: readonly Kind[]): boolean => whereaboutsOf(kinds).bearers.length > 0;

/** The stored columns in which points of these kinds lie, as the database knows points. */
export const pointColumns = (kinds: readonly Kind[]): string[] => [
  ...new Set(kinds.flatMap(pointsOf).map(({ name }) => name + pointSuffix)),
];

/** A node's own point was stated for it. */
export const ownBasis = 'OWN';

/** What to call a position by the kind whose point it is. */
export const basisOf = (bearer: Kind, own: boolean): string =>
  own && pointsOf(bearer).some(({ middleOf }) => middleOf === undefined) ? ownBasis : constantCase(bearer.name);
