// The local database as a whole: real Java, real Bolt, real kills. The processes use the build, as `npm start` does.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { localDatabaseStatus, resetLocalDatabase, stopLocalDatabase } from '../../src/neo4j/control.js';
import { startLocalDatabase, type LocalDatabase } from '../../src/neo4j/local-database.js';

// A start takes seven seconds, and several times that on a machine with other work.
jest.setTimeout(180_000);

const dataDirectory = mkdtempSync(join(tmpdir(), 'value-chain-graph-e2e-'));
const small = { dataDirectory, mode: 'brief', heapMb: 512, pageCacheMb: 32 } as const;
const owners: ChildProcess[] = [];

afterAll(async () => {
  for (const owner of owners) owner.kill('SIGKILL');
  await stopLocalDatabase(dataDirectory);
  rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 3 });
});

describe('one server', () => {
  let database: LocalDatabase;

  beforeAll(async () => {
    database = await startLocalDatabase({ ...small, supervise: true });
  });

  test('answers over Bolt, graph algorithms included', async () => {
    expect(await ask(database, 'RETURN gds.version() AS answer')).toBe('2.13.9');
    expect(await ask(database, 'CREATE (n:Kept) RETURN count(n) AS answer')).toBe(1);
    expect(database).toMatchObject({ adopted: false, owned: true });
  });

  test('refuses a wrong password', async () => {
    await expect(ask({ ...database, password: 'wrong-password' }, 'RETURN 1 AS answer')).rejects.toMatchObject({
      code: 'Neo.ClientError.Security.Unauthorized',
    });
  });

  test('tells its state', async () => {
    expect(await localDatabaseStatus(dataDirectory)).toEqual({
      state: 'running',
      answers: true,
      pid: database.pid,
      uri: database.uri,
      ownerPid: process.pid,
    });
  });

  test('is adopted by a second start, whose stop leaves it running', async () => {
    const second = await startLocalDatabase(small);
    expect(second).toMatchObject({ uri: database.uri, pid: database.pid, adopted: true, owned: false });
    await second.stop();
    expect(await ask(database, 'RETURN 1 AS answer')).toBe(1);
  });

  test('is not emptied while it runs', () => {
    expect(() => resetLocalDatabase(dataDirectory)).toThrow('stop it with "vcg db stop"');
  });

  test('comes back on the same port, data and all, when it is killed', async () => {
    const killed = database.pid ?? 0;
    process.kill(killed, 'SIGKILL');
    await untilTrue(async () => database.pid !== killed);
    expect(await ask(database, 'MATCH (n:Kept) RETURN count(n) AS answer')).toBe(1);
  });

  test('stays down when it is stopped by command, and stopping is quick', async () => {
    const begin = Date.now();
    expect(await stopLocalDatabase(dataDirectory)).toBe(true);
    expect(Date.now() - begin).toBeLessThan(10_000);
    await sleep(1_000);
    expect(await localDatabaseStatus(dataDirectory)).toEqual({ state: 'stopped', answers: false });
    expect(await stopLocalDatabase(dataDirectory)).toBe(false);
    await database.stop();
  });
});

describe('owners in processes of their own', () => {
  test('of two that start at once one wins, and the other adopts; a killed owner is replaced by the next', async () => {
    const pair = await Promise.all([startOwner(), startOwner()]);
    const pids = new Set(pair.map(({ pid }) => pid));
    expect(pids.size).toBe(1);
    expect(pair.map(({ owned }) => owned).sort()).toEqual([false, true]);

    for (const { process: owner } of pair) owner.kill('SIGKILL');
    const heir = await startLocalDatabase(small);
    expect(heir).toMatchObject({ pid: pair[0]?.pid, adopted: true, owned: true });
    expect(await ask(heir, 'MATCH (n:Kept) RETURN count(n) AS answer')).toBe(1);
    await heir.stop();
    expect((await localDatabaseStatus(dataDirectory)).state).toBe('stopped');
  });

  test('a server is not left behind by an owner that exits without stopping it, and is waited for', async () => {
    const { process: owner, pid } = await startOwner();
    owner.stdin?.end('exit\n');
    const next = await startOwner();
    expect(next.pid).not.toBe(pid);
    expect(next.owned).toBe(true);
    next.process.kill('SIGKILL');
    await stopLocalDatabase(dataDirectory);
  });

  test('reset empties what is stopped', async () => {
    resetLocalDatabase(dataDirectory);
    expect((await localDatabaseStatus(dataDirectory)).state).toBe('absent');
  });
});

interface Owner {
  process: ChildProcess;
  pid: number;
  owned: boolean;
}

/** A process that starts the database, tells what it got, and exits without a word when it is told to. */
async function startOwner(): Promise<Owner> {
  const module = join(process.cwd(), 'dist/neo4j/local-database.js');
  const script = `
    import { startLocalDatabase } from ${JSON.stringify(module)};
    const { pid, owned } = await startLocalDatabase(${JSON.stringify(small)});
    console.log(JSON.stringify({ pid, owned }));
    process.stdin.once('data', () => process.exit(0));`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  owners.push(owner);
  for await (const line of createInterface({ input: owner.stdout }))
    return { process: owner, ...JSON.parse(line) } as Owner;
  throw new Error('The owner ended before it had a database.');
}

async function ask({ uri, username, password }: LocalDatabase, statement: string): Promise<unknown> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(statement);
    return records[0]?.get('answer');
  } finally {
    await driver.close();
  }
}

async function untilTrue(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(50);
}
