// The facts of a bundle with what they are about, ready to be weighed against each other.
import { byStrength, type Standing } from '../../ontology/statement-strength.js';
import type { Model, RelationshipType } from '../../ontology/model.js';
import type { NodeRecord, Values } from '../bundle.js';
import type { InputProblem } from '../problem.js';
import type { Surrounded } from '../records/records.js';

/** A fact that counts or did count: what it says of its subject. */
export interface StatedFact {
  readonly record: NodeRecord;
  readonly predicate: string;
  readonly subject: NodeRecord;
  readonly object?: NodeRecord | undefined;
}

/** What a record itself states has no id of a fact to be ranked by, also where it is kept as one. */
export const standingOf = ({ id, values }: NodeRecord): Standing =>
  statementStanding(values['ofRecord'] ? '' : id, values);

/** The rank of a statement as its columns give it; the statement of a record has no id of a fact. */
export const statementStanding = (factId: string, values: Values): Standing => ({
  factId,
  status: values['statementStatus'] as string,
  confidence: values['confidence'] as number | undefined,
  statedOn: values['statedOn'] as string | undefined,
});

export const strongestFirst = (facts: readonly StatedFact[]): StatedFact[] =>
  facts.toSorted((one, other) => byStrength(standingOf(one.record), standingOf(other.record)));

export const isRetracted = ({ record }: StatedFact): boolean => record.values['retractedOn'] !== undefined;

/** A relationship of facts; a model without facts has none. */
const factRelationship = (model: Model, name: 'FactSubject' | 'FactObject'): RelationshipType | undefined =>
  model.relationships.find((one) => one.name === name);

/** The facts about a node, in the order in which they are given; whatever is wrong with others is found by the checks of references. */
export function factsAbout(records: Surrounded, model: Model, subject: NodeRecord): StatedFact[] {
  const found: StatedFact[] = [];
  const [speaksOf, names] = [factRelationship(model, 'FactSubject'), factRelationship(model, 'FactObject')];
  if (!speaksOf || !names) return found;
  for (const { from } of records.own.at(speaksOf, 'to', subject.id)) {
    const record = records.own.node(from);
    if (record?.kind.name !== 'Fact') continue;
    const objects = [...records.own.at(names, 'from', from)];
    const object = objects.map(({ to }) => records.node(to)).at(-1);
    found.push({ record, predicate: record.values['predicate'] as string, subject, object });
  }
  return found;
}

/** Facts that speak of a record of another set: its values are that set's to bring onto it. */
export function* foreignSubjects({ own, around }: Surrounded, model: Model): Generator<InputProblem> {
  const speaksOf = factRelationship(model, 'FactSubject');
  if (!speaksOf) return;
  for (const { id, origin } of around.nodes()) {
    for (const { from, to, origin: place } of own.at(speaksOf, 'to', id)) {
      const message = `"${from}" speaks of "${to}", which lies in ${origin.file}; a fact speaks of a record of its own set`;
      yield { ...place, column: 'to', rule: 'foreign-subject', message };
    }
  }
}

/** Groups in the order in which their keys come first. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
