// What a process has used so far, as the kernel counts it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Ticks a second of the times in /proc. */
const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Processor time of all threads so far, in milliseconds. */
export function processorTime(pid: number): number {
  // The name in parentheses may hold spaces; user and system time are the 14th and 15th entry of the line.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const entries = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(entries[11]) + Number(entries[12])) * 1_000) / ticks;
}

/** In megabytes: now, and the most so far. */
export interface ResidentMemory {
  readonly now: number;
  readonly most: number;
}

export function residentMemory(pid: number): ResidentMemory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (entry: string): number => Number(new RegExp(`${entry}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1_024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}
