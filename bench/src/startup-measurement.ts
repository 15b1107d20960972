// Measures how long `npm start` takes to its first answer, on an empty directory and later, and what stays idle in memory.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../../src/config.js';
import { freePort } from '../../src/neo4j/bolt.js';
import { localDatabaseStatus } from '../../src/neo4j/control.js';
import { residentMemory } from './measure/process-usage.js';
import { median } from './measure/statistics.js';
import type { Options } from './options.js';
import { table } from './report/markdown.js';
import { commit, keep, thisMachine } from './report/result.js';
import { say } from './session.js';

const laterStarts = 3;
const idleMs = 10_000;
const patienceMs = 300_000;
const question = JSON.stringify({ query: '{ countries(first: 3) { totalCount nodes { id name } } }' });

interface Start {
  readonly toFirstAnswerMs: number;
  readonly apiMb: number;
  readonly databaseMb: number;
}

async function answers(origin: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: question }).catch(() => undefined);
  const text = (await answer?.text()) ?? '';
  return text.includes('"totalCount":');
}

async function untilAnswered(child: ChildProcess, origin: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await answers(origin))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('`npm start` did not come to answer.');
    await sleep(20);
  }
}

async function startOnce(home: string): Promise<Start> {
  const port = await freePort();
  const { NEO4J_URI: _own, ...environment } = process.env;
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: projectRoot,
    env: { ...environment, VCG_HOME: home, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  try {
    await untilAnswered(child, `http://127.0.0.1:${port}`);
    const toFirstAnswerMs = performance.now() - began;
    await sleep(idleMs);
    const { pid = 0, ownerPid = 0 } = await localDatabaseStatus(home);
    return { toFirstAnswerMs, apiMb: residentMemory(ownerPid).now, databaseMb: residentMemory(pid).now };
  } finally {
    const { ownerPid } = await localDatabaseStatus(home);
    const ended = once(child, 'exit');
    process.kill(ownerPid ?? (child.pid as number), 'SIGTERM');
    await ended;
  }
}

export async function measureStartup(options: Options): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'vcg-bench-home-'));
  const machine = thisMachine();
  try {
    say('First start …');
    const first = await startOnce(home);
    const later: Start[] = [];
    for (let index = 0; index < laterStarts; index += 1) {
      say(`Later start ${index + 1} of ${laterStarts} …`);
      later.push(await startOnce(home));
    }
    const medianOf = (of: (start: Start) => number): number => median(later.map(of));
    const tables = table(
      ['start', 'to first answer s', 'API idle MB', 'database idle MB'],
      [
        ['first, empty directory', first.toFirstAnswerMs / 1_000, first.apiMb, first.databaseMb],
        [
          `later, median of ${laterStarts}`,
          medianOf(({ toFirstAnswerMs }) => toFirstAnswerMs) / 1_000,
          medianOf(({ apiMb }) => apiMb),
          medianOf(({ databaseMb }) => databaseMb),
        ],
      ],
    );
    say(tables);
    const figures = { measurement: 'startup', commit: commit(), machine, first, later };
    say(`Kept in ${keep(options.results, 'startup', figures, tables)}`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
