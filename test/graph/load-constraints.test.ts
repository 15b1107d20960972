// The model's constraints and indexes on a real Neo4j: made once, mended, and heeded; and the way to a ready database.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Conflict } from '../../src/errors.js';
import { fingerprintOf } from '../../src/exchange/fingerprint.js';
import { prepareDatabase } from '../../src/exchange/prepare.js';
import { applyConstraints, schemaRules } from '../../src/graph/constraints.js';
import { Database } from '../../src/graph/database.js';
import type { LocalDatabase } from '../../src/neo4j/local-database.js';
import { startTestDatabase } from '../support/database.js';
import { filesOf, goodSeeds, tinyModel as model } from '../unit/exchange/tiny-model.js';

let own: LocalDatabase;
let database: Database;
beforeAll(async () => {
  own = await startTestDatabase();
  database = new Database(own);
}, 120_000);
afterAll(async () => {
  await database.close();
  await own.stop();
});

const standing = async () =>
  (await database.read(
    "SHOW INDEXES YIELD name, state, type WHERE type <> 'LOOKUP' RETURN name, state ORDER BY name",
  )) as [string, string][];

test('an empty database gets every rule, and a second time changes nothing', async () => {
  const names = schemaRules(model).map(({ name }) => name);
  expect(await applyConstraints(database, model)).toBe(names.length);
  expect(await standing()).toEqual(names.map((name) => [name, 'ONLINE']));
  const sent = database.statements;
  expect(await applyConstraints(database, model)).toBe(0);
  expect(database.statements - sent).toBe(1);
  expect(await standing()).toEqual(names.map((name) => [name, 'ONLINE']));
});

test('a rule that was lost comes back, one of an earlier model goes, those of others stay', async () => {
  await applyConstraints(database, model);
  const before = await standing();
  await database.command('DROP CONSTRAINT vcg_country_iso3_unique');
  await database.command('CREATE INDEX vcg_country_iso3_index FOR (node:Country) ON (node.iso3)');
  await database.command('CREATE INDEX theirs FOR (node:Country) ON (node.population)');
  expect(await applyConstraints(database, model)).toBe(1);
  expect(await standing()).toEqual([...before, ['theirs', 'ONLINE']].sort());
  await database.command('DROP INDEX theirs');
});

test.each([
  ["CREATE (:Country {id: 'ctry:a', iso3: 'AAA'}), (:Country {id: 'ctry:b', iso3: 'AAA'})"],
  ["CREATE (:Firm {id: 'ent:a', register: 'R', number: '1'}), (:Firm {id: 'ent:b', register: 'R', number: '1'})"],
  ["CREATE (:Firm:Party {id: 'ent:a'})-[:LEADS {id: 'rel:1'}]->(:Country {id: 'ctry:c'})-[:LEADS {id: 'rel:1'}]->()"],
])('%s is refused', async (statement) => {
  await applyConstraints(database, model);
  await expect(database.write((run) => run(statement))).rejects.toThrow(Conflict);
});

test('a group of keys of which one is unknown is no key', async () => {
  await applyConstraints(database, model);
  await database.write((run) =>
    run("CREATE (:Firm {id: 'ent:a', register: 'R'}), (:Firm {id: 'ent:b', register: 'R'})"),
  );
  await database.write((run) => run('MATCH (node:Firm) DELETE node'));
});

test('a database that is ready is found so by four reads', async () => {
  const migrationsDirectory = await mkdtemp(join(tmpdir(), 'value-chain-graph-migrations-'));
  const files = filesOf(goodSeeds);
  const sets = [{ name: 'seed', files, fingerprint: fingerprintOf(files, model) }];
  const lines: string[] = [];
  const prepare = () =>
    prepareDatabase({
      database,
      model,
      sets,
      migrationsDirectory,
      now: new Date(),
      progress: (line) => lines.push(line),
    });
  expect(await prepare()).toMatchObject([{ written: 10, nodes: 6 }]);
  expect(lines).toContain('Writing 6 nodes');
  const sent = database.statements;
  lines.length = 0;
  expect(await prepare()).toMatchObject([{ written: 0, nodes: 6 }]);
  expect(database.statements - sent).toBe(4);
  expect(lines).toEqual([]);
  await rm(migrationsDirectory, { recursive: true });
});

test('a server that starts while another one makes the same rule waits for it and goes on', async () => {
  await applyConstraints(database, model);
  const before = await standing();
  await database.command('DROP INDEX vcg_country_name_index');
  const { statement = '' } = schemaRules(model).find(({ name }) => name === 'vcg_country_name_index') ?? {};
  let starting: Promise<number> | undefined;
  await database.write(async (run) => {
    await run(statement);
    starting = applyConstraints(database, model);
    await new Promise((resume) => setTimeout(resume, 1_000));
  });
  expect(await starting).toBe(1);
  expect(await standing()).toEqual(before);
});
