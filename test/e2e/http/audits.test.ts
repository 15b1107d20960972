// The GraphQL over HTTP specification, as graphql-http's audits hold it against a server.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startServer } from '../../support/http/start-server.js';
import type { StartedServer } from '../../support/http/start-server.js';

let server: StartedServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const audits = serverAudits({ url: () => server.url, fetchFn: fetch });

describe.each(['MUST', 'SHOULD'])('%s', (word) => {
  test.each(audits.filter(({ name }) => name.startsWith(word)).map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_name, audit) => {
      const result = await audit.fn();
      expect(result).toMatchObject({ status: 'ok' });
    },
  );
});

test('what the specification leaves open is answered by the 400 it recommends', async () => {
  const optional = audits.filter(({ name }) => name.startsWith('MAY'));
  const results = await Promise.all(optional.map((audit) => audit.fn()));
  expect(results.filter(({ status }) => status === 'error')).toEqual([]);
});
