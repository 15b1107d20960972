// Migrations on a real Neo4j: in order, once, whole or not at all, and never an edited one.
import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { applyConstraints } from '../../src/graph/constraints.js';
import { Database } from '../../src/graph/database.js';
import { pendingMigrations, readMigrations, runMigrations } from '../../src/graph/migrate.js';
import type { LocalDatabase } from '../../src/neo4j/local-database.js';
import { startTestDatabase } from '../support/database.js';
import { tinyModel } from '../unit/exchange/tiny-model.js';
import { emptyDatabase } from './load-empty.js';

let own: LocalDatabase;
let database: Database;
let directory: string;
beforeAll(async () => {
  own = await startTestDatabase();
  database = new Database(own);
  await applyConstraints(database, tinyModel);
}, 120_000);
beforeEach(async () => {
  await emptyDatabase(database);
  directory = await mkdtemp(join(tmpdir(), 'value-chain-graph-migrations-'));
});
afterEach(() => rm(directory, { recursive: true }));
afterAll(async () => {
  await database.close();
  await own.stop();
});

const file = (name: string, text: string) => writeFile(join(directory, name), text);
const migrate = async (through = database, at = '2026-05-01T00:00:00.000Z') =>
  runMigrations(through, await pendingMigrations(through, await readMigrations(directory)), new Date(at));
const steps = async () => (await database.read('MATCH (step:Step) RETURN step.text ORDER BY step.text')).flat();

const first = "// First.\nCREATE (:Step {text: 'one; // not the end'}); CREATE (:Step {text: 'two'});\n";
const second = "MATCH (step:Step {text: 'two'}) SET step.text = 'two, then three';\n";

test('run in order, each with its record, and only once', async () => {
  await file('0002-second.cypher', second);
  await file('0001-first.cypher', first);
  await file('README.md', 'no migration');
  expect(await migrate()).toEqual(['0001-first.cypher', '0002-second.cypher']);
  expect(await migrate()).toEqual([]);
  expect(await steps()).toEqual(['one; // not the end', 'two, then three']);
  expect(await database.read('MATCH (done:Migration) RETURN properties(done) ORDER BY done.name')).toEqual(
    ['0001-first.cypher', '0002-second.cypher'].map((name) => [
      { name, checksum: expect.stringMatching(/^[0-9a-f]{64}$/), appliedAt: '2026-05-01T00:00:00.000Z' },
    ]),
  );
});

test('a new one runs alone', async () => {
  await file('0001-first.cypher', first);
  await migrate();
  await file('0002-second.cypher', second);
  expect(await migrate()).toEqual(['0002-second.cypher']);
});

test('one that fails leaves nothing of itself, and runs once it is mended', async () => {
  await file('0001-first.cypher', first);
  await file('0002-second.cypher', `CREATE (:Step {text: 'half'});\nMATCH (step:Step) SET step.text = 1 / 0;\n`);
  await expect(migrate()).rejects.toThrow(/^The migration "0002-second.cypher" failed at statement 2: .*\/ by zero/);
  expect(await steps()).toEqual(['one; // not the end', 'two']);
  await file('0002-second.cypher', second);
  expect(await migrate()).toEqual(['0002-second.cypher']);
});

test('line ends are no edit, other text is', async () => {
  await file('0001-first.cypher', first);
  await migrate();
  await file('0001-first.cypher', first.replaceAll('\n', '\r\n'));
  expect(await migrate()).toEqual([]);
  await file('0001-first.cypher', `${first}CREATE (:Step);`);
  await expect(migrate()).rejects.toThrow('The migration "0001-first.cypher" was edited after it had run');
});

test('one that has run and is gone is told', async () => {
  await file('0001-first.cypher', first);
  await migrate();
  await unlink(join(directory, '0001-first.cypher'));
  await expect(migrate()).rejects.toThrow(
    'The database has seen the migration "0001-first.cypher", which is not among',
  );
});

test('one that slipped in before those that have run is told', async () => {
  await file('0001-first.cypher', first);
  await migrate();
  await database.write((run) => run("MATCH (done:Migration) SET done.name = '0002-first.cypher'"));
  await file('0002-first.cypher', first);
  await expect(migrate()).rejects.toThrow(
    '"0001-first.cypher" comes before "0002-first.cypher", which has already run',
  );
});

test('two processes at once run each migration once', async () => {
  await file('0001-first.cypher', first);
  const other = new Database(own);
  const ran = await Promise.all([migrate(), migrate(other)]);
  await other.close();
  expect(ran.flat()).toEqual(['0001-first.cypher']);
  expect(await steps()).toHaveLength(2);
});
