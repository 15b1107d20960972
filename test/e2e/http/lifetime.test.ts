// Time: slow clients, slow operations, clients that leave, a server that stops, and health in between.
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultLimits } from '../../../src/api/limits/limits.js';
import { ask, newMediaType, post, send } from '../../support/http/ask.js';
import { startServer } from '../../support/http/start-server.js';
import type { StartedServer } from '../../support/http/start-server.js';
import { slowRequests } from '../../support/http/toy-schema.js';

let server: StartedServer;
beforeAll(async () => {
  server = await startServer({
    limits: { timeoutMs: 400, headersTimeoutMs: 300, requestTimeoutMs: 600, drainMs: 500 },
  });
});
afterAll(() => server.close());

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 200 && !condition(); waited += 1) await wait(10);
}

test('the standing limits close an unfinished request within 20 seconds', () => {
  expect(defaultLimits.headersTimeoutMs).toBeLessThanOrEqual(defaultLimits.requestTimeoutMs);
  expect(defaultLimits.requestTimeoutMs + 2000).toBeLessThan(20_000);
  expect(defaultLimits.timeoutMs).toBeLessThan(10_000);
});

describe('unfinished requests are closed', () => {
  test.each([
    ['nothing at all', ''],
    ['half a request line', 'POST /gra'],
    ['headers without end', 'POST /graphql HTTP/1.1\r\nHost: a\r\n'],
    [
      'half a body',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"',
    ],
  ])('%s', async (_name, text) => {
    const started = performance.now();
    const answer = await send(server.port, text, 5000);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*"REQUEST_TIMEOUT"/);
  });
});

describe('an operation that takes too long', () => {
  test.each([1, 2])('is answered in time and its signal fires, run %i', async (run) => {
    const started = performance.now();
    const id = `late-${run}`;
    const answer = await post(server.url, { query: '{ slow(ms: 5000) }' }, { 'x-request-id': id });
    expect(performance.now() - started).toBeLessThan(1500);
    expect(answer).toMatchObject({ status: 504, errors: [{ extensions: { code: 'DATABASE_TIMEOUT' } }] });
    await until(() => slowRequests.ended.includes(`${id} aborted`));
    expect(slowRequests.ended).toContain(`${id} aborted`);
  });
});

describe('a client that leaves', () => {
  test('ends its work when fetch is aborted', async () => {
    const leaving = new AbortController();
    const asked = post(server.url, { query: '{ hello }' });
    await asked;
    const lost = fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'left' },
      body: JSON.stringify({ query: '{ slow(ms: 300) }' }),
      signal: leaving.signal,
    });
    await wait(60);
    leaving.abort();
    await expect(lost).rejects.toThrow(/abort/);
    await until(() => slowRequests.ended.includes('left aborted'));
    expect(slowRequests.ended).toContain('left aborted');
  });

  test('ends its work on a connection that was kept alive', async () => {
    const body = (query: string): string => JSON.stringify({ query });
    const request = (query: string, id: string): string =>
      `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nX-Request-Id: ${id}\r\nContent-Length: ${body(query).length}\r\n\r\n${body(query)}`;
    const socket = connect(server.port, '127.0.0.1');
    const answers: string[] = [];
    socket.on('data', (chunk) => answers.push(chunk.toString()));
    socket.write(request('{ hello }', 'kept-1'));
    await until(() => answers.join('').includes('Hello world'));
    socket.write(request('{ slow(ms: 300) }', 'kept-2'));
    await wait(60);
    socket.destroy();
    await until(() => slowRequests.ended.includes('kept-2 aborted'));
    expect(slowRequests.ended).toContain('kept-2 aborted');
  });

  test('a request that is answered is not aborted', async () => {
    await post(server.url, { query: '{ slow(ms: 5) }' }, { 'x-request-id': 'stayed' });
    expect(slowRequests.ended).toContain('stayed finished');
  });
});

describe('health', () => {
  test('alive and ready', async () => {
    expect(await (await fetch(`${server.address}/livez`)).json()).toEqual({ live: true });
    expect(await (await fetch(`${server.address}/readyz`)).json()).toEqual({ ready: true });
    expect((await fetch(`${server.address}/readyz`, { method: 'HEAD' })).status).toBe(200);
  });

  test.each<[string, () => Promise<{ ready: boolean }>]>([
    ['says no', () => Promise.resolve({ ready: false, database: 'away' })],
    ['throws', () => Promise.reject(new Error('bolt://10.0.0.1'))],
    ['hangs', () => new Promise(() => undefined)],
  ])('not ready when the check %s, and still alive', async (_name, isReady) => {
    const unready = await startServer({ isReady });
    const started = performance.now();
    const answer = await fetch(`${unready.address}/readyz`);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(answer.status).toBe(503);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ ready: false, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    expect(text).not.toContain('bolt');
    expect((await fetch(`${unready.address}/livez`)).status).toBe(200);
    await unready.close();
  });
});

describe('stopping', () => {
  test('what is in flight is finished, new connections are refused', async () => {
    const stopping = await startServer();
    const asked = ask(stopping.url, '{ slow(ms: 200) }');
    await wait(80);
    const closed = stopping.close();
    expect((await asked).data).toEqual({ slow: 'done' });
    await closed;
    await expect(fetch(stopping.url)).rejects.toThrow('fetch failed');
    await stopping.close();
  });

  test('what does not finish is cut', async () => {
    const stopping = await startServer({ limits: { drainMs: 200 } });
    const asked = post(stopping.url, { query: '{ slow(ms: 8000) }' }, { 'x-request-id': 'cut', accept: newMediaType });
    asked.catch(() => undefined);
    await wait(80);
    const started = performance.now();
    await stopping.close();
    expect(performance.now() - started).toBeLessThan(2000);
    await expect(asked).rejects.toThrow('fetch failed');
    await until(() => slowRequests.ended.includes('cut aborted'));
    expect(slowRequests.ended).toContain('cut aborted');
  });
});
