// Has all servers answer the same questions before anything is measured; speed of wrong answers is worth nothing.
import type { Json, Operation, Variables } from '../operations/operation.js';
import type { Contestant } from '../servers/contestants.js';
import type { RunningServer } from '../servers/child.js';
import { ask } from './ask.js';
import { firstDifference } from './difference.js';

export interface Running {
  readonly contestant: Contestant;
  readonly server: RunningServer;
}

const isEmpty = (answer: Json): boolean => answer === null || (Array.isArray(answer) && answer.length === 0);

/** Compares the answers to these variables; throws where two servers disagree, or where nobody has anything to say. */
export async function assertAgreement(
  running: readonly Running[],
  operation: Operation,
  sample: readonly Variables[],
): Promise<void> {
  let empty = 0;
  for (const given of sample) {
    const answers = await Promise.all(
      running.map(async ({ contestant, server }) => ({
        name: contestant.name,
        answer: contestant.answer(operation, await ask(server.origin, contestant.request(operation, given))),
      })),
    );
    const [first, ...others] = answers;
    if (!first) return;
    for (const other of others) {
      const difference = firstDifference(first.answer, other.answer);
      if (difference === undefined) continue;
      throw new Error(
        `${first.name} and ${other.name} disagree on ${operation.name} ${JSON.stringify(given)}: ${difference}`,
      );
    }
    if (isEmpty(first.answer)) empty += 1;
  }
  if (empty > sample.length / 2) throw new Error(`Most answers to ${operation.name} are empty.`);
}
