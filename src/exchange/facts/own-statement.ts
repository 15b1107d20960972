// What a record itself states becomes a fact as well, where other facts say something else: so nothing is overwritten.
import { createHash } from 'node:crypto';
import type { Model } from '../../ontology/model.js';
import type { NodeRecord, RelationshipRecord, Values } from '../bundle.js';
import type { InputProblem } from '../problem.js';
import { relationshipId } from '../relationship-id.js';
import type { StatedFact } from './stated-facts.js';

/** A fact made of a record's statement, with the relationships that hold it. */
export interface OwnFact {
  readonly fact: StatedFact;
  readonly relationships: readonly RelationshipRecord[];
}

interface Said {
  readonly predicate: string;
  readonly subject: NodeRecord;
  readonly object?: NodeRecord;
  /** `value`, or `qualifiers` and validity of a relationship. */
  readonly values: Values;
}

const needed = ['sourceId', 'statementStatus', 'recordedAt'];
const kept = ['stated', 'statedOn', 'statementStatus', 'confidence', 'recordedAt'];

/** What the record lacks to stand beside the facts that speak of the same. */
export const incomplete = (
  record: NodeRecord | RelationshipRecord,
  predicate: string,
  { id, origin }: NodeRecord,
): InputProblem | undefined => {
  const column = needed.find((name) => record.values[name] === undefined);
  if (column === undefined) return undefined;
  const message = `is empty, but "${id}" (${origin.file}:${origin.line}) also speaks of ${predicate}, so that the record has to say who states its own`;
  return { ...record.origin, column, rule: 'required', message };
};

/** The record has to be complete. */
export function ownFact(
  model: Model,
  record: NodeRecord | RelationshipRecord,
  { predicate, subject, object, values }: Said,
): OwnFact {
  const { origin } = record;
  const identity = createHash('sha256')
    .update(JSON.stringify([record.id, predicate]))
    .digest('hex');
  const id = `fct:of-record-${identity.slice(0, 24)}`;
  const statement = Object.fromEntries(
    kept.flatMap((name) => (record.values[name] === undefined ? [] : [[name, record.values[name]]])),
  );
  const factValues = { ...statement, ...values, id, predicate, recordedBy: 'the record itself', ofRecord: true };
  const fact: NodeRecord = { kind: model.kind('Fact'), id, values: factValues, origin };
  const link = (name: string, to: string, own: Values = {}): RelationshipRecord => {
    const relationship = model.relationship(name);
    return { relationship, id: relationshipId(relationship, id, to, own), from: id, to, values: own, origin };
  };
  return {
    fact: { record: fact, predicate, subject, object },
    relationships: [
      link('FactSubject', subject.id),
      link('Cites', record.values['sourceId'] as string, { locator: record.values['locator'] ?? 'the whole' }),
      ...(object ? [link('FactObject', object.id)] : []),
    ],
  };
}
