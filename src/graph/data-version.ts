// Which data lie in the database: a version that is the same wherever the same data were loaded, and when that was.
import { createHash } from 'node:crypto';
import type { Database } from './database.js';

/** A loaded set of data: its name, the hash of its content, when it was loaded. */
export type LoadedSet = readonly [name: string, contentHash: string, loadedAt: string];
/** A migration that has run: its name and the checksum of its text. */
export type AppliedMigration = readonly [name: string, checksum: string];

export interface DataState {
  /** The beginning of a SHA-256 over the content of all sets and the migrations that have run. */
  readonly version: string;
  /** When data were loaded last; absent before the first load. */
  readonly loadedAt: string | undefined;
}

const later = (one: string | undefined, other: string): string => (one !== undefined && one > other ? one : other);

export function dataStateOf(sets: readonly LoadedSet[], migrations: readonly AppliedMigration[]): DataState {
  const content = JSON.stringify([sets.map(([name, contentHash]) => [name, contentHash]), migrations]);
  return {
    version: createHash('sha256').update(content).digest('hex').slice(0, 16),
    loadedAt: sets.map(([, , loadedAt]) => loadedAt).reduce<string | undefined>(later, undefined),
  };
}

/** One small read, whatever the size of the data. */
export async function readDataState(database: Database, signal?: AbortSignal): Promise<DataState> {
  const [row] = await database.read(
    `RETURN
  COLLECT { MATCH (set:DataSet) WHERE set.loadedAt IS NOT NULL RETURN [set.name, set.contentHash, set.loadedAt] ORDER BY set.name },
  COLLECT { MATCH (done:Migration) RETURN [done.name, done.checksum] ORDER BY done.name }`,
    {},
    { signal },
  );
  const [sets, migrations] = row as [LoadedSet[], AppliedMigration[]];
  return dataStateOf(sets, migrations);
}
