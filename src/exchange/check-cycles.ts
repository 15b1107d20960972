// Where a relationship must not lead back to its start, following it from any node comes to an end.
import type { Bundle, RelationshipRecord } from './bundle.js';
import type { InputProblem } from './problem.js';

/** The records of one type by the node at their start. */
function byStart(records: readonly RelationshipRecord[]): Map<string, RelationshipRecord[]> {
  const starts = new Map<string, RelationshipRecord[]>();
  for (const record of records) starts.set(record.from, [...(starts.get(record.from) ?? []), record]);
  return starts;
}

interface Step {
  readonly node: string;
  /** The record that led here. */
  readonly by?: RelationshipRecord;
  next: number;
}

/** The circles of records, found depth first without recursion, as chains may be long; the one that closes it comes last. */
function circles(records: readonly RelationshipRecord[]): RelationshipRecord[][] {
  const starts = byStart(records);
  const state = new Map<string, 'open' | 'done'>();
  const found: RelationshipRecord[][] = [];
  for (const root of starts.keys()) {
    const path: Step[] = state.has(root) ? [] : [{ node: root, next: 0 }];
    while (path.length > 0) {
      const step = path[path.length - 1];
      if (!step) break;
      state.set(step.node, 'open');
      const record = starts.get(step.node)?.[step.next];
      step.next += 1;
      if (!record) {
        state.set(step.node, 'done');
        path.pop();
      } else if (state.get(record.to) === 'open') {
        const begin = path.findIndex(({ node }) => node === record.to);
        found.push([...path.slice(begin + 1).flatMap(({ by }) => by ?? []), record]);
      } else if (!state.has(record.to)) path.push({ node: record.to, by: record, next: 0 });
    }
  }
  return found;
}

/** Records of other sets make no circle among themselves, so each has one of the bundle to be told of. */
export function checkCycles({ relationships }: Bundle, around: Bundle): InputProblem[] {
  const theirs = new Set(around.relationships);
  const acyclic = [...around.relationships, ...relationships].filter(
    ({ relationship }) => relationship.declaration.acyclic,
  );
  const types = [...new Set(acyclic.map(({ relationship }) => relationship))];
  const closers = types
    .flatMap((type) => circles(acyclic.filter(({ relationship }) => relationship === type)))
    .flatMap((circle) => circle.findLast((record) => !theirs.has(record)) ?? []);
  return closers.map(({ relationship, from, to, origin }) => {
    const message = `"${from}" to "${to}" closes a circle, and ${relationship.name} must not lead back to where it began`;
    return { ...origin, column: 'to', rule: 'acyclic', message };
  });
}
