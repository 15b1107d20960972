// The API stays up whatever happens to its database, answers with typed errors in time, and recovers by itself.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApi } from '../support/api.js';

const promised = 10_000;
const query = '{ countries(first: 1) { totalCount } }';

let api: Awaited<ReturnType<typeof startTestApi>>;
beforeAll(async () => {
  api = await startTestApi({ supervise: true });
});
afterAll(() => api.stop());

async function timed<T>(work: Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const began = performance.now();
  return { result: await work, milliseconds: performance.now() - began };
}

async function statusOf(path: string): Promise<number> {
  return (await fetch(api.address + path)).status;
}

/** Asks until an answer without errors comes; fails after the time that is promised for it. */
async function recovery(within: number): Promise<void> {
  const until = performance.now() + within;
  for (;;) {
    const { errors } = await api.ask(query);
    if (!errors) return;
    if (performance.now() > until) throw new Error(`No recovery: ${JSON.stringify(errors)}`);
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

const processOf = (): number => {
  const { pid } = api.local;
  if (pid === undefined) throw new Error('The database has no process.');
  return pid;
};

test('a database killed during reads: typed errors in time, then answers again', async () => {
  const reads = Array.from({ length: 20 }, () => timed(api.ask(query)));
  process.kill(processOf(), 'SIGKILL');
  const during = [...(await Promise.all(reads)), await timed(api.ask(query))];
  for (const { result, milliseconds } of during) {
    expect(milliseconds).toBeLessThan(promised);
    for (const { extensions } of result.errors ?? []) {
      expect(['SERVICE_UNAVAILABLE', 'DATABASE_TIMEOUT']).toContain(extensions.code);
    }
  }
  expect(await statusOf('/livez')).toBe(200);
  await recovery(60_000);
  expect(await statusOf('/readyz')).toBe(200);
});

test('a frozen database: typed errors within ten seconds, not ready but alive, then answers again', async () => {
  await recovery(promised);
  const frozen = processOf();
  process.kill(frozen, 'SIGSTOP');
  try {
    // The process stops a moment later, thread by thread.
    await new Promise((resume) => setTimeout(resume, 500));
    const answers = await Promise.all([timed(api.ask(query)), timed(api.ask(query)), timed(api.ask(query))]);
    for (const { result, milliseconds } of answers) {
      expect(milliseconds).toBeLessThan(promised);
      expect(result.errors?.[0]?.extensions.code).toMatch(/^(DATABASE_TIMEOUT|SERVICE_UNAVAILABLE)$/);
    }
    expect(await statusOf('/readyz')).toBe(503);
    expect(await statusOf('/livez')).toBe(200);
  } finally {
    process.kill(frozen, 'SIGCONT');
  }
  await recovery(promised);
});

test('a client that goes away ends its statement in the database', async () => {
  await recovery(promised);
  await api.database.write(async (run) => {
    await run("UNWIND range(1, 300) AS i CREATE (:Country {id: 'ctry:t' + i, name: 'text ' + i})");
    await run('MATCH (a:Country), (b:Country) WHERE a.id < b.id CREATE (a)-[:BORDERS]->(b)');
  });
  // Three steps along 45,000 borders are 27 million conditions.
  const every = (condition: string) => `neighboursEvery: { node: { country: { ${condition} } } }`;
  const slow = `{ countries(where: { ${every(every(every('name: { contains: "t" }')))} }) { totalCount } }`;
  const running = async (): Promise<number> => {
    const [row] = await api.database.read(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'RETURN [COUNT' RETURN count(*)",
    );
    return row?.[0] as number;
  };
  const controller = new AbortController();
  const requests = Array.from({ length: 3 }, () =>
    fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: slow }),
      signal: controller.signal,
    }).catch(() => undefined),
  );
  await new Promise((resume) => setTimeout(resume, 1_000));
  expect(await running()).toBeGreaterThan(0);
  controller.abort();
  await Promise.all(requests);
  await new Promise((resume) => setTimeout(resume, 1_500));
  expect(await running()).toBe(0);
});
