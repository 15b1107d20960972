// Relationships that facts state come to lie in the graph; where only one can hold at a time, the strongest does.
import { byStrength, type Standing } from '../../ontology/statement-strength.js';
import type { Model, RelationshipType } from '../../ontology/model.js';
import type { NodeRecord, RelationshipRecord, Values } from '../bundle.js';
import { crowds, type KindOf } from '../check-cardinality.js';
import { allows } from '../check-references.js';
import type { InputProblem } from '../problem.js';
import type { Records, Side } from '../records/records.js';
import { identifying, storedEnds } from '../relationship-id.js';
import { incomplete, ownFact, type OwnFact } from './own-statement.js';
import { qualifiersOf, statedValues, targetOf, type Target } from './relationship-statements.js';
import {
  grouped,
  isRetracted,
  standingOf,
  statementStanding,
  strongestFirst,
  type StatedFact,
} from './stated-facts.js';

interface Settled {
  readonly relationships: readonly RelationshipRecord[];
  readonly own: readonly OwnFact[];
  readonly problems: readonly InputProblem[];
}

export interface ProjectedRelationships extends Settled {
  /** Ids of the records in whose place the relationships come. */
  readonly touched: ReadonlySet<string>;
}

type NodeOf = (id: string) => NodeRecord | undefined;
type ObjectFact = StatedFact & { readonly object: NodeRecord };

/** Facts that state a relationship which the model has between those two kinds; others are kept and project nothing. */
const statesRelationship = (fact: StatedFact, type: RelationshipType): fact is ObjectFact =>
  fact.object !== undefined && allows(type, fact.subject.kind, fact.object.kind);

const compact = ['stated', 'statedOn', 'statementStatus', 'confidence', 'recordedAt'];
const provenanceOf = ({ values }: NodeRecord): Values =>
  Object.fromEntries(compact.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));

/** The strongest statement first gives a property; the identity stays as it is. */
function mergedRecord({ record, facts }: Target): RelationshipRecord {
  const { relationship } = record;
  const ranked = strongestFirst(facts.filter((fact) => !isRetracted(fact)));
  const said = ranked.map((fact) => statedValues(fact, relationship)).map((one) => ('values' in one ? one.values : {}));
  const identity = Object.fromEntries(identifying(relationship).map(({ name }) => [name, record.values[name]]));
  const [strongest] = ranked;
  const values: Values = {
    ...Object.assign({}, ...said.toReversed()),
    ...identity,
    ...(strongest ? provenanceOf(strongest.record) : {}),
    factIds: ranked.map(({ record: { id } }) => id),
  };
  return { ...record, values };
}

/** What an own record says, as a fact. */
function ownFactOf(model: Model, record: RelationshipRecord, nodeOf: NodeOf): OwnFact[] {
  const subject = nodeOf(record.from);
  const object = nodeOf(record.to);
  if (!subject || !object) return [];
  const { validFrom, validTo } = record.values;
  const qualifiers = qualifiersOf(record);
  const values = {
    ...(qualifiers.length > 0 ? { qualifiers } : {}),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
  };
  return [ownFact(model, record, { predicate: record.relationship.type, subject, object, values })];
}

const strengthOf = ({ record, facts }: Target): Standing => {
  const [strongest] = strongestFirst(facts.filter((fact) => !isRetracted(fact)));
  return strongest ? standingOf(strongest.record) : statementStanding('', record.values);
};

/** The statements about one type of relationship, settled among facts and records. */
function projectType(
  model: Model,
  type: RelationshipType,
  facts: readonly ObjectFact[],
  records: readonly RelationshipRecord[],
  nodeOf: NodeOf,
): Settled {
  const problems: InputProblem[] = [];
  const own: OwnFact[] = [];
  const endsOf = (from: string, to: string): string => storedEnds(type, from, to).join(' ');
  const targets = records.map((record): Target => ({ record, own: true, facts: [] }));
  const between = grouped(targets, ({ record }) => endsOf(record.from, record.to));
  // Those that name a begin first, so that the others find what they speak of.
  const begun = (fact: StatedFact): number => (fact.record.values['validFrom'] === undefined ? 1 : 0);
  for (const fact of strongestFirst(facts).toSorted((one, other) => begun(one) - begun(other)) as ObjectFact[]) {
    const key = endsOf(fact.subject.id, fact.object.id);
    const target = targetOf(fact, type, between.get(key) ?? []);
    if ('rule' in target) {
      problems.push(target);
      continue;
    }
    if (target.facts.push(fact) === 1 && !target.own) {
      targets.push(target);
      between.set(key, [...(between.get(key) ?? []), target]);
    }
  }

  const kindOf: KindOf = (id) => nodeOf(id)?.kind;
  const spoken = targets.filter((target) => target.facts.length > 0);
  for (const target of targets.filter((one) => one.own)) {
    const rival = spoken.find((one) => one === target || crowds(one.record, target.record, kindOf));
    const [other] = rival?.facts ?? [];
    const lack = other && incomplete(target.record, type.type, other.record);
    if (lack) problems.push(lack);
    if (!other || lack) continue;
    const made = ownFactOf(model, target.record, nodeOf);
    own.push(...made);
    target.facts.push(...made.map(({ fact }) => fact));
  }
  const accepted: Target[] = [];
  const standing = targets.filter((target) => target.own || target.facts.some((fact) => !isRetracted(fact)));
  for (const target of standing.toSorted((one, other) => byStrength(strengthOf(one), strengthOf(other)))) {
    const yields = accepted.some(
      (one) => (one.facts.length > 0 || target.facts.length > 0) && crowds(one.record, target.record, kindOf),
    );
    if (!yields) accepted.push(target);
  }
  const relationships = accepted.map((target) => (target.facts.length > 0 ? mergedRecord(target) : target.record));
  return { relationships, own, problems };
}

/** Records of a type that facts speak of, or that cannot hold beside one of those. */
function touchedBy(facts: readonly ObjectFact[], type: RelationshipType, records: Records): RelationshipRecord[] {
  const toOne = type.ends.some((pair) => pair.toOne);
  const fromOne = type.ends.some((pair) => pair.fromOne);
  const found = new Map<string, RelationshipRecord>();
  const seen = new Set<string>();
  const ends: [Side, string][] = facts.flatMap(({ subject, object }): [Side, string][] => [
    ['from', subject.id],
    ...(type.symmetric ? ([['to', subject.id]] as [Side, string][]) : []),
    ...(fromOne ? ([['to', object.id]] as [Side, string][]) : []),
  ]);
  for (let end = ends.pop(); end; end = ends.pop()) {
    const [side, id] = end;
    if (seen.has(`${side} ${id}`)) continue;
    seen.add(`${side} ${id}`);
    for (const record of records.at(type, side, id)) {
      found.set(record.id, record);
      if (toOne) ends.push(['from', record.from]);
      if (fromOne) ends.push(['to', record.to]);
    }
  }
  // In an order of their own, as equally strong ones must not be told apart by the order of lines.
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What facts state between nodes, settled with the records that they touch. */
export function projectRelationships(
  model: Model,
  facts: readonly StatedFact[],
  records: Records,
  nodeOf: NodeOf,
): ProjectedRelationships {
  const touched = new Set<string>();
  const settled = model.relationships.flatMap((type) => {
    const about = facts.filter(
      (fact): fact is ObjectFact => fact.predicate === type.type && statesRelationship(fact, type),
    );
    if (about.length === 0) return [];
    const beside = touchedBy(about, type, records);
    for (const { id } of beside) touched.add(id);
    return [projectType(model, type, about, beside, nodeOf)];
  });
  return {
    touched,
    relationships: settled.flatMap(({ relationships }) => relationships),
    own: settled.flatMap(({ own }) => own),
    problems: settled.flatMap(({ problems }) => problems),
  };
}
