// Asks a server over Bolt whether it is there and takes our password.
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { Neo4jError } from 'neo4j-driver';

export const USERNAME = 'neo4j';
const HOST = '127.0.0.1';
const PATIENCE_MS = 5_000;

/** Ready: ours and answering. Refused: some Neo4j, but not with this password. Silent: nobody, or not yet. */
export type Answer = 'ready' | 'refused' | 'silent';

export const boltUri = (port: number): string => `bolt://${HOST}:${port}`;

export async function answerOf(port: number, password: string): Promise<Answer> {
  if (!(await isTaken(port))) return 'silent';
  const driver = neo4j.driver(boltUri(port), neo4j.auth.basic(USERNAME, password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: PATIENCE_MS,
    maxConnectionPoolSize: 1,
    telemetryDisabled: true,
  });
  const session = driver.session({ database: 'neo4j' });
  const giveUp = new AbortController();
  try {
    // A frozen server takes the connection and then says nothing.
    const tooLate = sleep(PATIENCE_MS, 'silent' as const, { signal: giveUp.signal, ref: false }).catch(
      () => 'silent' as const,
    );
    return await Promise.race([session.run('RETURN 1').then(() => 'ready' as const), tooLate]);
  } catch (error) {
    return error instanceof Neo4jError && error.code === 'Neo.ClientError.Security.Unauthorized' ? 'refused' : 'silent';
  } finally {
    giveUp.abort();
    await Promise.race([driver.close(), sleep(500, undefined, { ref: false })]);
  }
}

/** Runs statements one after the other. */
export async function runStatements(port: number, password: string, statements: readonly string[]): Promise<void> {
  const driver = neo4j.driver(boltUri(port), neo4j.auth.basic(USERNAME, password), { telemetryDisabled: true });
  try {
    for (const statement of statements) await driver.executeQuery(statement);
  } finally {
    await driver.close();
  }
}

/** Whether somebody listens on this port of the loopback. */
export function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: HOST });
    const conclude = (taken: boolean): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.setTimeout(2_000, () => conclude(false));
    socket.once('connect', () => conclude(true));
    socket.once('error', () => conclude(false));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port was given')),
      );
    });
  });
}
