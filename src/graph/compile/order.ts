// Orders of lists: unknown values come last in both directions, and the ids break every tie.
import type { OrderKey } from './selection.js';

/** One sort key of a statement: where it is stored, whether it may be unknown. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
  readonly nullable: boolean;
  /** Turns a value from a cursor into a parameter. */
  parameter(value: unknown): unknown;
}

/** The keys asked for, then the node's id, then the relationship's: together no two rows are alike. */
export function sortKeys(order: readonly OrderKey[], node: string, link: string | undefined): SortKey[] {
  const asked = order.map(({ on, property, descending }): SortKey => {
    const { type } = property;
    return {
      column: `${on === 'edge' && link ? link : node}.${property.name}${type.sortSuffix ?? ''}`,
      descending,
      nullable: property.optional === true,
      parameter: type.comparison === 'integer' ? (value) => type.store(value)[0] : (value) => value,
    };
  });
  const tieBreaker = (variable: string): SortKey => ({
    column: `${variable}.id`,
    descending: false,
    nullable: false,
    parameter: (value) => value,
  });
  return [...asked, tieBreaker(node), ...(link ? [tieBreaker(link)] : [])];
}

/** The text behind ORDER BY; backward reads the same order from its end. */
export const orderBy = (keys: readonly SortKey[], backward: boolean): string =>
  keys
    .flatMap(({ column, descending, nullable }) => [
      ...(nullable ? [`${column} IS NULL${backward ? ' DESC' : ''}`] : []),
      `${column}${descending === backward ? '' : ' DESC'}`,
    ])
    .join(', ');

/** One value of the position behind a cursor: the statement knows whether there is one, the request which. */
export interface Bound {
  readonly unknown: boolean;
  parameter(store: (value: unknown) => unknown): string;
}

/** The predicate of the rows strictly behind a position (or before it, where `backward`). */
export function beyond(keys: readonly SortKey[], position: readonly Bound[], backward: boolean): string {
  const [key, ...others] = keys;
  const [bound, ...rest] = position;
  if (!key || !bound) return 'false';
  const { column, nullable } = key;
  const equal = (parameter: string) => (bound.unknown ? `${column} IS NULL` : `${column} = ${parameter}`);
  const parameter = bound.unknown ? '' : bound.parameter((value) => key.parameter(value));
  const sign = key.descending === backward ? '>' : '<';
  const strictly = [
    ...(bound.unknown ? (backward ? [`${column} IS NOT NULL`] : []) : [`${column} ${sign} ${parameter}`]),
    ...(nullable && !bound.unknown && !backward ? [`${column} IS NULL`] : []),
  ];
  if (others.length === 0) return strictly.length > 0 ? `(${strictly.join(' OR ')})` : 'false';
  const tied = `(${equal(parameter)} AND ${beyond(others, rest, backward)})`;
  const either = `(${[...strictly, tied].join(' OR ')})`;
  // The bound on the first key alone lets an index find the place; the rest only decides ties.
  return nullable ? either : `${column} ${sign}= ${parameter} AND ${either}`;
}
