// Measures how this API's latencies grow with the graph: the same mix over a small and a large one, in turns.
import { Load } from './load/load.js';
import { residentMemory } from './measure/process-usage.js';
import { measureRounds, type Cell } from './measure/rounds.js';
import { geometricMean, median } from './measure/statistics.js';
import type { Options } from './options.js';
import { table } from './report/markdown.js';
import { commit, keep, thisMachine } from './report/result.js';
import { thisApi } from './servers/contestants.js';
import { openSession, say, type Session } from './session.js';

const connections = 16;

/** Of each round, where both sizes ran within seconds of one another, the ratio of the medians; then their median. */
function growthOf(operation: string, cells: readonly Cell[], sizes: readonly number[]) {
  const [small, large] = sizes.map((size) =>
    cells.find((cell) => cell.operation === operation && cell.server === String(size)),
  );
  if (!small || !large) throw new Error(`${operation} was not measured at both sizes.`);
  const ratios = large.rounds.map(({ p50Ms }, index) => p50Ms / (small.rounds[index]?.p50Ms ?? Number.NaN));
  return { small: small.p50Ms, large: large.p50Ms, ratio: median(ratios) };
}

export async function measureGrowth(options: Options): Promise<void> {
  const sessions: Session[] = [];
  const load = new Load();
  try {
    const running = [];
    const variables = new Map<string, Awaited<ReturnType<Session['variables']>>>();
    for (const size of options.growth) {
      const session = await openSession(options, { size });
      sessions.push(session);
      const started = await session.start(thisApi(session.connection, String(size)));
      running.push({ ...started, databasePid: session.databasePid });
      variables.set(String(size), await session.variables(options.operations));
    }
    const machine = thisMachine();
    const cells = await measureRounds(
      {
        running,
        operations: options.operations,
        variables: (server, operation) => variables.get(server)?.get(operation) ?? [],
        connections: [connections],
        rounds: options.rounds,
        milliseconds: options.seconds * 1_000,
        progress: say,
      },
      load,
    );
    const growth = options.operations.map(({ name }) => ({ operation: name, ...growthOf(name, cells, options.growth) }));
    const memory = running.map(({ contestant, server }) => ({ server: contestant.name, ...residentMemory(server.pid) }));
    const tables = [
      table(
        ['operation', ...options.growth.map((size) => `p50 ms at ${size.toLocaleString('en')} nodes`), 'ratio'],
        [
          ...growth.map(({ operation, small, large, ratio }) => [operation, small, large, ratio]),
          ['geometric mean', '', '', geometricMean(growth.map(({ ratio }) => ratio))],
        ],
      ),
      table(['API over', 'MB after', 'MB at most'], memory.map(({ server, now, most }) => [`${server} nodes`, now, most])),
    ].join('\n\n');
    say(tables);
    const { operations: _operations, questions: _questions, ...plan } = options;
    const figures = { measurement: 'growth', commit: commit(), machine, plan, growth, memory, cells };
    say(`Kept in ${keep(options.results, 'growth', figures, tables)}`);
  } finally {
    load.stop();
    for (const session of sessions) await session.close();
  }
}
