// Starts Neo4j on a store, with the constraints of the model, so that every server finds it ready.
import { projectRoot } from '../../../src/config.js';
import { lockDataSet, noteDataSet } from '../../../src/exchange/data-set.js';
import { openDataSets } from '../../../src/exchange/load-data-sets.js';
import { shippedSets } from '../../../src/exchange/shipped-sets.js';
import { applyConstraints } from '../../../src/graph/constraints.js';
import { Database, type Connection } from '../../../src/graph/database.js';
import type { Model } from '../../../src/ontology/model.js';
import { startLocalDatabase, type LocalDatabase } from '../../../src/neo4j/local-database.js';
import type { Store } from './store.js';

export interface OpenStore {
  readonly connection: Connection;
  readonly local: LocalDatabase;
  /** For what the benchmark itself asks: parameters, sizes, versions. */
  readonly database: Database;
  close(): Promise<void>;
}

export interface Memory {
  readonly heapMb: number;
  readonly pageCacheMb: number;
}

const minutes = 60_000;

export async function openStore(
  model: Model,
  { dataDirectory, nodes, relationships }: Store,
  memory: Memory,
  progress: (line: string) => void,
): Promise<OpenStore> {
  const local = await startLocalDatabase({ dataDirectory, mode: 'serve', ...memory, progress });
  const { uri, username, password } = local;
  const connection = { uri, username, password };
  const database = new Database(connection, { timeoutMs: 10 * minutes });
  const made = await applyConstraints(database, model);
  if (made > 0) progress(`Made ${made} constraints and indexes.`);
  // `npm start` loads its sets of data unless they are noted as loaded; the measured graph is to stay as it was generated.
  const loadedAt = new Date().toISOString();
  const sets = await openDataSets(projectRoot, shippedSets.map(({ name }) => name), model);
  await database.write(async (run) => {
    for (const { name, fingerprint } of sets) {
      await lockDataSet(run, name);
      const noted = { fingerprint, contentHash: fingerprint, loadedAt, asOf: loadedAt.slice(0, 10), nodes, relationships };
      await noteDataSet(run, name, noted);
    }
  });
  return {
    connection,
    local,
    database,
    close: async () => {
      await database.close();
      await local.stop();
    },
  };
}
