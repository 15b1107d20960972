// Stops the databases that the run started, and removes their data.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Source from '../../src/neo4j/control.js';

const remove = (directory: string): Promise<void> => rm(directory, { recursive: true, force: true, maxRetries: 3 });

export default async function tearDown({ rootDir }: { rootDir: string }): Promise<void> {
  const { sharedTestDatabase: shared, scratchTestDirectory: scratch } = globalThis;
  globalThis.sharedTestDatabase = undefined;
  globalThis.scratchTestDirectory = undefined;
  if (scratch !== undefined) {
    const { stopLocalDatabase } = (await import(join(rootDir, 'dist/neo4j/control.js'))) as typeof Source;
    for (const worker of await readdir(scratch)) await stopLocalDatabase(join(scratch, worker));
    await remove(scratch);
    delete process.env['VCG_TEST_SCRATCH_DIRECTORY'];
  }
  if (shared === undefined) return;
  await shared.database.stop();
  await remove(shared.dataDirectory);
  for (const name of ['URI', 'USERNAME', 'PASSWORD']) delete process.env[`VCG_TEST_NEO4J_${name}`];
}
