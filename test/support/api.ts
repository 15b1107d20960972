// The real API over a real Neo4j of its own, asked over HTTP as a client would.
import { join } from 'node:path';
import { readOperations } from '../../src/api/operations.js';
import { Database, type Connection } from '../../src/graph/database.js';
import { defaultLimits } from '../../src/api/limits/limits.js';
import { serveApi, type ApiOptions } from '../../src/api/server.js';
import { model } from '../../src/model/index.js';
import type { LocalDatabase } from '../../src/neo4j/local-database.js';
import { startTestDatabase, type TestDatabaseOptions } from './database.js';
import { loadShippedSets } from './shipped-sets.js';

const root = join(import.meta.dirname, '../..');

interface Answer<T = Record<string, unknown>> {
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

export interface TestApi {
  readonly address: string;
  readonly database: Database;
  ask<T>(query: string, variables?: object): Promise<Answer<T>>;
  /** The data of an answer without errors. */
  answer<T>(query: string, variables?: object): Promise<T>;
  stop(): Promise<void>;
}

export type SeededApiOptions = Pick<ApiOptions, 'explorer' | 'answerCacheMb' | 'questions'> & {
  readonly publicSchema?: boolean;
  /** For statements that take long to plan on a busy machine; the standard limit unless given. */
  readonly timeoutMs?: number;
};

/** Serves a database that is running already; `release` is called when the API has stopped. */
export async function serve(
  connection: Connection,
  release: () => Promise<void>,
  {
    publicSchema = true,
    explorer,
    questions,
    answerCacheMb = 16,
    timeoutMs = defaultLimits.timeoutMs,
  }: SeededApiOptions = {},
): Promise<TestApi> {
  const database = new Database(connection, { timeoutMs });
  const server = await serveApi({
    model,
    database,
    settings: { host: '127.0.0.1', port: 0, publicSchema, limits: { ...defaultLimits, timeoutMs } },
    log: { level: 'error' },
    answerCacheMb,
    ...(questions ? { questions } : {}),
    ...(explorer ? { explorer, operations: await readOperations(join(root, 'schema/operations')) } : {}),
  });
  const ask = async <T>(query: string, variables: object = {}): Promise<Answer<T>> => {
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<T>;
  };
  return {
    address: server.address,
    database,
    ask,
    answer: async <T>(query: string, variables: object = {}) => {
      const { data, errors } = await ask<T>(query, variables);
      if (errors || !data) throw new Error(`${JSON.stringify(errors)} for ${query} with ${JSON.stringify(variables)}`);
      return data;
    },
    stop: async () => {
      await server.close();
      await database.close();
      await release();
    },
  };
}

/** The API over an empty database of its own. */
export async function startTestApi(
  options?: TestDatabaseOptions & Pick<SeededApiOptions, 'timeoutMs'>,
): Promise<TestApi & { local: LocalDatabase }> {
  const local = await startTestDatabase(options);
  return { ...(await serve(local, () => local.stop(), options)), local };
}

/** The API over the database that all files of a run share, with the seeds loaded; tests of other sets load them into a database of their own. */
export async function startSeededApi(options?: SeededApiOptions): Promise<TestApi> {
  const { VCG_TEST_NEO4J_URI: uri, VCG_TEST_NEO4J_USERNAME: username, VCG_TEST_NEO4J_PASSWORD: password } = process.env;
  if (!uri || !username || !password) throw new Error('The test run has not started its database.');
  const api = await serve({ uri, username, password }, () => Promise.resolve(), options);
  await loadShippedSets(api.database, ['seed']);
  return api;
}
