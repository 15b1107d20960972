// The lock of a data directory: a file that tells which process serves it, on which port, and who answers for that process.
import { join } from 'node:path';
import { createClaim, newToken, readClaim, replaceClaim, type Claim } from './claim.js';
import { lives, type ProcessIdentity } from './process-identity.js';

/**
 * starting  the owner is about to start a server, or waits for it to answer
 * running   the server has answered
 * stopping  somebody has asked the server to end
 * stopped   there is no server; the record stays, because the next one prefers the same port
 */
type Phase = 'starting' | 'running' | 'stopping' | 'stopped';

export interface ServerRecord extends Claim {
  phase: Phase;
  port: number;
  server: ProcessIdentity | null;
  /** The process that stops the server when it ends itself; null for a server that stands on its own. */
  owner: ProcessIdentity | null;
  /** Set when somebody asked for the stop by command: then nobody starts the server again by himself. */
  byCommand?: boolean;
}

export type RecordContent = Omit<ServerRecord, 'token'>;

const pathIn = (dataDirectory: string): string => join(dataDirectory, 'server.json');

export const readRecord = (dataDirectory: string): ServerRecord | undefined =>
  readClaim<ServerRecord>(pathIn(dataDirectory));

/** Writes `next` if the record is still the one that was read; gives back what was written, or undefined. */
export function writeRecord(
  dataDirectory: string,
  read: ServerRecord | undefined,
  next: RecordContent,
): ServerRecord | undefined {
  const record: ServerRecord = { ...next, token: newToken() };
  const path = pathIn(dataDirectory);
  const isWritten = read === undefined ? createClaim(path, record) : replaceClaim(path, read.token, record);
  return isWritten ? record : undefined;
}

/** What is to be done about a record when a server is wanted. */
export type Situation = 'free' | 'wait' | 'ask';

/** Free: nobody serves, take the turn. Wait: somebody is about to start or stop. Ask: a server lives, so try to log in. */
export function situationOf(record: ServerRecord | undefined): Situation {
  if (record === undefined || record.phase === 'stopped') return 'free';
  if (lives(record.server)) return record.phase === 'stopping' ? 'wait' : 'ask';
  return record.phase === 'starting' && record.server === null && lives(record.owner) ? 'wait' : 'free';
}
