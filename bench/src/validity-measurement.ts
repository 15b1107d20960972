// Measures what judging by the day costs: this API with and without it, over a graph of dated records that are all in force.
import { assertAgreement } from './compare/agreement.js';
import { Load } from './load/load.js';
import { measureRounds, type Cell } from './measure/rounds.js';
import type { Options } from './options.js';
import { table } from './report/markdown.js';
import { meanRatio, perSecond, roundRatios } from './report/ratios.js';
import { commit, keep, thisMachine } from './report/result.js';
import { thisApi, thisApiWithoutValidity } from './servers/contestants.js';
import { openSession, say } from './session.js';

const connections = 16;

function costs(cells: readonly Cell[], judging: string, forgetful: string): string {
  // Of the time or the work of a request: above 1 is what judging adds.
  const ratios = [
    roundRatios(cells, forgetful, judging, connections, perSecond),
    roundRatios(cells, judging, forgetful, connections, ({ p50Ms }) => p50Ms),
    roundRatios(cells, judging, forgetful, connections, ({ serverCpuMs }) => serverCpuMs),
    roundRatios(cells, judging, forgetful, connections, ({ databaseCpuMs }) => databaseCpuMs),
  ];
  const operations = [...(ratios[0]?.keys() ?? [])];
  return table(
    ['operation', 'time a request (throughput)', 'p50', 'processor of the server', 'processor of the database'],
    [
      ...operations.map((operation) => [operation, ...ratios.map((ratio) => ratio.get(operation) ?? Number.NaN)]),
      ['geometric mean', ...ratios.map((ratio) => meanRatio(ratio))],
    ],
  );
}

export async function measureValidity(options: Options): Promise<void> {
  const session = await openSession(options, { validity: 'lasting' });
  const load = new Load();
  try {
    const { connection, databasePid, store } = session;
    const [judging, forgetful] = [thisApi(connection), thisApiWithoutValidity(connection)];
    const running = [await session.start(judging), await session.start(forgetful)];
    const variables = await session.variables(options.operations);
    for (const operation of options.operations) {
      await assertAgreement(running, operation, variables.get(operation.name) ?? []);
    }
    say(`With and without judging by the day, all answers to ${options.operations.length} operations are the same.`);
    const machine = thisMachine();
    const cells = await measureRounds(
      {
        running: running.map((one) => ({ ...one, databasePid })),
        operations: options.operations,
        variables: (_server, operation) => variables.get(operation) ?? [],
        connections: [connections],
        rounds: options.rounds,
        milliseconds: options.seconds * 1_000,
        progress: say,
      },
      load,
    );
    const tables = costs(cells, judging.name, forgetful.name);
    const { operations: _operations, ...plan } = options;
    const { nodes, relationships } = store;
    const figures = { measurement: 'validity', commit: commit(), machine, nodes, relationships, plan, cells };
    say(tables);
    say(`Kept in ${keep(options.results, `${options.size}-validity`, figures, tables)}`);
  } finally {
    load.stop();
    await session.close();
  }
}
