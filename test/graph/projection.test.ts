// No projection outlives its request: not after an answer, not after a failure, not when the client has gone.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TooCostly } from '../../src/errors.js';
import { Database } from '../../src/graph/database.js';
import { loadLibrary, withProjection, type Projected } from '../../src/graph/projection.js';
import { startScratchApi, type ScratchApi } from '../support/scratch.js';

let api: ScratchApi;
const databases: Record<string, Database> = {};
beforeAll(async () => {
  api = await startScratchApi();
  const { uri, username, password } = api.local;
  for (const scheme of ['bolt', 'neo4j']) {
    const connection = { uri: uri.replace(/^\w+:/, `${scheme}:`), username, password };
    databases[scheme] = new Database(connection, { timeoutMs: 60_000 });
  }
}, 240_000);
afterAll(async () => {
  for (const database of Object.values(databases)) await database.close();
  await api.stop();
});

const standing = async (): Promise<number> =>
  (await api.database.read('CALL gds.graph.list() YIELD graphName RETURN 1')).length;
async function until(count: number): Promise<void> {
  for (const end = Date.now() + 30_000; (await standing()) !== count;) {
    if (Date.now() > end) throw new Error(`There are ${await standing()} projections.`);
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

/** A ring with chords, in which betweenness takes minutes. */
const ring = `WITH range(0, 30000) AS places
RETURN [], [place IN places | toString(place)],
  [place IN places | [toString(place), toString((place + 1) % 30001), toString((place * 7919 + 13) % 30001)]]`;
const small = `RETURN ['x'], ['a', 'b', 'c'], [['a', 'b'], ['b', 'c']]`;
const betweenness = 'CALL gds.betweenness.stream($graph, {concurrency: 1}) YIELD score RETURN sum(score)';

describe.each(['bolt', 'neo4j'])('over %s', (scheme) => {
  const project = <T>(statement: string, work: (projected: Projected) => Promise<T>, signal?: AbortSignal) =>
    withProjection(databases[scheme] as Database, { statement, parameters: {}, directed: false }, work, { signal });

  test('it is made when it is first asked, stands while it is worked with and is dropped', async () => {
    const found = await project(small, async ({ subjects, nodes, edges, run }) => {
      expect([subjects, nodes, edges, await standing()]).toEqual([['x'], ['a', 'b', 'c'], 2, 0]);
      const rows = await run(betweenness);
      expect(await standing()).toBe(1);
      return rows;
    });
    expect(found).toEqual([[1]]);
    expect(await standing()).toBe(0);
  });

  test('a tiny one loads the library and is dropped', async () => {
    await loadLibrary(databases[scheme] as Database);
    expect(await standing()).toBe(0);
  });

  test('it is dropped when the work fails, or a statement of it', async () => {
    const costly = project(small, async ({ run }) => {
      await run(betweenness);
      throw new TooCostly('Too much.');
    });
    await expect(costly).rejects.toThrow('Too much.');
    expect(await standing()).toBe(0);
    const broken = project(small, async ({ run }) => {
      await run(betweenness);
      await run('RETURN 1 / 0');
    });
    await expect(broken).rejects.toThrow(/zero/);
    expect(await standing()).toBe(0);
  });

  test('it is dropped when the client goes while it is asked', async () => {
    const client = new AbortController();
    const asked = project(ring, ({ run }) => run(betweenness), client.signal);
    const leaving = until(1).then(() => client.abort());
    await expect(asked).rejects.toThrow(/did not answer in time/);
    await leaving;
    await until(0);
  }, 120_000);

  test('it is dropped, or never made, whenever the client goes', async () => {
    for (const pause of [0, 30, 100, 200, 300, 400, 500]) {
      const client = new AbortController();
      const asked = project(ring, ({ run }) => run(betweenness), client.signal);
      setTimeout(() => client.abort(), pause);
      await expect(asked).rejects.toThrow(/did not answer in time/);
    }
    await until(0);
  }, 120_000);

  test('it is dropped when the time is over', async () => {
    const hurried = new Database(
      { ...api.local, uri: api.local.uri.replace(/^\w+:/, `${scheme}:`) },
      { timeoutMs: 3_000 },
    );
    const asked = withProjection(hurried, { statement: ring, parameters: {}, directed: false }, ({ run }) =>
      run(betweenness),
    );
    await expect(asked).rejects.toThrow(/did not answer in time/);
    await until(0);
    await hurried.close();
  }, 120_000);
});
