// Throw-away databases for tests: each in a directory of its own, which goes with it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalDatabase, type LocalDatabase, type LocalDatabaseOptions } from '../../src/neo4j/local-database.js';

export type TestDatabaseOptions = Partial<Omit<LocalDatabaseOptions, 'dataDirectory' | 'mode'>>;

/** Starts an empty database; its `stop` also removes it. */
export async function startTestDatabase(options: TestDatabaseOptions = {}): Promise<LocalDatabase> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'value-chain-graph-test-'));
  const remove = (): Promise<void> => rm(dataDirectory, { recursive: true, force: true, maxRetries: 3 });
  try {
    const database = await startLocalDatabase({
      heapMb: 768,
      pageCacheMb: 64,
      ...options,
      dataDirectory,
      mode: 'brief',
    });
    const stop = database.stop.bind(database);
    return Object.assign(database, { stop: () => stop().then(remove) });
  } catch (error) {
    await remove();
    throw error;
  }
}
