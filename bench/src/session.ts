// What every measurement begins with: a store, a database on it, the servers over it, and what they are to be asked.
import { basename, resolve } from 'node:path';
import { model } from '../../src/model/index.js';
import type { Running } from './compare/agreement.js';
import { openStore, type OpenStore } from './dataset/open.js';
import { provideStore, type Store } from './dataset/store.js';
import type { Validity } from './dataset/validity.js';
import type { Operation, Variables } from './operations/operation.js';
import { variablesOf } from './operations/variables.js';
import type { Options } from './options.js';
import { startServer } from './servers/child.js';
import { handWritten, neo4jGraphql, thisApi, thisApiWithoutValidity, type Contestant } from './servers/contestants.js';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

export interface Session extends OpenStore {
  readonly store: Store;
  /** The process of the database. */
  readonly databasePid: number;
  start(contestant: Contestant): Promise<Running>;
  variables(operations: readonly Operation[]): Promise<ReadonlyMap<string, readonly Variables[]>>;
}

export async function openSession(
  options: Options,
  { size = options.size, validity = 'passing' }: { readonly size?: number; readonly validity?: Validity } = {},
): Promise<Session> {
  const store = await provideStore(model, size, options.seed, validity, say);
  const open = await openStore(model, store, options, say);
  const started: Running[] = [];
  return {
    ...open,
    store,
    databasePid: open.local.pid as number,
    start: async (contestant) => {
      const running = { contestant, server: await startServer(contestant.program) };
      started.push(running);
      return running;
    },
    variables: async (operations) => {
      const lists = new Map<string, readonly Variables[]>();
      for (const operation of operations) lists.set(operation.name, await variablesOf(operation, open.database, options.seed));
      return lists;
    },
    close: async () => {
      await Promise.all(started.map(({ server }) => server.stop()));
      await open.close();
    },
  };
}

/** The servers that the command line names, and the other copy of the project where it names one. */
export function contestants({ servers, against }: Options, { connection }: Session): Contestant[] {
  const made = servers.map((name) => {
    if (name === 'this-api') return thisApi(connection);
    if (name === 'this-api-keeping-answers') return thisApi(connection, name, undefined, 16);
    if (name === 'this-api-without-validity') return thisApiWithoutValidity(connection);
    return name === 'hand-written' ? handWritten(connection) : neo4jGraphql(connection, model);
  });
  return [...made, ...against.map((directory) => thisApi(connection, basename(directory), resolve(directory)))];
}
