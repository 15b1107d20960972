// Lets later starts load Neo4j's 25,000 classes from one archive, which takes a third of the processor time.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, runStatements } from './bolt.js';
import { makeOnce } from './cache.js';
import { endWithThisProcess } from './child.js';
import type { ClassArchive } from './configuration.js';
import type { Jars } from './jars.js';
import type { Java } from './java.js';
import { providePassword } from './password.js';
import { launchServer, untilReady, type Installation } from './server.js';

/** What the trial run asks, so that the archive also holds the classes that reading, writing and analysing need. */
const TRIAL = [
  'CREATE CONSTRAINT FOR (n:Trial) REQUIRE n.id IS UNIQUE',
  'CREATE FULLTEXT INDEX FOR (n:Trial) ON EACH [n.name]',
  'UNWIND range(1, 50) AS i CREATE (:Trial {id: i, name: toString(i)})',
  'MATCH (a:Trial), (b:Trial) WHERE a.id < b.id AND a.id < 5 MERGE (a)-[:KNOWS]->(b)',
  'MATCH (a:Trial {id: 1}) RETURN a.id, COLLECT { MATCH (a)-[:KNOWS]->(b) RETURN [b.id, b.name] ORDER BY b.id LIMIT 5 } AS some, COUNT { (a)-[:KNOWS]->() } AS every',
  'MATCH (a:Trial) WHERE a.name STARTS WITH "1" WITH a ORDER BY a.name, a.id LIMIT 3 RETURN collect(a.name)',
  "MATCH (a:Trial)-[:KNOWS]->(b) RETURN gds.graph.project('trial', a, b, {}, { undirectedRelationshipTypes: ['*'] })",
  ...['betweenness', 'closeness', 'degree', 'pageRank', 'wcc'].map(
    (algorithm) => `CALL gds.${algorithm}.stream('trial', { concurrency: 1 }) YIELD nodeId RETURN count(*)`,
  ),
  "CALL gds.leiden.mutate('trial', { mutateProperty: 'group', randomSeed: 1, concurrency: 1 }) YIELD modularity RETURN modularity",
  "CALL gds.graph.nodeProperty.stream('trial', 'group') YIELD nodeId RETURN count(*)",
  'CALL gds.graph.list() YIELD graphName RETURN count(*)',
  "CALL gds.graph.drop('trial')",
];

const PATIENCE_MS = 120_000;

/** The archive in the cache, if it has been learnt already. The two modes share it. */
export function findArchive(java: Java, jars: Jars): ClassArchive | undefined {
  const path = archivePath(java, jars);
  return existsSync(path) ? { path, use: 'read' } : undefined;
}

/**
 * Learns the archive from a trial run of its own, which takes half a minute and therefore happens beside the first server
 * and at the lowest priority. Never fails: without an archive everything works, only the starts are slower.
 */
export async function learnArchive(
  installation: Installation,
  signal: AbortSignal,
  progress: (line: string) => void,
): Promise<void> {
  try {
    const path = archivePath(installation.java, installation.jars);
    await makeOnce(path, (draft) => learn(draft, installation, signal), signal);
  } catch (error) {
    if (!signal.aborted) progress(`Quick starts could not be prepared, so each start takes longer: ${String(error)}`);
  }
}

/** An archive fits one build of Java and one place of the jars only, and holds what the trial run needed. */
function archivePath(java: Java, jars: Jars): string {
  const parts = [java.build, jars.directory, process.arch, ...TRIAL];
  const fits = createHash('sha256').update(parts.join('\n')).digest('hex');
  return join(jars.directory, `classes-${fits.slice(0, 16)}.jsa`);
}

async function learn(draft: string, installation: Installation, signal: AbortSignal): Promise<void> {
  const home = `${draft}.home`;
  await mkdir(home, { mode: 0o700 });
  try {
    const port = await freePort();
    const password = providePassword(home);
    const settings = { mode: 'brief', port, heapMb: 512, pageCacheMb: 16 } as const;
    signal.throwIfAborted();
    const server = launchServer(home, settings, { ...installation, archive: { path: draft, use: 'write' } });
    endWithThisProcess(server);
    const abort = (): void => void server.kill('SIGKILL');
    signal.addEventListener('abort', abort);
    try {
      if (server.pid !== undefined) setPriority(server.pid, constants.priority.PRIORITY_LOW);
      await untilReady(server, port, password, home);
      await runStatements(port, password, TRIAL);
      server.kill('SIGTERM');
      await ended(server);
    } finally {
      signal.removeEventListener('abort', abort);
      server.kill('SIGKILL');
    }
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
  if (!existsSync(draft)) throw new Error('Java wrote no class archive.');
}

/** Java writes the archive on its way out, which takes ten seconds. */
async function ended(server: { exitCode: number | null; signalCode: string | null }): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (server.exitCode === null && server.signalCode === null && Date.now() < deadline) await sleep(50);
}
