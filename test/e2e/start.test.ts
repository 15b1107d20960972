// `npm start` as a newcomer runs it: progress, addresses, answers, a clean stop, and a second start that has nothing to do.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'value-chain-graph-start-'));
const running = new Set<ChildProcess>();

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  const stop = spawn('npm', ['run', '--silent', 'db', '--', 'stop'], { cwd: root, env: environment() });
  await new Promise((resume) => stop.once('exit', resume));
  rmSync(home, { recursive: true, force: true });
});

const environment = (more: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const { NEO4J_URI: _uri, NODE_OPTIONS: _options, ...own } = process.env;
  return { ...own, VCG_HOME: home, VCG_DATA_SETS: 'seed', PORT: '0', VCG_LOG_LEVEL: 'error', ...more };
};

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  readonly output: () => string;
  readonly seconds: number;
}

async function start(): Promise<Started> {
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], { cwd: root, env: environment() });
  running.add(child);
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ctrl-C stops everything')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      running.delete(child);
      reject(new Error(`npm start ended with ${String(code)}: ${output}`));
    });
  });
  await ready;
  const address = /GraphQL\s+(http:\S+)/.exec(output)?.[1] ?? '';
  return { child, address, output: () => output, seconds: (performance.now() - began) / 1_000 };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', resolve);
  });

async function ask(address: string, query: string): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

test('starts, answers, stops within seconds, and starts again without loading anything', async () => {
  const first = await start();
  expect(first.output()).toMatch(/Reading \d+ files of the data set "seed"/);
  expect(first.output()).toMatch(/\n5 programmes, \d+ nodes, \d+ relationships, as of \d{4}-\d{2}-\d{2}\n/);
  const data = { data: { consortia: { totalCount: 7 } } };
  expect(await ask(first.address, '{ consortia { totalCount } }')).toEqual(data);
  expect(readFileSync(join(home, 'password'), 'utf8').length).toBeGreaterThan(20);

  const stopping = performance.now();
  first.child.kill('SIGINT');
  expect(await ended(first.child)).toBe(0);
  expect(performance.now() - stopping).toBeLessThan(5_000);
  await expect(fetch(first.address)).rejects.toThrow('fetch failed');

  const second = await start();
  expect(second.output()).not.toMatch(/Reading|Writing/);
  expect(await ask(second.address, '{ consortia { totalCount } }')).toEqual(data);
  second.child.kill('SIGTERM');
  await ended(second.child);
});

test('a killed API leaves a database that the next start takes over', async () => {
  const killed = await start();
  const node = spawn('pkill', ['-KILL', '-P', String(killed.child.pid)]);
  await ended(node);
  await ended(killed.child);
  const next = await start();
  expect(await ask(next.address, '{ country(iso2: "LA") { name } }')).toEqual({
    data: { country: { name: 'Lao PDR' } },
  });
  next.child.kill('SIGINT');
  await ended(next.child);
});

test('a wrong setting is one line that names it, and exit code 2', async () => {
  const child = spawn('npm', ['start', '--silent'], { cwd: root, env: environment({ PORT: 'eighty' }) });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  expect(await ended(child)).toBe(2);
  expect(output.trim()).toMatch(/^[^\n]*PORT[^\n]*eighty[^\n]*$/);
});
