// The real API over a real Neo4j of its own, asked over HTTP as a client would.
import { Database } from '../../src/graph/database.js';
import { defaultLimits } from '../../src/api/limits/limits.js';
import { serveApi } from '../../src/api/server.js';
import { model } from '../../src/model/index.js';
import { startTestDatabase } from './database.js';

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

export async function startTestApi(): Promise<TestApi> {
  const local = await startTestDatabase();
  const database = new Database(local);
  const server = await serveApi({
    model,
    database,
    settings: { host: '127.0.0.1', port: 0, publicSchema: true, limits: defaultLimits },
    log: { level: 'error' },
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
      await local.stop();
    },
  };
}
