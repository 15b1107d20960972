// Starts the one database that all tests of a run share, and publishes where it is.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Source from '../../src/neo4j/local-database.js';

declare global {
  var sharedTestDatabase: { database: Source.LocalDatabase; dataDirectory: string } | undefined;
  var scratchTestDirectory: string | undefined;
}

/**
 * Jest calls this once a run, however many projects name it. It loads setup files as CommonJS and without our `.js` to
 * `.ts` rule, so the database comes from the build, which the command line's tests need anyway.
 * A server of one's own is used instead when VCG_TEST_NEO4J_URI (…_USERNAME, …_PASSWORD) is set, and scratch databases
 * that outlast the run when VCG_TEST_SCRATCH_DIRECTORY is: what is tried again and again need not wait for either.
 */
export default async function setUp({ rootDir }: { rootDir: string }): Promise<void> {
  if (!process.env['VCG_TEST_SCRATCH_DIRECTORY']) {
    globalThis.scratchTestDirectory = mkdtempSync(join(tmpdir(), 'value-chain-graph-scratch-'));
    process.env['VCG_TEST_SCRATCH_DIRECTORY'] = globalThis.scratchTestDirectory;
  }
  if (process.env['VCG_TEST_NEO4J_URI'] || globalThis.sharedTestDatabase) return;
  build(rootDir);
  const { startLocalDatabase } = (await import(join(rootDir, 'dist/neo4j/local-database.js'))) as typeof Source;
  // A signal would end Jest without the exit on which the server is stopped.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  const dataDirectory = mkdtempSync(join(tmpdir(), 'value-chain-graph-test-'));
  const database = await startLocalDatabase({
    dataDirectory,
    mode: 'test',
    heapMb: 768,
    pageCacheMb: 64,
    progress: (line) => process.stderr.write(`${line}\n`),
  });
  globalThis.sharedTestDatabase = { database, dataDirectory };
  process.env['VCG_TEST_NEO4J_URI'] = database.uri;
  process.env['VCG_TEST_NEO4J_USERNAME'] = database.username;
  process.env['VCG_TEST_NEO4J_PASSWORD'] = database.password;
}

/** A type error is reported by the build itself; the tests may run nonetheless. */
function build(rootDir: string): void {
  try {
    execFileSync(process.execPath, [join(rootDir, 'node_modules/typescript/bin/tsc'), '--build'], { cwd: rootDir });
  } catch {
    process.stderr.write('The build reports errors: run "npm run build" to read them.\n');
  }
}
