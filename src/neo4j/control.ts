// What may be done to a local database from outside of the process that runs it: ask its state, stop it, empty it.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, boltUri } from './bolt.js';
import { failureOfDisk, LocalDatabaseError } from './failures.js';
import { stopServer } from './ownership.js';
import { readPassword } from './password.js';
import { lives, thisProcess } from './process-identity.js';
import { readRecord, situationOf, writeRecord } from './server-record.js';

/** Everything that the local database leaves in its directory, the lock aside. */
const CONTENTS = [
  'data',
  'logs',
  'conf',
  'import',
  'run',
  'plugins',
  'lib',
  'licenses',
  'labs',
  'certificates',
  'password',
];
const PATIENCE_MS = 20_000;

export interface LocalDatabaseStatus {
  /** Absent: nothing was ever started here, or it was reset. */
  state: 'absent' | 'stopped' | 'starting' | 'running' | 'stopping';
  /** It lives and takes our password. */
  answers: boolean;
  pid?: number;
  uri?: string;
  /** The process whose end ends the server; none when it stands on its own. */
  ownerPid?: number;
}

export async function localDatabaseStatus(dataDirectory: string): Promise<LocalDatabaseStatus> {
  const record = readRecord(dataDirectory);
  if (record === undefined || situationOf(record) === 'free') {
    return { state: existsSync(join(dataDirectory, 'data')) ? 'stopped' : 'absent', answers: false };
  }
  const password = readPassword(dataDirectory);
  return {
    state: record.phase,
    answers: password !== undefined && (await answerOf(record.port, password)) === 'ready',
    uri: boltUri(record.port),
    ...(record.server && { pid: record.server.pid }),
    ...(record.owner && lives(record.owner) && { ownerPid: record.owner.pid }),
  };
}

/** Stops the server, whoever owns it, and keeps it down; false when none ran. */
export async function stopLocalDatabase(dataDirectory: string): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const record = readRecord(dataDirectory);
    if (record === undefined || record.phase === 'stopped') return false;
    // An owner that is about to start its server will have noted it in a moment.
    if (record.phase === 'starting' && record.server === null && lives(record.owner) && Date.now() < deadline) {
      await sleep(50);
      continue;
    }
    const ran = lives(record.server);
    const marked = writeRecord(dataDirectory, record, { ...record, phase: 'stopping', byCommand: true });
    if (marked === undefined) continue;
    await stopServer(dataDirectory, marked);
    return ran;
  }
}

/** Removes the stored data and the password; refuses while a server runs. */
export function resetLocalDatabase(dataDirectory: string): void {
  const record = readRecord(dataDirectory);
  if (record === undefined && !existsSync(dataDirectory)) return;
  const turn =
    situationOf(record) === 'free'
      ? writeRecord(dataDirectory, record, {
          phase: 'starting',
          port: record?.port ?? 0,
          server: null,
          owner: thisProcess(),
        })
      : undefined;
  if (turn === undefined) {
    throw new LocalDatabaseError(
      `The local database runs as process ${record?.server?.pid ?? record?.owner?.pid}. Way out: stop it with "vcg db stop", then reset.`,
    );
  }
  try {
    for (const name of CONTENTS) rmSync(join(dataDirectory, name), { recursive: true, force: true });
    writeRecord(dataDirectory, turn, { phase: 'stopped', port: turn.port, server: null, owner: null });
  } catch (error) {
    throw failureOfDisk(error, dataDirectory);
  }
}
