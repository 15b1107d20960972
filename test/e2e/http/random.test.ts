// No input is our fault: whatever text, JSON or variables arrive, the answer is typed and never a 5xx.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { post } from '../../support/http/ask.js';
import { anyDocument } from '../../support/http/random-documents.js';
import { startServer } from '../../support/http/start-server.js';
import type { StartedServer } from '../../support/http/start-server.js';

let server: StartedServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

// These fields of the toy schema fail by design.
const faulty = /crash|badNumber|fails|broken/;

const text = fc.string({ unit: 'binary', maxLength: 60 });
const body: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.jsonValue(),
  fc.record(
    {
      query: fc.oneof(
        text,
        fc.jsonValue(),
        fc.constant('query($f: Filter, $n: Float) { echo(filter: $f, number: $n) }'),
      ),
      variables: fc.oneof(fc.jsonValue(), fc.record({ f: fc.jsonValue(), n: fc.jsonValue() })),
      operationName: fc.oneof(text, fc.jsonValue()),
      extensions: fc.oneof(fc.jsonValue(), fc.record({ persistedQuery: fc.jsonValue() })),
    },
    { requiredKeys: ['query'] },
  ),
  anyDocument.filter((drawn) => !faulty.test(drawn.text)).map(({ text: query, variables }) => ({ query, variables })),
  fc
    .tuple(anyDocument, fc.nat(), text)
    .map(([drawn, at, noise]) => {
      const place = at % drawn.text.length;
      return { query: drawn.text.slice(0, place) + noise + drawn.text.slice(place), variables: drawn.variables };
    })
    .filter(({ query }) => !faulty.test(query)),
);

test('random requests', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      const { status, errors = [], text: answer } = await post(server.url, sent);
      expect(status).toBeLessThan(500);
      expect(errors.filter(({ extensions }) => !/^[A-Z][A-Z_]+$/.test(extensions.code))).toEqual([]);
      expect(answer).not.toContain('INTERNAL_SERVER_ERROR');
    }),
    { numRuns: 300 },
  );
});
