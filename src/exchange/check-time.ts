// Nothing ends before it begins, and where only one relationship may hold at a time, no two overlap.
import { spanOf } from '../ontology/values/partial-date.js';
import type { Bundle, RelationshipRecord, Values } from './bundle.js';
import type { InputProblem } from './problem.js';

/** Pairs of properties of which the first must not lie after the second. */
const orders = [
  ['validFrom', 'validTo'],
  ['startOn', 'endOn'],
  ['formedOn', 'dissolvedOn'],
] as const;

const dateOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

const lower = (date: string | undefined): string => (date && spanOf(date)?.lower) || '0000-01-01';
const upper = (date: string | undefined): string => (date && spanOf(date)?.upper) || '9999-12-31';

function checkOrders({ nodes, relationships }: Bundle): InputProblem[] {
  return [...nodes, ...relationships].flatMap(({ values, origin }) =>
    orders.flatMap(([first, last]): InputProblem[] => {
      const [begin, end] = [dateOf(values, first), dateOf(values, last)];
      if (!begin || !end || lower(begin) <= upper(end)) return [];
      return [{ ...origin, column: first, rule: 'validity', message: `"${begin}" lies after ${last} "${end}"` }];
    }),
  );
}

const overlap = (one: Values, other: Values): boolean =>
  lower(dateOf(one, 'validFrom')) <= upper(dateOf(other, 'validTo')) &&
  lower(dateOf(other, 'validFrom')) <= upper(dateOf(one, 'validTo'));

function checkToOne(relationships: readonly RelationshipRecord[]): InputProblem[] {
  const problems: InputProblem[] = [];
  const earlier = new Map<string, RelationshipRecord[]>();
  for (const record of relationships) {
    const { relationship, from, to, values, origin } = record;
    if (!relationship.declaration.toOne) continue;
    const key = `${relationship.type} ${from}`;
    const others = earlier.get(key) ?? [];
    const other = others.find((one) => one.to !== to && overlap(one.values, values));
    if (other) {
      const message = `"${from}" already has a ${relationship.name} to "${other.to}" at the same time (${other.origin.file}:${other.origin.line})`;
      problems.push({ ...origin, column: 'from', rule: 'to-one', message });
    }
    earlier.set(key, [...others, record]);
  }
  return problems;
}

export const checkTime = (bundle: Bundle): InputProblem[] => [
  ...checkOrders(bundle),
  ...checkToOne(bundle.relationships),
];
