// Measures operations over one graph: servers are started and compared, then asked in rounds beside one another.
import type { Running } from './compare/agreement.js';
import type { Validity } from './dataset/validity.js';
import { Load } from './load/load.js';
import { residentMemory } from './measure/process-usage.js';
import { measureRounds } from './measure/rounds.js';
import type { Operation, Variables } from './operations/operation.js';
import type { Options } from './options.js';
import { commit, keep, thisMachine, type Figures } from './report/result.js';
import type { Contestant } from './servers/contestants.js';
import { openSession, say, type Session } from './session.js';

/** Servers that are ready to be asked, and what they are to be asked. */
export interface Prepared {
  readonly session: Session;
  readonly running: readonly Running[];
  readonly variables: ReadonlyMap<string, readonly Variables[]>;
}

export interface OperationsMeasurement {
  /** What the figures are kept under, beside the size of the graph. */
  readonly name: string;
  /** How long the records of the graph hold; they pass unless it is said. */
  readonly validity?: Validity;
  readonly operations: readonly Operation[];
  /** How many ask at once. */
  readonly connections: readonly number[];
  contestants(session: Session): readonly Contestant[];
  /** Throws where the servers may not be compared. */
  check(prepared: Prepared): Promise<void>;
  tables(figures: Figures): string;
}

export async function measureOperations(options: Options, measurement: OperationsMeasurement): Promise<void> {
  const { name, validity, operations, connections } = measurement;
  const session = await openSession(options, { ...(validity && { validity }) });
  const load = new Load();
  try {
    const { databasePid, store } = session;
    const running: Running[] = [];
    for (const contestant of measurement.contestants(session)) running.push(await session.start(contestant));
    const variables = await session.variables(operations);
    await measurement.check({ session, running, variables });
    const machine = thisMachine();
    const cells = await measureRounds(
      {
        running: running.map((one) => ({ ...one, databasePid })),
        operations,
        variables: (_server, operation) => variables.get(operation) ?? [],
        connections,
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
    const tables = measurement.tables({ cells, memory });
    const { operations: _operations, questions: _questions, ...plan } = options;
    const { nodes, relationships } = store;
    const figures = { measurement: name, commit: commit(), machine, nodes, relationships, plan, memory, cells };
    say(tables);
    say(`Kept in ${keep(options.results, `${options.size}-${name}`, figures, tables)}`);
  } finally {
    load.stop();
    await session.close();
  }
}
