// Values that facts state come to lie on their records: the strongest of those that disagree, of a list the entries of all.
import type { Model } from '../../ontology/model.js';
import type { PropertyDeclaration } from '../../ontology/property.js';
import type { NodeRecord, Values } from '../bundle.js';
import type { InputProblem } from '../problem.js';
import { incomplete, ownFact, type OwnFact } from './own-statement.js';
import { isRetracted, strongestFirst, type StatedFact } from './stated-facts.js';

export interface ProjectedValue {
  /** The property with its new value; unknown where it does not apply. */
  readonly values: Values;
  readonly own?: OwnFact;
}

/** Whether a fact may say what the value of a property is. */
export const isStatable = ({ name, derived, internal, provenance }: PropertyDeclaration): boolean =>
  name !== 'id' && !derived && !internal && !provenance;

const valueOf = ({ record }: StatedFact, { type }: PropertyDeclaration): unknown => {
  const text = record.values['value'];
  return typeof text === 'string' ? type.parse(text) : undefined;
};

/** What is wrong with the value of a fact. */
export function valueProblem(fact: StatedFact, property: PropertyDeclaration): InputProblem | undefined {
  const { origin, values } = fact.record;
  const value = valueOf(fact, property);
  if (value === undefined) {
    if (!values['notApplicable'] || property.optional) return undefined;
    const message = `${fact.predicate} of "${fact.subject.id}" cannot be marked so: every ${fact.subject.kind.name} needs one`;
    return { ...origin, column: 'notApplicable', rule: 'required', message };
  }
  const problem = property.type.check(value);
  if (problem === undefined) return undefined;
  const message = `"${String(values['value'])}" ${problem}, as ${fact.predicate} of "${fact.subject.id}" has to be`;
  return { ...origin, column: 'value', rule: 'value', message };
}

/** Whether the record only repeats a fact: the same value, recorded no later. Then the fact alone says who states it. */
function isBehind(fact: StatedFact, { values }: NodeRecord, property: PropertyDeclaration): boolean {
  const value = valueOf(fact, property);
  if (value === undefined || property.type.print(value) !== property.type.print(values[property.name])) return false;
  const recordedAt = values['recordedAt'];
  return recordedAt === undefined || (fact.record.values['recordedAt'] as string) <= (recordedAt as string);
}

/** The entries of all, each once. */
function union(property: PropertyDeclaration, facts: readonly StatedFact[]): unknown[] {
  const entries = facts.flatMap((fact) => (valueOf(fact, property) as unknown[] | undefined) ?? []);
  return [...new Map(entries.map((entry) => [property.type.print([entry]), entry])).values()];
}

/** What facts say of one property of a record; they have been checked. Those retracted do not count, yet the record was once beside them. */
export function projectValue(
  model: Model,
  record: NodeRecord,
  property: PropertyDeclaration,
  facts: readonly StatedFact[],
): ProjectedValue | InputProblem {
  const { name, type } = property;
  const stated = record.values[name];
  const [first] = facts;
  if (!first) return { values: {} };
  let own: OwnFact | undefined;
  const restated = stated !== undefined && facts.some((fact) => isBehind(fact, record, property));
  if (stated !== undefined && !restated) {
    const lack = incomplete(record, name, first.record);
    if (lack) return lack;
    own = ownFact(model, record, { predicate: name, subject: record, values: { value: type.print(stated) } });
  }
  const ranked = strongestFirst([...(own ? [own.fact] : []), ...facts.filter((fact) => !isRetracted(fact))]);
  const [chosen] = ranked;
  if (!chosen) return { values: restated && property.optional ? { [name]: undefined } : {} };
  const value = type.list ? union(property, ranked) : valueOf(chosen, property);
  const problem = type.list ? type.check(value) : undefined;
  if (problem) {
    const message = `${name} of "${record.id}" with the entries of all facts ${problem}`;
    return { ...first.record.origin, column: 'value', rule: 'value', message };
  }
  return { values: { [name]: value }, ...(own ? { own } : {}) };
}
