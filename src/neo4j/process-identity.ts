// Tells whether a process noted down earlier still lives, also after its number has been given to another one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode } from './failures.js';

/** A process number alone may be reused; together with the time of its start it may not. */
export interface ProcessIdentity {
  pid: number;
  started: string;
}

/** The identity of a process that lives now. */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

export const thisProcess = (): ProcessIdentity => identify(process.pid) ?? { pid: process.pid, started: 'unknown' };

export function lives(identity: ProcessIdentity | null): boolean {
  return identity !== null && hasProcess(identity.pid) && startOf(identity.pid) === identity.started;
}

/** Sends SIGTERM and, when that was not heeded in time, SIGKILL; comes back when the process is gone. */
export async function endProcess(identity: ProcessIdentity, patienceMs = 15_000): Promise<void> {
  if (!lives(identity)) return;
  signal(identity.pid, 'SIGTERM');
  if (await isGoneWithin(identity, patienceMs)) return;
  signal(identity.pid, 'SIGKILL');
  await isGoneWithin(identity, 5_000);
}

/** Sends a signal; a process that has just gone is no fault. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}

/** Cheap enough to ask a few times a second; where there is no /proc, blind to reuse. */
export function seemsAlive(identity: ProcessIdentity): boolean {
  return process.platform === 'linux' ? lives(identity) : hasProcess(identity.pid);
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

async function isGoneWithin(identity: ProcessIdentity, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (lives(identity)) {
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}

/** When the process started: clock ticks since boot where there is /proc, else what `ps` prints. Undefined when it is gone. */
function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in brackets may itself hold blanks and brackets; the fields after it are numbered from 3.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const isZombie = fields[0] === 'Z';
      return isZombie ? undefined : fields[22 - 3];
    } catch {
      return undefined;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
