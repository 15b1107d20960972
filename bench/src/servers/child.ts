// A server in a process of its own: started, waited for, measured by its process id, ended.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../src/neo4j/bolt.js';

export interface RunningServer {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface ServerProgram {
  /** For messages. */
  readonly name: string;
  /** Path of the program and its arguments, for Node. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** A path that answers with 200 once the server is ready. */
  readonly readyPath: string;
}

const patience = 120_000;

async function untilReady(child: ChildProcess, url: string, name: string): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} ended before it answered.`);
    // Apollo takes a request by GET only with this header.
    const answer = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error(`${name} did not answer within ${patience / 1_000} s.`);
    await sleep(50);
  }
}

export async function startServer({ name, command, environment, readyPath }: ServerProgram): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, command, {
    env: { ...process.env, NODE_ENV: 'production', ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const endWithThis = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithThis);
  const origin = `http://127.0.0.1:${port}`;
  const tell = (code: number | null, signal: string | null): void => {
    process.stderr.write(`${name} (process ${child.pid}) ended unasked: ${signal ?? code}\n`);
  };
  child.once('exit', tell);
  await untilReady(child, origin + readyPath, name);
  return {
    origin,
    pid: child.pid as number,
    stop: async () => {
      process.off('exit', endWithThis);
      child.off('exit', tell);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(impatience);
    },
  };
}
