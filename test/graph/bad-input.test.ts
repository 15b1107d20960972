// What a client gets wrong is answered with a typed error that helps, and the next good request is answered at once.
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
});
afterAll(() => api.stop());
afterEach(async () => {
  const began = performance.now();
  expect(await api.answer('{ country(iso2: "VN") { name } }')).toEqual({ country: { name: 'Viet Nam' } });
  expect(performance.now() - began).toBeLessThan(1_000);
});

const list = (args: string) => `{ countries(${args}) { nodes { id } } }`;
const wide = Array.from(
  { length: 25 },
  (_, index) => `l${index}: located(first: ${100 - index}) { nodes { id } }`,
).join(' ');
const deep =
  'located { nodes { ... on Province { locations { nodes { ... on Country { '.repeat(6) +
  'id' +
  ' } } } } } }'.repeat(6);

test.each([
  ['a malformed id', '{ node(id: "Viet Nam") { id } }', 'BAD_USER_INPUT', /"Viet Nam" is not an id/],
  [
    'an unknown prefix',
    '{ node(id: "ctr:vn") { id } }',
    'BAD_USER_INPUT',
    /No kind has the prefix "ctr"\. Did you mean.*"ctry"/,
  ],
  ['a hostile id', '{ node(id: "ctry:vn\\") DETACH DELETE n //") { id } }', 'BAD_USER_INPUT', /is not an id/],
  ['a malformed code', '{ country(iso2: "vn") { id } }', 'BAD_USER_INPUT', /"iso2" of "country" is not a code such as/],
  ['no key', '{ country { id } }', 'BAD_USER_INPUT', /exactly one of "id", "iso2"/],
  ['two keys', '{ country(iso2: "VN", iso3: "VNM") { id } }', 'BAD_USER_INPUT', /exactly one of/],
  ['an unknown enum word', list('orderBy: [NAME_UP]'), 'GRAPHQL_VALIDATION_FAILED', /NAME_UP.*Did you mean.*"NAME_/],
  ['an unknown field', '{ country(iso2: "VN") { nam } }', 'GRAPHQL_VALIDATION_FAILED', /Did you mean "name"/],
  ['a negative page', list('first: -1'), 'BAD_USER_INPUT', /"first" of "countries" is -1; ask for 0 to 100/],
  ['a huge page', list('first: 101'), 'BAD_USER_INPUT', /ask for 0 to 100/],
  ['a page beyond Int', list('first: 99999999999'), 'GRAPHQL_VALIDATION_FAILED', /32-bit/],
  ['first and last', list('first: 1, last: 1'), 'BAD_USER_INPUT', /first and its last at once/],
  [
    'a cursor that was never issued',
    list('after: "bm90IGEgY3Vyc29y"'),
    'INVALID_CURSOR',
    /was not issued for "countries"/,
  ],
  ['an empty cursor', list('after: ""'), 'INVALID_CURSOR', /was not issued/],
  [
    'too many ids',
    `{ nodes(ids: ${JSON.stringify(Array(101).fill('ctry:vn'))}) { id } }`,
    'BAD_USER_INPUT',
    /at most 100/,
  ],
  [
    'too long a list',
    list(`where: { iso2: { in: ${JSON.stringify(Array(101).fill('VN'))} } }`),
    'BAD_USER_INPUT',
    /at most 100/,
  ],
  [
    'too wide an operation',
    `{ countries(first: 100) { nodes { ${wide} } } }`,
    'QUERY_TOO_COMPLEX',
    /could return \d+ nodes; the limit is 25000/,
  ],
  ['too deep an operation', `{ country(iso2: "VN") { ${deep} } }`, 'QUERY_TOO_COMPLEX', /levels|deep/],
  [
    'a date that does not exist',
    '{ events(where: { startOn: { within: "2024-02-30" } }) { nodes { id } } }',
    'BAD_USER_INPUT',
    /is not a date such as/,
  ],
  [
    'a kind that cannot be there',
    '{ country(iso2: "VN") { coveredBy(where: { funder: {} }) { nodes { id } } } }',
    'BAD_USER_INPUT',
    /can be campaign, event, project, study/,
  ],
])('%s', async (_name, query, code, message) => {
  const { errors } = await api.ask(query);
  expect(errors?.[0]?.extensions.code).toBe(code);
  expect(errors?.[0]?.message).toMatch(message);
  expect(JSON.stringify(errors)).not.toMatch(/neo4j|cypher|lucene|java|\/src\/|node_modules/i);
});

test('a cursor of another list, filter or order is refused', async () => {
  const cursors = await api.answer<Record<string, { pageInfo: { endCursor: string } }>>(`{
    provinces(first: 1) { pageInfo { endCursor } }
    named: countries(first: 1, orderBy: [NAME_ASC]) { pageInfo { endCursor } }
    filtered: countries(first: 1, where: { iso2: { startsWith: "V" } }) { pageInfo { endCursor } }
  }`);
  for (const { pageInfo } of Object.values(cursors)) {
    const { errors } = await api.ask(list(`after: ${JSON.stringify(pageInfo.endCursor)}`));
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
  }
});

test('a cursor with one changed character is refused', async () => {
  const { countries } = await api.answer<{ countries: { pageInfo: { endCursor: string } } }>(
    '{ countries(first: 1) { pageInfo { endCursor } } }',
  );
  const decoded = Buffer.from(countries.pageInfo.endCursor, 'base64url').toString();
  const forged = Buffer.from(decoded.replace(/ctry:\w\w/, 'ctry:zz')).toString('base64url');
  expect(forged).not.toBe(countries.pageInfo.endCursor);
  expect((await api.ask(list(`after: "${forged}"`))).errors).toMatchObject([
    { extensions: { code: 'INVALID_CURSOR' } },
  ]);
});

test('text of any Unicode is a value, never an operator', async () => {
  for (const text of ['\0', '\ud800', '\u202e', '*', '.*', '"', "' OR 1=1 //", '`', '\\', '😀'.repeat(50)]) {
    const { data, errors } = await api.ask<{ countries: { totalCount: number } }>(
      'query($text: String!) { countries(where: { name: { contains: $text } }) { totalCount } }',
      { text },
    );
    if (errors) expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    else expect(data?.countries.totalCount).toBe(0);
  }
});

test('introspection with every level passes', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  expect((await api.ask(getIntrospectionQuery())).errors).toBeUndefined();
});
