// Starts a server for the process whose turn it is, and keeps the record true at every step.
import { providePassword } from './password.js';
import type { Mode } from './configuration.js';
import { failureOfDisk, LocalDatabaseError } from './failures.js';
import { endProcess, identify, thisProcess, type ProcessIdentity } from './process-identity.js';
import { launchServer, untilReady, type Installation } from './server.js';
import { readRecord, writeRecord, type RecordContent, type ServerRecord } from './server-record.js';

export interface LaunchOptions {
  dataDirectory: string;
  mode: Mode;
  heapMb: number;
  pageCacheMb: number;
  standsAlone: boolean;
  signal?: AbortSignal | undefined;
}

interface Launched {
  record: ServerRecord;
  password: string;
}

/** Undefined when somebody else's record stands there in the end, whose server is then to be asked. */
export async function launchInTurn(
  options: LaunchOptions,
  turn: ServerRecord,
  installation: Installation,
): Promise<Launched | undefined> {
  const { dataDirectory } = options;
  let record = turn;
  let server: ProcessIdentity | undefined;
  const note = (next: Partial<RecordContent>): boolean => {
    const written = writeRecord(dataDirectory, record, { ...record, ...next });
    record = written ?? record;
    return written !== undefined;
  };
  try {
    const password = providePassword(dataDirectory);
    const child = launchServer(dataDirectory, { ...options, port: turn.port }, installation);
    const abort = (): void => void child.kill('SIGTERM');
    options.signal?.addEventListener('abort', abort);
    child.unref();
    if (child.pid !== undefined) server = identify(child.pid);
    const endEarly = (): void => void child.kill('SIGTERM');
    process.once('exit', endEarly);
    try {
      if (server && !note({ server })) throw new Superseded();
      await untilReady(child, turn.port, password, dataDirectory);
      if (!note({ phase: 'running', owner: options.standsAlone ? null : thisProcess() })) throw new Superseded();
    } finally {
      process.removeListener('exit', endEarly);
      options.signal?.removeEventListener('abort', abort);
    }
    return { record, password };
  } catch (error) {
    if (server) await endProcess(server);
    const isOurTurn = note({ phase: 'stopped', server: null, owner: null });
    options.signal?.throwIfAborted();
    if (isOurTurn) throw failureOfDisk(error, dataDirectory);
    if (readRecord(dataDirectory)?.byCommand) {
      throw new LocalDatabaseError('The local database was stopped while it started. Way out: start again.');
    }
    return undefined;
  }
}

/** Somebody else has taken the turn, or has stopped the server. */
class Superseded extends Error {}
