// The password of a local database: generated once, kept beside the data, set before the server first opens its port.
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { USERNAME } from './bolt.js';
import { LocalDatabaseError, systemCode } from './failures.js';

const ITERATIONS = 1024;

/** The stored password, or undefined when this directory has none. */
export function readPassword(dataDirectory: string): string | undefined {
  try {
    return readFileSync(join(dataDirectory, 'password'), 'utf8').trim() || undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads the password or, in a directory that holds no database yet, makes one and has Neo4j take it over at its first start. */
export function providePassword(dataDirectory: string): string {
  const isFirstStart = !existsSync(join(dataDirectory, 'data', 'databases', 'system'));
  const stored = readPassword(dataDirectory);
  if (stored === undefined && !isFirstStart) {
    throw new LocalDatabaseError(
      `The file ${join(dataDirectory, 'password')} is gone, and without it nobody can log in. Way out: put it back, or start afresh with "vcg db reset".`,
    );
  }
  const password = stored ?? randomBytes(24).toString('base64url');
  if (stored === undefined) writeFileSync(join(dataDirectory, 'password'), `${password}\n`, { mode: 0o600 });
  if (isFirstStart) writeInitialCredential(dataDirectory, password);
  return password;
}

/**
 * Does what `neo4j-admin dbms set-initial-password` does, without the three seconds that a Java of its own would take:
 * leaves `user:SHA-256,hash,salt,iterations:` in data/dbms/auth.ini, which Neo4j reads when it makes its system database.
 */
function writeInitialCredential(dataDirectory: string, password: string): void {
  const salt = randomBytes(32);
  let hash = createHash('sha256').update(salt).update(password, 'utf8').digest();
  for (let round = 1; round < ITERATIONS; round += 1) hash = createHash('sha256').update(hash).digest();
  const folder = join(dataDirectory, 'data', 'dbms');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'auth.ini');
  writeFileSync(file, `${USERNAME}:SHA-256,${hash.toString('hex')},${salt.toString('hex')},${ITERATIONS}:\n`);
  chmodSync(file, 0o600);
}
