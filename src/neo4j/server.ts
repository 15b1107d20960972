// Starts the database's Java process and waits until it answers.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf } from './bolt.js';
import { javaArguments, serverConfiguration, type ClassArchive, type ServerSettings } from './configuration.js';
import { diskFull, LocalDatabaseError } from './failures.js';
import type { Jars } from './jars.js';
import type { Java } from './java.js';
import { failureOfServer } from './server-log.js';

/** What is on the machine to start a server with; the archive only makes it quicker. */
export interface Installation {
  java: Java;
  jars: Jars;
  archive?: ClassArchive | undefined;
  environment: NodeJS.ProcessEnv;
}

const PATIENCE_MS = 180_000;
const LEAST_FREE_BYTES = 100_000_000;

/**
 * Starts the server in a process group of its own, so that a Ctrl-C in the terminal reaches the API first, which lets
 * its requests end before it stops the database.
 */
export function launchServer(
  dataDirectory: string,
  settings: ServerSettings,
  installation: Installation,
): ChildProcess {
  const { java, jars, archive, environment } = installation;
  // On a full disk Neo4j would neither start nor end.
  const { bavail, bsize } = statfsSync(dataDirectory);
  if (bavail * bsize < LEAST_FREE_BYTES) throw diskFull(dataDirectory);
  const configuration = join(dataDirectory, 'conf');
  for (const folder of [configuration, join(dataDirectory, 'logs')])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(configuration, 'neo4j.conf'), serverConfiguration(settings, jars));
  writeFileSync(join(configuration, 'java.arguments'), javaArguments(settings, jars, archive));
  const log = openLog(dataDirectory);
  try {
    return spawn(
      java.path,
      [
        `@${join(configuration, 'java.arguments')}`,
        'org.neo4j.server.CommunityEntryPoint',
        `--home-dir=${dataDirectory}`,
        `--config-dir=${configuration}`,
      ],
      { cwd: dataDirectory, env: environment, detached: true, stdio: ['ignore', log, log] },
    );
  } finally {
    closeSync(log);
  }
}

/** Comes back when the server answers with this password; throws, with the telling line of its log, when it ends instead. */
export async function untilReady(
  server: ChildProcess,
  port: number,
  password: string,
  dataDirectory: string,
): Promise<void> {
  let failure: Error | undefined;
  server.once('error', (error) => (failure = error));
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    if (failure) throw failure;
    if (server.exitCode !== null || server.signalCode !== null) throw failureOfServer(dataDirectory, port);
    if ((await answerOf(port, password)) === 'ready') return;
    if (Date.now() > deadline) {
      throw new LocalDatabaseError(
        `Neo4j did not answer within ${PATIENCE_MS / 1000} s. Way out: read ${join(dataDirectory, 'logs')}, and start again.`,
      );
    }
    await sleep(50);
  }
}

/** Logs of this start, and of the start before: a crash is read about after the restart. */
function openLog(dataDirectory: string): number {
  for (const name of ['console', 'neo4j']) {
    const path = join(dataDirectory, 'logs', `${name}.log`);
    if (existsSync(path)) renameSync(path, join(dataDirectory, 'logs', `${name}.previous.log`));
  }
  return openSync(join(dataDirectory, 'logs', 'console.log'), 'a', 0o600);
}
