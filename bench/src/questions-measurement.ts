// Measures questions over HTTP, one after the other, beside statements that somebody tuned by hand for each of them.
import { assertAgreement } from './compare/agreement.js';
import { assertSightMatters, onAnotherDay, showingInvented } from './compare/sight.js';
import type { Cell } from './measure/rounds.js';
import { measureOperations } from './operations-measurement.js';
import type { Options } from './options.js';
import { table } from './report/markdown.js';
import { perSecond, roundRatios } from './report/ratios.js';
import { handWritten, thisApi } from './servers/contestants.js';
import { say } from './session.js';

/** Nobody waits in a queue: what is asked is how long an analyst waits. */
const connections = 1;
const sampleSize = 25;

function questionTable(cells: readonly Cell[], api: string, byHand: string): string {
  const p50s = roundRatios(cells, api, byHand, connections, ({ p50Ms }) => p50Ms);
  const times = roundRatios(cells, byHand, api, connections, perSecond);
  const of = (server: string, operation: string) => cells.find((cell) => cell.server === server && cell.operation === operation);
  return table(
    ['question', 'p50 / by hand', 'mean time / by hand', 'p50 ms', 'p99 ms', 'p50 ms by hand', 'p99 ms by hand'],
    [...p50s].map(([operation, ratio]) => [
      operation,
      ratio,
      times.get(operation) ?? Number.NaN,
      ...[of(api, operation), of(byHand, operation)].flatMap((cell) => [cell?.p50Ms ?? Number.NaN, cell?.p99Ms ?? Number.NaN]),
    ]),
  );
}

export const measureQuestions = (options: Options): Promise<void> =>
  measureOperations(options, {
    name: 'questions',
    operations: options.questions,
    connections: [connections],
    contestants: ({ connection }) => [thisApi(connection), handWritten(connection)],
    check: async ({ session, running, variables }) => {
      for (const question of options.questions) {
        await assertAgreement(running, question, (variables.get(question.name) ?? []).slice(0, sampleSize));
        say(`Both agree on ${question.name}, ${sampleSize} answers.`);
      }
      const sound = thisApi(session.connection);
      // Questions judge days in their own statements, which nothing can compile without: another day shows as much.
      await assertSightMatters(session, options.questions, variables, sound, [
        { fault: 'answers for another day', contestant: onAnotherDay(sound), shows: ({ walks }) => walks },
        { fault: 'shows what is invented', contestant: showingInvented(sound), shows: () => true },
      ]);
      say('The comparison rejects a server that answers for another day, and one that shows what is invented.');
    },
    tables: ({ cells }) => questionTable(cells, 'this-api', 'hand-written'),
  });
