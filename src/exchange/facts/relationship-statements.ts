// Which relationship a fact with an object states, and what of its properties.
import type { RelationshipType } from '../../ontology/model.js';
import type { RelationshipRecord, Values } from '../bundle.js';
import type { InputProblem } from '../problem.js';
import { identifying, relationshipId, storedEnds } from '../relationship-id.js';
import { overlap } from '../validity.js';
import type { StatedFact } from './stated-facts.js';

/** A relationship with the facts that state it; `own` where a record does so too. */
export interface Target {
  readonly record: RelationshipRecord;
  readonly own: boolean;
  readonly facts: StatedFact[];
}

interface Stated {
  readonly values: Values;
}

/** Properties of the relationship as the fact gives them, or the first that is wrong. */
export function statedValues({ record }: StatedFact, { type, ownProperties }: RelationshipType): Stated | InputProblem {
  const values: Record<string, unknown> = {};
  for (const name of ['validFrom', 'validTo']) {
    if (record.values[name] !== undefined) values[name] = record.values[name];
  }
  for (const qualifier of (record.values['qualifiers'] as string[] | undefined) ?? []) {
    const [name = ''] = qualifier.split('=', 1);
    const text = qualifier.slice(name.length + 1);
    const property = ownProperties.find((one) => one.name === name);
    const value = property?.type.parse(text);
    const problem = property ? property.type.check(value) : `is none of ${type}`;
    if (problem !== undefined) {
      return { ...record.origin, column: 'qualifiers', rule: 'value', message: `"${qualifier}" ${problem}` };
    }
    values[name] = value;
  }
  return { values };
}

/** The qualifiers that say the same as the properties of a relationship. */
export const qualifiersOf = ({ relationship, values }: RelationshipRecord): string[] =>
  relationship.ownProperties.flatMap(({ name, type }) =>
    values[name] === undefined ? [] : [`${name}=${type.print(values[name])}`],
  );

/** Whether a fact speaks of a relationship: the same key, and the same begin or, where it names none, a day in common. */
function speaksOf(values: Values, { relationship, values: known }: RelationshipRecord): boolean {
  const same = identifying(relationship).every(({ name, type }) => {
    const [said, there] = [values[name], known[name]];
    if (said === undefined && name === 'validFrom') return true;
    return said === undefined || there === undefined ? said === there : type.print(said) === type.print(there);
  });
  return same && overlap(values, known);
}

/** The target among those between the same ends that a fact speaks of, or a new one; a problem where that lacks a property. */
export function targetOf(
  fact: StatedFact & { readonly object: NonNullable<StatedFact['object']> },
  relationship: RelationshipType,
  between: readonly Target[],
): Target | InputProblem {
  const stated = statedValues(fact, relationship);
  if ('rule' in stated) return stated;
  const { values } = stated;
  const known = between.find(({ record }) => speaksOf(values, record));
  if (known) return known;
  const { origin } = fact.record;
  const missing = relationship.ownProperties.find((one) => !one.optional && values[one.name] === undefined);
  if (missing) {
    const message = `${relationship.type} needs ${missing.name}, so the fact has to say ${missing.name}=${missing.type.example} or the like`;
    return { ...origin, column: 'qualifiers', rule: 'required', message };
  }
  const [from, to] = storedEnds(relationship, fact.subject.id, fact.object.id);
  const id = relationshipId(relationship, from, to, values);
  return { record: { relationship, id, from, to, values, origin }, own: false, facts: [] };
}
