// POST /graphql/cost tells what an operation would cost, in the words and under the rules of /graphql, and runs nothing.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../support/api.js';
import { post } from '../support/http/ask.js';

let api: TestApi;
let closed: TestApi;
beforeAll(async () => {
  [api, closed] = await Promise.all([startSeededApi(), startSeededApi({ publicSchema: false })]);
});
afterAll(() => Promise.all([api.stop(), closed.stop()]));

const costOf = (body: unknown, headers?: Record<string, string>) => post(`${api.address}/graphql/cost`, body, headers);
const limit = { nodes: 25_000, lists: 60, conditions: 200 };
const nested = (first: number) =>
  `{ countries(first: ${first}) { nodes { name exports(first: ${first}) { nodes { name } } } } }`;

test('pages multiply along a path, and variables count with their values', async () => {
  const query =
    'query A($first: Int) { countries(first: $first, where: { iso2: { in: ["KH", "LA"] } }) { nodes { name } } }';
  const { status, text } = await costOf({ query, variables: { first: 7 } });
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({ cost: { nodes: 7, lists: 1, conditions: 2 }, limit });
  expect(JSON.parse((await costOf({ query: nested(10) })).text)).toEqual({
    cost: { nodes: 110, lists: 2, conditions: 0 },
    limit,
  });
});

test('what is above the limit is told with its numbers, and refused where it would run', async () => {
  expect(JSON.parse((await costOf({ query: `{ a: node(id: "ctry:kh") { id } ${nested(100).slice(1)}` })).text)).toEqual(
    {
      cost: { nodes: 10_101, lists: 2, conditions: 0 },
      limit,
    },
  );
  const consortia = 'dealtInBy(first: 100) { nodes { ... on Consortium { products(first: 100) { nodes { id } } } } }';
  const query = `{ products(first: 100) { nodes { ${consortia} } } }`;
  const { cost } = JSON.parse((await costOf({ query })).text) as { cost: { nodes: number } };
  expect(cost.nodes).toBeGreaterThan(limit.nodes);
  expect((await post(`${api.address}/graphql`, { query })).errors?.[0]?.message).toContain(`${cost.nodes} nodes`);
});

test('one of several operations is told by its name', async () => {
  const query = 'query A { countries(first: 2) { nodes { id } } } query B { countries(first: 3) { nodes { id } } }';
  expect(JSON.parse((await costOf({ query, operationName: 'B' })).text)).toMatchObject({ cost: { nodes: 3 } });
});

describe('what /graphql refuses is refused in the same words', () => {
  const deep = `{ ${'a { '.repeat(150)} b ${'}'.repeat(150)} }`;
  test.each([
    ['grammar', { query: '{ countries {' }],
    ['an unknown field', { query: '{ countris { nodes { id } } }' }],
    [
      'a value of another type',
      { query: 'query($n: Int) { countries(first: $n) { nodes { id } } }', variables: { n: 'x' } },
    ],
    ['a page that is too large', { query: '{ countries(first: 101) { nodes { id } } }' }],
    ['no operation', { query: 'fragment A on Country { id }' }],
    ['several without a name', { query: 'query A { __typename } query B { __typename }' }],
    ['a mutation', { query: 'mutation { a }' }],
    ['a subscription', { query: 'subscription { a }' }],
    ['too many tokens', { query: `{ ${'__typename '.repeat(4100)} }` }],
    ['too many aliases', { query: `{ ${Array.from({ length: 40 }, (_, at) => `a${at}: __typename`).join(' ')} }` }],
    ['brackets too deep', { query: deep }],
  ])('%s', async (_name, body) => {
    const [told, refused] = await Promise.all([costOf(body), post(`${api.address}/graphql`, body)]);
    expect(told.errors?.length).toBeGreaterThan(0);
    expect(told.errors).toEqual(refused.errors);
  });

  test('requests that are none', async () => {
    for (const body of [
      '[]',
      '{}',
      '{"query":1}',
      '{"query":"{a}","variables":[]}',
      '{"query":"{a}","operationName":1}',
    ]) {
      const { status, errors } = await costOf(body);
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
    expect((await costOf('{')).status).toBe(400);
    // A form of another site cannot send JSON.
    expect((await costOf('{"query":"{a}"}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await fetch(`${api.address}/graphql/cost?query={__typename}`)).status).toBe(405);
  });
});

test('with the schema closed it is not there', async () => {
  const { status, errors } = await post(`${closed.address}/graphql/cost`, { query: '{ __typename }' });
  expect([status, errors?.[0]?.extensions.code]).toEqual([404, 'NOT_FOUND_PATH']);
});
