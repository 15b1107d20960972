// `vcg start`: a database, prepared; the API over it; and a line for each address until somebody says stop.
import { join } from 'node:path';
import { Command } from 'commander';
import { projectRoot, readConfig, type Config } from '../config.js';
import type { DataSet } from '../exchange/data-set.js';
import type { Database } from '../graph/database.js';
import { connect } from './connect.js';
import { giveMemoryBack } from './engine.js';
import { logOutput } from './log-output.js';
import { showProgress } from './progress.js';
import { settingsHelp } from './settings-help.js';
import { Shutdown, within } from './shutdown.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Waits for all, also where one fails, so that nothing is still being started when the failure is told. */
async function all<T extends readonly unknown[]>(promises: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

/** What the whole graph is about: projects that belong to no other. */
async function programmes(database: Database): Promise<number> {
  const [row] = await database.read(
    'MATCH (project:Project) WHERE NOT project:Synthetic AND NOT EXISTS { (project)-[:PART_OF_PROJECT]->() } RETURN count(project)',
  );
  return row?.[0] as number;
}

/** What the chosen sets hold together. */
function loadedLine(count: number, sets: readonly DataSet[]): string {
  const sum = (of: (set: DataSet) => number): number => sets.reduce((total, set) => total + of(set), 0);
  const asOf = sets.map((set) => set.asOf).reduce((last, day) => (last > day ? last : day), '');
  return `${count} programmes, ${sum(({ nodes }) => nodes)} nodes, ${sum(({ relationships }) => relationships)} relationships, as of ${asOf}`;
}

/** The API cannot listen where it was told to; the message names the setting. */
class AddressUnusable extends Error {
  readonly exitCode = 2;
}

const addressFaults: Record<string, string> = {
  EADDRINUSE: 'another program listens there already: set PORT to a free one, or to 0 for any',
  EACCES: 'this user may not listen there: set PORT to 1024 or above',
  EADDRNOTAVAIL: 'this machine has no such address: set HOST to one of its own',
  ENOTFOUND: 'there is no such host: set HOST to an address of this machine',
};

/** Words for the ways in which listening fails; anything else stays as it is. */
function explainAddress({ host, port }: Config): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const fault = addressFaults[code];
    throw fault
      ? new AddressUnusable(`The API cannot listen on ${host}:${port}, as ${fault}.`, { cause: error })
      : error;
  };
}

async function start(config: Config, shutdown: Shutdown): Promise<void> {
  const began = performance.now();
  const connecting = connect(config, say).then((connected) => {
    shutdown.add(() => connected.stop());
    return connected;
  });
  const [{ description, connection }, { Database }, { model }, exchange, { serveApi }, operations, sets] = await all([
    connecting,
    import('../graph/database.js'),
    import('../model/index.js'),
    import('../exchange/prepare.js'),
    import('../api/server.js'),
    import('../api/operations.js').then(({ readOperations }) =>
      readOperations(join(projectRoot, 'schema', 'operations')),
    ),
    Promise.all([import('../exchange/load-data-sets.js'), import('../model/index.js')]).then(
      ([{ openDataSets }, declared]) => openDataSets(projectRoot, config.dataSets, declared.model),
    ),
  ]);
  if (shutdown.begun) return;
  const database = new Database(connection, { timeoutMs: config.limits.timeoutMs });
  shutdown.add(within(1_000, () => database.close()));
  const shown = showProgress(process.stdout);
  const loaded = await exchange.prepareDatabase({
    database,
    model,
    sets,
    migrationsDirectory: join(projectRoot, 'cypher', 'migrations'),
    now: new Date(),
    progress: shown.progress,
  });
  shown.end();
  const { host, port, publicSchema, limits, logLevel, answerCacheMb } = config;
  const [api, count] = await all([
    serveApi({
      model,
      database,
      settings: { host, port, publicSchema, limits },
      log: { level: logLevel, destination: logOutput() },
      answerCacheMb,
      operations,
      explorer: {
        builtDirectory: join(projectRoot, 'dist', 'explorer'),
        schemaFile: join(projectRoot, 'schema', 'schema.graphql'),
      },
    }).catch(explainAddress(config)),
    programmes(database),
  ]);
  shutdown.add(() => api.close());
  if (publicSchema) say(`Explorer   ${api.address}/`);
  say(`GraphQL    ${api.address}/graphql`);
  say(`Liveness   ${api.address}/livez`);
  say(`Readiness  ${api.address}/readyz`);
  say(`Neo4j      ${description}`);
  say(loadedLine(count, loaded));
  say(`Ready after ${((performance.now() - began) / 1_000).toFixed(1)} s. Ctrl-C stops everything.`);
  giveMemoryBack();
}

export const startCommand = (): Command =>
  new Command('start')
    .description('start the database, load the sets of data that changed, and serve the API')
    .addHelpText('after', settingsHelp)
    .action(async () => {
      const config = readConfig(process.env);
      const shutdown = new Shutdown();
      shutdown.onSignals(say);
      try {
        await start(config, shutdown);
      } catch (error) {
        // What fails because everything is being stopped is no failure.
        if (shutdown.begun) return;
        await shutdown.close();
        throw error;
      }
    });
