// The facts of a bundle with what they are about, ready to be weighed against each other.
import { byStrength, type Standing } from '../../ontology/statement-strength.js';
import type { Bundle, NodeRecord, Values } from '../bundle.js';
import type { InputProblem } from '../problem.js';

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

/** Facts that speak of a record of another set: its values are that set's to bring onto it. */
export function foreignSubjects({ relationships }: Bundle, around: Bundle): InputProblem[] {
  const theirs = new Map(around.nodes.map((node) => [node.id, node]));
  return relationships.flatMap(({ relationship, from, to, origin }): InputProblem[] => {
    const subject = relationship.name === 'FactSubject' ? theirs.get(to) : undefined;
    if (!subject) return [];
    const message = `"${from}" speaks of "${to}", which lies in ${subject.origin.file}; a fact speaks of a record of its own set`;
    return [{ ...origin, column: 'to', rule: 'foreign-subject', message }];
  });
}

/** Facts whose subject is in the bundle; whatever is wrong with the others is found by the checks of references. */
export function factsOf({ nodes, relationships }: Bundle, around: Bundle): StatedFact[] {
  const facts = nodes.filter(({ kind }) => kind.name === 'Fact');
  if (facts.length === 0) return [];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const theirs = new Map(around.nodes.map((node) => [node.id, node]));
  const ends = (name: string, endOf: (id: string) => NodeRecord | undefined): Map<string, NodeRecord | undefined> =>
    new Map(
      relationships
        .filter(({ relationship }) => relationship.name === name)
        .map(({ from, to }) => [from, endOf(to)] as const),
    );
  const subjects = ends('FactSubject', (id) => byId.get(id));
  const objects = ends('FactObject', (id) => byId.get(id) ?? theirs.get(id));
  return facts.flatMap((record) => {
    const subject = subjects.get(record.id);
    const predicate = record.values['predicate'] as string;
    return subject ? [{ record, predicate, subject, object: objects.get(record.id) }] : [];
  });
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
