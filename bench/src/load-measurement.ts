// Measures all operations under load, once the servers are known to agree.
import { assertAgreement } from './compare/agreement.js';
import { assertCorruptedIsRejected } from './compare/self-test.js';
import { assertSightMatters } from './compare/sight.js';
import { Load } from './load/load.js';
import { residentMemory } from './measure/process-usage.js';
import { measureRounds } from './measure/rounds.js';
import type { Options } from './options.js';
import { loadTables } from './report/load-tables.js';
import { commit, keep, thisMachine } from './report/result.js';
import { contestants, openSession, say } from './session.js';

const sampleSize = 25;

export async function measureLoad(options: Options): Promise<void> {
  const session = await openSession(options);
  const load = new Load();
  try {
    const { store, databasePid } = session;
    const running = [];
    for (const contestant of contestants(options, session)) running.push(await session.start(contestant));
    const variables = await session.variables(options.operations);
    for (const operation of options.operations) {
      await assertAgreement(running, operation, (variables.get(operation.name) ?? []).slice(0, sampleSize));
    }
    say(`${running.length} servers agree on ${options.operations.length} operations, ${sampleSize} answers each.`);
    const [reference] = running;
    if (!reference) return;
    const rejected = await assertCorruptedIsRejected(reference, options.operations, variables);
    say(`The comparison rejects a corrupted server (${rejected} answers).`);

    await assertSightMatters(session, options.operations, variables);
    say('Answers change for another day, and once what is invented is left in.');

    const machine = thisMachine();
    const measured = await measureRounds(
      {
        running: running.map((one) => ({ ...one, databasePid })),
        operations: options.operations,
        variables: (_server, operation) => variables.get(operation) ?? [],
        connections: options.connections,
        rounds: options.rounds,
        milliseconds: options.seconds * 1_000,
        progress: say,
      },
      load,
    );
    const memory = [
      ...running.map(({ contestant, server }) => ({ server: contestant.name, ...residentMemory(server.pid) })),
      { server: 'database', ...residentMemory(databasePid) },
    ];
    const tables = loadTables({ cells: measured, memory });
    const { nodes, relationships } = store;
    const { operations: _operations, ...plan } = options;
    const figures = { measurement: 'load', commit: commit(), machine, nodes, relationships, plan, memory, cells: measured };
    say(tables);
    say(`Kept in ${keep(options.results, String(options.size), figures, tables)}`);
  } finally {
    load.stop();
    await session.close();
  }
}
