// What a measurement leaves behind: the figures, and what they were measured with.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../src/config.js';
import type { ResidentMemory } from '../measure/process-usage.js';
import type { Cell } from '../measure/rounds.js';

export interface Figures {
  readonly cells: readonly Cell[];
  /** In megabytes, after all rounds. */
  readonly memory: readonly (ResidentMemory & { readonly server: string })[];
}

export interface Machine {
  readonly processors: number;
  readonly model: string;
  readonly memoryGb: number;
  readonly node: string;
  /** Processes that waited or ran on average in the last minute, just before the measurement. */
  readonly loadBefore: number;
}

export const thisMachine = (): Machine => ({
  processors: cpus().length,
  model: cpus()[0]?.model.trim() ?? 'unknown',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  loadBefore: loadavg()[0] ?? Number.NaN,
});

/** The commit that is measured, with a mark where files differ from it. */
export function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: projectRoot, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

/** Writes the figures and their tables; returns the path of the former. */
export function keep(directory: string, name: string, figures: object, tables: string): string {
  mkdirSync(directory, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  const path = join(directory, `${day}-${name}`);
  writeFileSync(`${path}.json`, `${JSON.stringify(figures, null, 1)}\n`);
  writeFileSync(`${path}.md`, `${tables}\n`);
  return `${path}.json`;
}
