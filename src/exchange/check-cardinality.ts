// How many relationships a node may have at any time, and which it cannot do without.
import type { Ends, Kind, Model, RelationshipType } from '../ontology/model.js';
import type { RelationshipRecord } from './bundle.js';
import { printOrigin, type InputProblem } from './problem.js';
import type { Side, Surrounded } from './records/records.js';
import { overlap } from './validity.js';

export type KindOf = (id: string) => Kind | undefined;

/** The declared pair of ends that a record joins. */
const endsOf = ({ relationship, from, to }: RelationshipRecord, kindOf: KindOf): Ends | undefined => {
  const [start, end] = [kindOf(from), kindOf(to)];
  return relationship.ends.find((pair) => start && end && pair.from.includes(start) && pair.to.includes(end));
};

/** Whether two relationships of one type cannot both hold, as a node at one of the ends may have only one at a time. */
export function crowds(one: RelationshipRecord, other: RelationshipRecord, kindOf: KindOf): boolean {
  const { toOne, fromOne } = endsOf(other, kindOf) ?? {};
  const alone =
    (toOne && one.from === other.from && one.to !== other.to) ||
    (fromOne && one.to === other.to && one.from !== other.from);
  return alone === true && overlap(one.values, other.values);
}

/** The first record that holds where this one may not: `near` is the end that may have only one, `far` what it leads to. */
function earlierRival(
  record: RelationshipRecord,
  near: Side,
  far: Side,
  records: Surrounded,
  limited: (other: RelationshipRecord) => boolean,
): RelationshipRecord | undefined {
  for (const other of records.at(record.relationship, near, record[near])) {
    if (other.id === record.id && other.origin.line === record.origin.line) return undefined;
    if (other[far] !== record[far] && limited(other) && overlap(other.values, record.values)) return other;
  }
  return undefined;
}

const limits = [
  { limit: 'toOne', rule: 'to-one', near: 'from', far: 'to' },
  { limit: 'fromOne', rule: 'from-one', near: 'to', far: 'from' },
] as const;

function* checkAtMostOne(records: Surrounded, model: Model): Generator<InputProblem> {
  const limited = new Set(
    model.relationships.filter(({ ends }) => ends.some(({ toOne, fromOne }) => toOne ?? fromOne)),
  );
  const kindOf: KindOf = (id) => (records.has(id) ? model.kindOfId(id) : undefined);
  for (const record of records.own.relationships()) {
    if (!limited.has(record.relationship)) continue;
    const pair = endsOf(record, kindOf);
    for (const { limit, rule, near, far } of limits) {
      if (!pair?.[limit]) continue;
      const isLimited = (other: RelationshipRecord): boolean => endsOf(other, kindOf)?.[limit] === true;
      const rival = earlierRival(record, near, far, records, isLimited);
      if (!rival) continue;
      const message = `"${record[near]}" already has a ${record.relationship.name} ${far} "${rival[far]}" at the same time (${printOrigin(rival.origin)})`;
      yield { ...record.origin, column: near, rule, message };
    }
  }
}

/** What the nodes of each kind need, and at which end of it they stand. */
function needs({ relationships }: Model): Map<Kind, [RelationshipType, Side][]> {
  const needed = new Map<Kind, [RelationshipType, Side][]>();
  for (const relationship of relationships) {
    for (const pair of relationship.ends) {
      const { required } = pair;
      if (!required) continue;
      for (const kind of pair[required]) needed.set(kind, [...(needed.get(kind) ?? []), [relationship, required]]);
    }
  }
  return needed;
}

function* checkRequired(records: Surrounded, model: Model): Generator<InputProblem> {
  const needed = needs(model);
  for (const { kind, id, origin } of records.own.nodes()) {
    for (const [relationship, side] of needed.get(kind) ?? []) {
      if (!records.at(relationship, side, id).next().done) continue;
      const message = `"${id}" has no ${relationship.name}; every ${kind.name} needs one`;
      yield { ...origin, column: 'id', rule: 'required-relationship', message };
    }
  }
}

export function* checkCardinality(records: Surrounded, model: Model): Generator<InputProblem> {
  yield* checkAtMostOne(records, model);
  yield* checkRequired(records, model);
}
