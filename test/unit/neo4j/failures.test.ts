import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { LocalDatabaseError } from '../../../src/neo4j/failures.js';
import { startLocalDatabase, type LocalDatabaseOptions } from '../../../src/neo4j/local-database.js';
import { tellingLine } from '../../../src/neo4j/server-log.js';
import { environmentWith, JAVA_17, removeTemporaryFolders, temporaryFolder } from './fake-commands.js';

afterAll(removeTemporaryFolders);

/** The one line with which a start fails. */
async function failureOf(options: Partial<LocalDatabaseOptions>): Promise<string> {
  const dataDirectory = join(temporaryFolder(), 'data');
  const error: unknown = await startLocalDatabase({ dataDirectory, ...options }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LocalDatabaseError);
  const { message, exitCode } = error as LocalDatabaseError;
  expect(exitCode).toBe(2);
  expect(message).not.toContain('\n');
  expect(message).toContain('Way out: ');
  return message;
}

describe('a start that cannot succeed says why in one line', () => {
  test('no Maven', async () => {
    const message = await failureOf({ environment: environmentWith({ java: JAVA_17 }) });
    expect(message).toContain('there is no "mvn" on the PATH. Way out: install Maven, set NEO4J_URI');
  });

  test.each([
    ['[ERROR] Unknown host repo.maven.apache.org: Name or service not known', 'go online for the first start'],
    ['[ERROR] Could not transfer artifact org.neo4j:neo4j:pom from/to central', 'go online for the first start'],
    ['[ERROR] Write error: No space left on device', 'is full'],
    ['[ERROR] Non-resolvable parent POM', 'Maven could not fetch Neo4j: Non-resolvable parent POM'],
  ])('Maven says %s', async (line, expected) => {
    const environment = environmentWith({ java: JAVA_17, mvn: `echo '${line}'; exit 1` });
    expect(await failureOf({ environment })).toContain(expected);
    expect(readdirSync(environment['VCG_CACHE'] ?? '')).toEqual([]);
  });

  test('a data directory that cannot be made', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await failureOf({ dataDirectory: join(file, 'data') })).toContain(`${join(file, 'data')} cannot be written`);
  });

  test('a cache that cannot be made', async () => {
    const environment = environmentWith({ java: JAVA_17, mvn: 'exit 0' });
    const message = await failureOf({ environment: { ...environment, VCG_CACHE: '/dev/null/cache' } });
    expect(message).toContain('/dev/null/cache cannot be written');
  });

  test('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const environment = environmentWith({ java: JAVA_17, mvn: 'exit 0' });
    expect(await failureOf({ environment, port })).toContain(`Port ${port} of the loopback is taken`);
    await new Promise((resolve) => other.close(resolve));
  });

  test('a password that is gone', async () => {
    const dataDirectory = temporaryFolder();
    mkdirSync(join(dataDirectory, 'data', 'databases', 'system'), { recursive: true });
    const message = await failureOf({ dataDirectory, environment: environmentWith({ java: JAVA_17, mvn: 'exit 0' }) });
    expect(message).toContain('password is gone');
  });

  test('a data directory on a full disk', async () => {
    const message = await failureOf({ environment: saying('java.io.IOException: No space left on device') });
    expect(message).toContain('is full');
  });

  test('a server that ends at once is quoted, and leaves no lock behind', async () => {
    const dataDirectory = join(temporaryFolder(), 'data');
    const message = await failureOf({ dataDirectory, environment: saying('Error: Invalid value for x') });
    expect(message).toContain('Neo4j did not start: Error: Invalid value for x');
    expect(await failureOf({ dataDirectory, environment: saying('Error: another one') })).toContain('another one');
  });

  test('the data directory is for this user alone', async () => {
    const dataDirectory = join(temporaryFolder(), 'data');
    await failureOf({ dataDirectory, environment: saying('') });
    const modeOf = (path: string): number => statSync(path).mode & 0o777;
    expect(modeOf(dataDirectory)).toBe(0o700);
    expect(modeOf(join(dataDirectory, 'password'))).toBe(0o600);
    expect(existsSync(join(dataDirectory, 'data', 'dbms', 'auth.ini'))).toBe(true);
  });
});

describe('the telling line of a log', () => {
  test('is the innermost cause', () => {
    expect(tellingLine('ERROR Failed to start\nCaused by: a\n\tat x\nCaused by: java.net.BindException: b\n')).toBe(
      'java.net.BindException: b',
    );
  });

  test('else the last error, without its time', () => {
    expect(tellingLine('2026-01-01 10:00:00.000+0000 ERROR Bad setting\nINFO Stopped.\n')).toBe('Bad setting');
  });
});

function saying(line: string): NodeJS.ProcessEnv {
  return { ...environmentWith({ java: JAVA_17.replace('$JAVA_SAYS', line), mvn: 'exit 0' }) };
}
