// Stops the database that database-setup.ts started, and removes its data.
import { rm } from 'node:fs/promises';

export default async function tearDown(): Promise<void> {
  const shared = globalThis.sharedTestDatabase;
  if (shared === undefined) return;
  globalThis.sharedTestDatabase = undefined;
  await shared.database.stop();
  await rm(shared.dataDirectory, { recursive: true, force: true, maxRetries: 3 });
  for (const name of ['URI', 'USERNAME', 'PASSWORD']) delete process.env[`VCG_TEST_NEO4J_${name}`];
}
