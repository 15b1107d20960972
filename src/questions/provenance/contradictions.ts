// Which statements about one predicate of one node contradict each other.
import type { Model } from '../../ontology/model.js';
import { spanOf } from '../../ontology/values/partial-date.js';

/** A statement as the database gives it. */
export interface Statement {
  /** The id by which it is ranked: none where the record itself states it. */
  readonly factId: string;
  readonly value: string;
  /** Whether `value` is the text of a value, rather than the id of an object or a mark. */
  readonly isValue: boolean;
  readonly object: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly statedOn: string | null;
  readonly status: string;
  readonly confidence: number | null;
}

const firstDay = (date: string | null): string => (date && spanOf(date)?.lower) || '0000-01-01';
const lastDay = (date: string | null): string => (date && spanOf(date)?.upper) || '9999-12-31';

const overlap = (one: Statement, other: Statement): boolean =>
  firstDay(one.validFrom) <= lastDay(other.validTo) && firstDay(other.validFrom) <= lastDay(one.validTo);

/** How the value that a statement gives is told from others, where only one can hold at a time; nothing where several can. */
function reader(model: Model, node: string, predicate: string): (one: Statement) => string | undefined {
  const kind = model.kindOfId(node);
  const property = kind?.properties.find(({ name }) => name === predicate);
  if (property) {
    const { type } = property;
    return ({ value, isValue }) => (type.list ? undefined : isValue ? type.print(type.parse(value)) : value);
  }
  const ends = model.relationships.find(({ type }) => type === predicate)?.ends ?? [];
  const oneOnly = ends.filter(({ toOne, from }) => toOne && kind && from.includes(kind)).flatMap(({ to }) => to);
  return ({ object }) => (object && oneOnly.some((one) => one === model.kindOfId(object)) ? object : undefined);
}

/** Groups in which each statement contradicts another one of the group. */
export function contradictions(
  model: Model,
  node: string,
  predicate: string,
  statements: readonly Statement[],
): Statement[][] {
  const valueOf = reader(model, node, predicate);
  const contradict = (one: Statement, other: Statement): boolean => {
    const [said, otherwise] = [valueOf(one), valueOf(other)];
    return said !== undefined && otherwise !== undefined && said !== otherwise && overlap(one, other);
  };
  const groups: Statement[][] = [];
  for (const one of statements) {
    const joined = groups.filter((group) => group.some((other) => contradict(one, other)));
    const apart = groups.filter((group) => !joined.includes(group));
    groups.splice(0, groups.length, ...apart, [...joined.flat(), one]);
  }
  return groups.filter((group) => group.length > 1);
}
