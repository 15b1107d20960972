// Kept answers are never stale: whatever was acknowledged to a writer is in every answer that is asked for afterwards.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../src/graph/database.js';
import { startTestApi } from '../support/api.js';

const writers = ['kh', 'la', 'vn', 'th'];
const writesEach = 260;
const query = 'query($id: ID!) { country(id: $id) { name } }';
const all = '{ countries(orderBy: [ID_ASC]) { nodes { id name } } }';

let api: Awaited<ReturnType<typeof startTestApi>>;
let elsewhere: Database;
beforeAll(async () => {
  api = await startTestApi({ supervise: true });
  elsewhere = new Database(api.local);
  await elsewhere.command('UNWIND $codes AS code CREATE (:Country:Node {id: "ctry:" + code, name: "0"})', {
    codes: writers,
  });
});
afterAll(async () => {
  await elsewhere.close();
  await api.stop();
});

const write = (database: Database, code: string, name: string) =>
  database.write((run) => run('MATCH (c:Country {id: "ctry:" + $code}) SET c.name = $name', { code, name }));

const nameOf = async (code: string): Promise<string> =>
  (await api.answer<{ country: { name: string } }>(query, { id: `ctry:${code}` })).country.name;

async function untilAnswered(): Promise<void> {
  while ((await api.ask(query, { id: 'ctry:kh' })).errors) await new Promise((resume) => setTimeout(resume, 200));
}

test('a question that comes again is answered without reading the graph', async () => {
  for (let time = 0; time < 3; time += 1) await nameOf('kh');
  const before = api.database.statements;
  for (let time = 0; time < 10; time += 1) expect(await nameOf('kh')).toBe('0');
  // One question a time: whether anything was written.
  expect(api.database.statements - before).toBe(10);
});

test('what several writers wrote is in the next answer, a thousand times, while others read', async () => {
  const written = new AbortController();
  const readers = writers.map(async () => {
    let last = '';
    while (!written.signal.aborted) last = JSON.stringify(await api.answer(all));
    return last;
  });
  const work = writers.map(async (code) => {
    for (let time = 1; time <= writesEach; time += 1) {
      await write(elsewhere, code, `${code} ${time}`);
      expect(await nameOf(code)).toBe(`${code} ${time}`);
    }
  });
  await Promise.all(work).finally(() => written.abort());
  await Promise.all(readers);
  const nodes = [...writers].sort().map((code) => ({ id: `ctry:${code}`, name: `${code} ${writesEach}` }));
  expect(await api.answer(all)).toEqual({ countries: { nodes } });
}, 120_000);

test('nothing older survives a restart of the database', async () => {
  await write(elsewhere, 'kh', 'before');
  for (let time = 0; time < 3; time += 1) expect(await nameOf('kh')).toBe('before');
  await write(elsewhere, 'kh', 'just before');
  process.kill(api.local.pid ?? 0, 'SIGKILL');
  await untilAnswered();
  expect(await nameOf('kh')).toBe('just before');
  await write(elsewhere, 'kh', 'after');
  expect(await nameOf('kh')).toBe('after');
}, 120_000);
