// Brings a server that died unasked back on the same port.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Acquired } from './acquire.js';
import { lives, seemsAlive } from './process-identity.js';
import { readRecord } from './server-record.js';

export interface SupervisionOptions {
  dataDirectory: string;
  /** The server to watch at first. */
  first: Acquired;
  /** Gets a server on the same port: starts one, or adopts that of a quicker process. */
  again: () => Promise<Acquired>;
  progress: (line: string) => void;
  signal: AbortSignal;
}

const GLANCE_MS = 200;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A server that lived this long was healthy: its death starts the pauses anew. */
const HEALTHY_MS = 60_000;

/**
 * Runs until `signal` is aborted. The first restart follows at once, further ones after 1, 2, 4 … 30 s. A server that was
 * stopped by command stays down; when it is started by command again, it is watched as before.
 */
export async function supervise(options: SupervisionOptions): Promise<void> {
  const { dataDirectory, again, progress, signal } = options;
  let server = options.first.record.server;
  let since = Date.now();
  let pause = 0;
  while (!signal.aborted) {
    if ((server && seemsAlive(server)) || isDownByCommand(dataDirectory)) {
      await quietly(sleep(GLANCE_MS, undefined, { signal, ref: false }));
      continue;
    }
    pause = Date.now() - since > HEALTHY_MS ? 0 : pause;
    await quietly(sleep(pause, undefined, { signal }));
    pause = Math.min(Math.max(pause * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
    if (signal.aborted) return;
    progress('The local database has gone; bringing it back …');
    try {
      server = (await again()).record.server;
      since = Date.now();
      progress('The local database is back.');
    } catch (error) {
      if (!signal.aborted)
        progress(`It could not be brought back, next attempt in ${pause / 1000} s: ${String(error)}`);
    }
  }
}

function isDownByCommand(dataDirectory: string): boolean {
  const record = readRecord(dataDirectory);
  return record?.byCommand === true && !lives(record.server);
}

/** An aborted sleep is no fault. */
async function quietly(waiting: Promise<void>): Promise<void> {
  await waiting.catch(() => undefined);
}
