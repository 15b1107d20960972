// One database that the files of a run take in turns: each finds it empty and puts into it what it asks about.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Waits for its turn; a process that ended without giving it back has lost it. */
async function takeTurn(directory: string): Promise<() => void> {
  const turn = `${directory}.turn`;
  for (;;) {
    try {
      mkdirSync(turn);
      writeFileSync(`${turn}/pid`, String(process.pid));
      return () => rmSync(turn, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      let owner = process.ppid;
      try {
        owner = Number(readFileSync(`${turn}/pid`, 'utf8'));
      } catch {
        // It is being written at this moment.
      }
      if (!lives(owner)) rmSync(turn, { recursive: true, force: true });
      else await new Promise((resume) => setTimeout(resume, 200));
    }
  }
}

/** The API over the scratch database; the server stays for the next file, its data do not. */
export async function startScratchApi(options?: SeededApiOptions): Promise<ScratchApi> {
  const directory = process.env['VCG_TEST_SCRATCH_DIRECTORY'];
  if (!directory) throw new Error('The test run has named no directory for its scratch database.');
  const giveBack = await takeTurn(directory);
  const local = await startLocalDatabase({
    dataDirectory: directory,
    mode: 'test',
    heapMb: 1024,
    pageCacheMb: 128,
    standsAlone: true,
  });
  const api = await serve(local, () => Promise.resolve(giveBack()), { timeoutMs: 60_000, ...options });
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
