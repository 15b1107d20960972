// Whatever a record points at is there and may be pointed at: ends, sources and other ids.
import type { Kind, Model, RelationshipType } from '../ontology/model.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { NodeRecord, RelationshipRecord } from './bundle.js';
import { NearIds } from './near-ids.js';
import type { InputProblem } from './problem.js';
import type { Surrounded } from './records/records.js';

const ends = ['from', 'to'] as const;

function* checkIds(
  declared: readonly PropertyDeclaration[],
  { values, origin }: NodeRecord | RelationshipRecord,
  records: Surrounded,
  near: NearIds,
): Generator<InputProblem> {
  for (const { name: column, type } of declared) {
    const id = values[column];
    if (type.references === undefined || typeof id !== 'string' || records.has(id)) continue;
    if (column === 'sourceId') {
      const message = `there is no source "${id}".${near.to(id)}`;
      yield { ...origin, column, rule: 'unknown-source', message };
    } else {
      const message = `nothing has the id "${id}".${near.to(id)}`;
      yield { ...origin, column, rule: 'unknown-reference', message };
    }
  }
}

function* checkEnds(
  record: RelationshipRecord,
  records: Surrounded,
  model: Model,
  near: NearIds,
): Generator<InputProblem> {
  const { relationship, from, to, origin } = record;
  for (const column of ends) {
    const id = record[column];
    if (records.has(id)) continue;
    yield { ...origin, column, rule: 'unknown-end', message: `nothing has the id "${id}".${near.to(id)}` };
  }
  const start = records.has(from) && model.kindOfId(from);
  const end = records.has(to) && model.kindOfId(to);
  if (!start || !end || allows(relationship, start, end)) return;
  const message = `${relationship.name} cannot lead from a ${start.name} to a ${end.name}; ${allowedFrom(relationship, start)}`;
  yield { ...origin, column: 'to', rule: 'pair-of-kinds', message };
}

export function* checkReferences(records: Surrounded, model: Model): Generator<InputProblem> {
  const near = new NearIds(records, model);
  for (const node of records.own.nodes()) yield* checkIds(node.kind.properties, node, records, near);
  for (const record of records.own.relationships()) {
    yield* checkIds(record.relationship.properties, record, records, near);
    yield* checkEnds(record, records, model, near);
  }
}

/** Whether a relationship may lead from one kind to another. */
export const allows = ({ ends: pairs, symmetric }: RelationshipType, start: Kind, end: Kind): boolean =>
  pairs.some(
    ({ from, to }) =>
      (from.includes(start) && to.includes(end)) || (symmetric && from.includes(end) && to.includes(start)),
  );

function allowedFrom({ ends: pairs, symmetric }: RelationshipType, start: Kind): string {
  const targets = new Set(
    pairs.flatMap(({ from, to }) => [
      ...(from.includes(start) ? to : []),
      ...(symmetric && to.includes(start) ? from : []),
    ]),
  );
  const names = [...targets].map(({ name }) => name).join(', ');
  return names ? `from a ${start.name} it leads to ${names}` : `it never begins at a ${start.name}`;
}
