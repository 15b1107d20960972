// What resolvers throw: known errors say what to change, all others are masked and logged under a reference.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TooCostly, Unauthenticated } from '../../../src/errors.js';
import { ask, newMediaType, post } from '../../support/http/ask.js';
import { startServer } from '../../support/http/start-server.js';
import type { StartedServer } from '../../support/http/start-server.js';

let server: StartedServer;
let contextFailure: unknown;
beforeAll(async () => {
  server = await startServer({
    contextFails: () => contextFailure,
    beforeExecution: (_document, operation) => {
      if (operation.name?.value === 'Dear') throw new TooCostly('This could return 30000 nodes; ask for fewer.');
    },
  });
});
afterAll(() => server.close());

test('a known error keeps its words, code, path and problems beside the data', async () => {
  const answer = await ask(server.url, '{ hello missing refused }');
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({ hello: 'Hello world', missing: null, refused: null });
  expect(answer.errors).toEqual([
    {
      message: 'No Country has iso3 "ZAR". Did you mean "ZAF"?',
      path: ['missing'],
      locations: [{ line: 1, column: 9 }],
      extensions: { code: 'NOT_FOUND_COUNTRY' },
    },
    {
      message: 'Two things are wrong.',
      path: ['refused'],
      locations: [{ line: 1, column: 17 }],
      extensions: { code: 'BAD_USER_INPUT', problems: [{ path: 'first', message: 'is too large' }] },
    },
  ]);
});

test.each(['{ crash }', '{ badNumber }', '{ country(id: 1) { fails } }', '{ country(id: 1) { broken } }'])(
  'a fault of ours is masked and logged: %s',
  async (query) => {
    // Twice, so that the compiled document is held to it too.
    for (const id of ['first', 'second']) {
      server.log.length = 0;
      const answer = await post(server.url, { query }, { 'x-request-id': id });
      expect(answer.errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
        {
          message: `The server failed on this request, which is not your fault. Reference: ${id}.`,
          extensions: { code: 'INTERNAL_SERVER_ERROR', reference: id },
        },
      ]);
      const logged = server.log.map(
        (line) => JSON.parse(line) as { level: number; requestId?: string; err?: { stack?: string } },
      );
      expect(logged.find(({ level, requestId }) => level === 50 && requestId === id)?.err).toBeDefined();
    }
  },
);

test('a refusal before execution is the whole answer', async () => {
  const body = { query: 'query Dear { hello }' };
  const fresh = await post(server.url, body, { accept: newMediaType });
  expect(fresh).toMatchObject({ status: 400, errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
  expect(fresh.data).toBeUndefined();
  expect((await post(server.url, body, { accept: 'application/json' })).status).toBe(200);
});

describe('the context', () => {
  test('a known error answers with its status', async () => {
    contextFailure = new Unauthenticated('The token has expired. Ask for a new one.');
    expect(await ask(server.url, '{ hello }')).toMatchObject({
      status: 401,
      errors: [{ message: 'The token has expired. Ask for a new one.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('any other is masked', async () => {
    contextFailure = new Error('secret at /srv/app.js');
    const answer = await ask(server.url, '{ hello }');
    expect(answer).toMatchObject({ status: 500, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(answer.text).not.toContain('secret');
    contextFailure = undefined;
  });
});

test('the log names path, status and request, and never a query or a header', async () => {
  server.log.length = 0;
  const headers = { authorization: 'Bearer abc', 'x-request-id': 'logged', 'apollo-require-preflight': '1' };
  await fetch(`${server.url}?query={hello(name:"private")}`, { headers });
  const line = server.log.find((each) => each.includes('"answered"')) ?? '';
  expect(JSON.parse(line)).toMatchObject({ requestId: 'logged', method: 'GET', path: '/graphql', status: 200 });
  expect(server.log.join('')).not.toMatch(/private|abc/);
});
