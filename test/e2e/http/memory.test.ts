// Bad requests leave nothing behind, and a good one is served at once after them.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ask, post } from '../../support/http/ask.js';
import { startServer } from '../../support/http/start-server.js';
import type { StartedServer } from '../../support/http/start-server.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let server: StartedServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const bad: ((index: number) => unknown)[] = [
  (at) => `{"query": ${at}`,
  (at) => ({ query: `{ nothing${at} }` }),
  (at) => ({ query: `{ hello(name: "${at}` }),
  (at) => ({ query: `{ ${'a'.repeat(2000)}${at}: hello ${'x: hello '.repeat(40)} }` }),
  (at) => ({ query: 'query($id: Int!) { country(id: $id) { id } }', variables: { id: `${at}${'y'.repeat(5000)}` } }),
  (at) => ({ query: `# ${at}\n{ crash }` }),
  (at) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: String(at).padStart(64, '0') } } }),
  (at) => [{ query: `{ hello(name: "${at}") }` }],
];

async function misbehave(times: number, from: number): Promise<void> {
  for (let done = 0; done < times; done += 20) {
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => {
        const index = from + done + at;
        return post(server.url, bad[index % bad.length]?.(index));
      }),
    );
  }
}

function heapMegabytes(): number {
  collectGarbage();
  server.log.length = 0;
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

test('2,000 bad requests leave no lasting growth', async () => {
  await misbehave(600, 0);
  const before = heapMegabytes();
  await misbehave(2000, 10_000);
  const started = performance.now();
  expect((await ask(server.url, '{ hello }')).data).toEqual({ hello: 'Hello world' });
  expect(performance.now() - started).toBeLessThan(1000);
  expect(heapMegabytes() - before).toBeLessThan(15);
});
