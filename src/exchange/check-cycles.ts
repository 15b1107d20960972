// Where a relationship must not lead back to its start, following it from any node comes to an end.
import type { RelationshipType } from '../ontology/model.js';
import type { RelationshipRecord } from './bundle.js';
import type { InputProblem } from './problem.js';
import { CompactIndex } from './records/compact-index.js';
import type { Surrounded } from './records/records.js';

interface Step {
  readonly node: string;
  /** The record that led here. */
  readonly by?: RelationshipRecord;
  readonly onwards: Iterator<RelationshipRecord>;
}

/** Of a node: whether the way leads through it at present, or has been followed to its end. */
const [open, done] = [1, 2];

/** The circles that can be reached from a node, found depth first without recursion, as chains may be long; the record that closes one comes last. */
function* circles(
  root: string,
  relationship: RelationshipType,
  records: Surrounded,
  states: CompactIndex,
): Generator<RelationshipRecord[]> {
  const keyOf = (node: string): string => `${relationship.type} ${node}`;
  const stepTo = (node: string, by?: RelationshipRecord): Step => {
    states.set(keyOf(node), open);
    return { node, ...(by ? { by } : {}), onwards: records.at(relationship, 'from', node) };
  };
  const path = [stepTo(root)];
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const next = step.onwards.next();
    if (next.done) {
      states.set(keyOf(step.node), done);
      path.pop();
      continue;
    }
    const record = next.value;
    const state = states.get(keyOf(record.to));
    if (state === undefined) path.push(stepTo(record.to, record));
    else if (state === open) {
      const begin = path.findIndex(({ node }) => node === record.to);
      yield [...path.slice(begin + 1).flatMap(({ by }) => by ?? []), record];
    }
  }
}

/** Records of other sets make no circle among themselves, so each has one of the own to be told of. */
export function* checkCycles(records: Surrounded): Generator<InputProblem> {
  const states = new CompactIndex();
  for (const { relationship, from: root } of records.own.relationships()) {
    if (!relationship.declaration.acyclic || states.get(`${relationship.type} ${root}`) !== undefined) continue;
    for (const circle of circles(root, relationship, records, states)) {
      const closer = circle.findLast(({ origin }) => origin.line > 0) ?? circle.at(-1);
      if (!closer) continue;
      const message = `"${closer.from}" to "${closer.to}" closes a circle, and ${relationship.name} must not lead back to where it began`;
      yield { ...closer.origin, column: 'to', rule: 'acyclic', message };
    }
  }
}
