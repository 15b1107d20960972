// The real API over a real database passes every audit of graphql-http, and closes its schema where it is told to.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startSeededApi, type TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
});
afterAll(() => api.stop());

test.each(
  serverAudits({ url: () => `${api.address}/graphql`, fetchFn: fetch }).map((audit) => [audit.name, audit] as const),
)('%s', async (_name, audit) => {
  const result = await audit.fn();
  // Optional ("MAY") audits may answer with a notice; nothing may warn or fail.
  expect(['ok', 'notice']).toContain(result.status);
});
