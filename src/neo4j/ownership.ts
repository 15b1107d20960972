// Ends the server together with the process that answers for it.
import { endProcess, signal } from './process-identity.js';
import { readRecord, writeRecord, type ServerRecord } from './server-record.js';

/** Stops the server of this record in an orderly way, and notes it unless the record is in other hands by now. */
export async function stopServer(dataDirectory: string, record: ServerRecord): Promise<void> {
  writeRecord(dataDirectory, record, { ...record, phase: 'stopping' });
  if (record.server) await endProcess(record.server);
  const present = readRecord(dataDirectory);
  if (present?.phase !== 'stopping' || present.server?.pid !== record.server?.pid) return;
  writeRecord(dataDirectory, present, { ...present, phase: 'stopped', server: null, owner: null });
}

/**
 * Asks the server to end when this process exits in whatever way still runs code. There is no time left to wait for it:
 * whoever starts next finds it stopping. Only a kill -9 leaves an orphan, which the next start takes over.
 */
export function stopWithThisProcess(dataDirectory: string, record: ServerRecord): () => void {
  const stop = (): void => {
    const isOurs = writeRecord(dataDirectory, record, { ...record, phase: 'stopping' }) !== undefined;
    if (isOurs && record.server) signal(record.server.pid, 'SIGTERM');
  };
  process.once('exit', stop);
  return () => void process.removeListener('exit', stop);
}
