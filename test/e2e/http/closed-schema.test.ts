// With the schema closed, nothing names what a client did not name itself.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { ask, post } from '../../support/http/ask.js';
import { startServer } from '../../support/http/start-server.js';
import type { StartedServer } from '../../support/http/start-server.js';

let open: StartedServer;
let closed: StartedServer;
beforeAll(async () => {
  [open, closed] = await Promise.all([startServer(), startServer({ publicSchema: false })]);
});
afterAll(() => Promise.all([open.close(), closed.close()]));

const guesses: [string, object][] = [
  ['a field', { query: '{ helo }' }],
  ['an argument', { query: '{ hello(nam: "x") }' }],
  ['a type', { query: '{ things(first: 1) { ... on Contry { id } } }' }],
  ['a field of an interface', { query: '{ things(first: 1) { population } }' }],
  ['an enum literal', { query: '{ echo(size: SMAL) }' }],
  ['an input field', { query: '{ echo(filter: { nam: "x" }) }' }],
  ['an enum variable', { query: 'query($s: Size) { echo(size: $s) }', variables: { s: 'SMAL' } }],
  ['an input field in a variable', { query: 'query($f: Filter) { echo(filter: $f) }', variables: { f: { nam: 'x' } } }],
];

describe.each(guesses)('%s', (_name, body) => {
  test('is suggested in the open', async () => {
    expect((await post(open.url, body)).text).toContain('Did you mean');
  });

  test('is not suggested when closed', async () => {
    const { errors, text } = await post(closed.url, body);
    expect(text).not.toMatch(/did you mean/i);
    expect(errors?.[0]?.message).toMatch(/\.$|"$|type "\w+"/);
  });
});

test('introspection follows the setting', async () => {
  expect((await ask(open.url, getIntrospectionQuery())).data).toHaveProperty('__schema');
  expect(
    (
      await ask(
        open.url,
        getIntrospectionQuery({
          inputValueDeprecation: true,
          schemaDescription: true,
          specifiedByUrl: true,
          oneOf: true,
        }),
      )
    ).errors,
  ).toBeUndefined();
  for (const query of [
    getIntrospectionQuery(),
    '{ __type(name: "Query") { name } }',
    '{ ...F } fragment F on Query { __schema { queryType { name } } }',
  ]) {
    const { errors, status } = await ask(closed.url, query);
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/^Introspection is switched off/);
  }
  expect((await ask(closed.url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
});

test('advice about data is kept', async () => {
  expect((await ask(closed.url, '{ missing }')).errors?.[0]?.message).toContain('Did you mean "ZAF"?');
});
