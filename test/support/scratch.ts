// One database for each process that runs tests, which takes one file after the other: each finds it empty and puts into it what it asks about.
import { join } from 'node:path';
import type { Bundle } from '../../src/exchange/bundle.js';
import { loadBundle } from '../../src/exchange/load.js';
import { applyConstraints } from '../../src/graph/constraints.js';
import { model } from '../../src/model/index.js';
import { startLocalDatabase, type LocalDatabase } from '../../src/neo4j/local-database.js';
import { serve, type SeededApiOptions, type TestApi } from './api.js';

export interface ScratchApi extends TestApi {
  readonly local: LocalDatabase;
  /** Puts these records in the place of whatever there was. */
  load(bundle: Bundle, options?: { synthetic?: boolean }): Promise<void>;
}

/** The API over the scratch database; the server stays for the next file, its data do not. */
export async function startScratchApi(options?: SeededApiOptions): Promise<ScratchApi> {
  const { VCG_TEST_SCRATCH_DIRECTORY: directory, JEST_WORKER_ID: worker = '1' } = process.env;
  if (!directory) throw new Error('The test run has named no directory for its scratch databases.');
  const local = await startLocalDatabase({
    dataDirectory: join(directory, worker),
    mode: 'test',
    heapMb: 1024,
    pageCacheMb: 128,
    standsAlone: true,
  });
  const api = await serve(local, () => Promise.resolve(), { timeoutMs: 60_000, ...options });
  const empty = (): Promise<unknown> =>
    api.database.command('MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS');
  await empty();
  await applyConstraints(api.database, model);
  return {
    ...api,
    local,
    load: async (bundle, { synthetic = false } = {}) => {
      await empty();
      await loadBundle({ database: api.database, model, bundle, now: new Date(0), name: 'scratch', synthetic });
    },
  };
}
