// Measures questions over HTTP, one after the other, beside statements that somebody tuned by hand for each of them.
import { assertAgreement } from './compare/agreement.js';
import { assertSightMatters } from './compare/sight.js';
import { Load } from './load/load.js';
import { measureRounds, type Cell } from './measure/rounds.js';
import type { Options } from './options.js';
import { questions } from './questions/index.js';
import { table } from './report/markdown.js';
import { perSecond, roundRatios } from './report/ratios.js';
import { commit, keep, thisMachine } from './report/result.js';
import { handWritten, thisApi } from './servers/contestants.js';
import { openSession, say } from './session.js';

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

export async function measureQuestions(options: Options): Promise<void> {
  const session = await openSession(options);
  const load = new Load();
  try {
    const { connection, databasePid, store } = session;
    const [api, byHand] = [thisApi(connection), handWritten(connection)];
    const running = [await session.start(api), await session.start(byHand)];
    const asked = questions.filter(({ name }) => options.questions.includes(name));
    const variables = await session.variables(asked);
    for (const question of asked) {
      await assertAgreement(running, question, (variables.get(question.name) ?? []).slice(0, sampleSize));
      say(`Both agree on ${question.name}, ${sampleSize} answers.`);
    }
    await assertSightMatters(session, asked, variables);
    say('Answers change for another day, and once what is invented is left in.');
    const machine = thisMachine();
    const cells = await measureRounds(
      {
        running: running.map((one) => ({ ...one, databasePid })),
        operations: asked,
        variables: (_server, operation) => variables.get(operation) ?? [],
        connections: [connections],
        rounds: options.rounds,
        milliseconds: options.seconds * 1_000,
        progress: say,
      },
      load,
    );
    const tables = questionTable(cells, api.name, byHand.name);
    const { operations: _operations, ...plan } = options;
    const { nodes, relationships } = store;
    const figures = { measurement: 'questions', commit: commit(), machine, nodes, relationships, plan, cells };
    say(tables);
    say(`Kept in ${keep(options.results, `${options.size}-questions`, figures, tables)}`);
  } finally {
    load.stop();
    await session.close();
  }
}
