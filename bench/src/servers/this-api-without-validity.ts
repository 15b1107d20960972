// This API as `npm start` serves it, except that its statements judge nothing by the day; the product has no such switch.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , project = '.'] = process.argv;
/** A module of the build that is measured. */
const built = <Module>(path: string): Promise<Module> =>
  import(pathToFileURL(join(project, 'dist', path)).href) as Promise<Module>;

const { readConfig } = await built<typeof import('../../../src/config.js')>('config.js');
const { Database } = await built<typeof import('../../../src/graph/database.js')>('graph/database.js');
const { model } = await built<typeof import('../../../src/model/index.js')>('model/index.js');
const { serveApi } = await built<typeof import('../../../src/api/server.js')>('api/server.js');
const { readOperations } = await built<typeof import('../../../src/api/operations.js')>('api/operations.js');
const { makeAllObjectsYoung } = await built<typeof import('../../../src/cli/engine.js')>('cli/engine.js');
const { logOutput } = await built<typeof import('../../../src/cli/log-output.js')>('cli/log-output.js');

makeAllObjectsYoung();
const { neo4j, host, port, publicSchema, limits, logLevel, answerCacheMb } = readConfig(process.env);
if (!neo4j) throw new Error('NEO4J_URI is not set.');
const database = new Database(neo4j, { timeoutMs: limits.timeoutMs });
const api = await serveApi({
  model: { ...model, judgedByDay: false },
  database,
  settings: { host, port, publicSchema, limits },
  log: { level: logLevel, destination: logOutput() },
  answerCacheMb,
  operations: await readOperations(join(project, 'schema', 'operations')),
});
process.once('SIGTERM', () => void api.close().then(() => database.close()));
