// A request whose document is known gets the very bytes that it got the first time, by whichever way it is answered.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { readOperations } from '../../src/api/operations.js';
import { projectRoot } from '../../src/config.js';
import type { TestApi } from '../support/api.js';
import { startScratchApi } from '../support/scratch.js';
import { loadShippedSets } from '../support/shipped-sets.js';

const operations = await readOperations(join(projectRoot, 'schema/operations'));
let api: TestApi;
beforeAll(async () => {
  api = await startScratchApi();
  // Some of the operations ask for the demo region.
  await loadShippedSets(api.database, ['seed', 'demo']);
}, 300_000);
afterAll(() => api.stop());

async function bytes(query: string, variables: object, more: object = {}): Promise<string> {
  const response = await fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, ...more }),
  });
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  return response.text();
}

/** A request with extensions goes the long way through graphql-js, however often its document came. */
async function bothWays(query: string, variables: object = {}): Promise<string> {
  const long = await bytes(query, variables, { extensions: { client: 'test' } });
  expect(await bytes(query, variables)).toBe(long);
  return long;
}

test.each(operations.map(({ name, query, variables }) => [name, query, variables] as const))(
  '%s',
  async (_name, query, variables) => {
    expect(await bothWays(query, variables)).toMatch(/^\{"data":/);
  },
);

describe('documents', () => {
  test.each([
    [
      'aliases, repeated fields and __typename',
      '{ x: __typename countries(first: 2) { nodes { a: id id __typename } nodes { name } } }',
    ],
    [
      'fragments on kinds and interfaces',
      `{ nodes(ids: ["ctry:kh", "grp:clmv", "ctry:nowhere"]) { ...Named ... on Country { iso3 } ... on CountryGroup { groupType } } }
       fragment Named on Node { id name provenance { status source { id } } }`,
    ],
    [
      'the same list with other arguments',
      '{ countryGroup(id: "grp:clmv") { one: groupMembers(first: 1) { nodes { id } } two: groupMembers(first: 2) { totalCount edges { cursor } } } }',
    ],
  ])('%s', async (_what, query) => {
    expect(await bothWays(query)).toMatch(/^\{"data":/);
  });

  test('conditions decide anew for each request', async () => {
    const query = 'query($with: Boolean!) { countries(first: 1) { nodes { id name @include(if: $with) } } }';
    expect(await bothWays(query, { with: true })).toContain('"name"');
    expect(await bothWays(query, { with: false })).not.toContain('"name"');
    expect(await bothWays(query, { with: true })).toContain('"name"');
  });

  test('one document serves all values, and no values but its own', async () => {
    const query = `query($ids: [ID!]!, $where: CountryWhere, $first: Int, $orderBy: [CountryOrder!]) {
      nodes(ids: $ids) { id } countries(where: $where, first: $first, orderBy: $orderBy) { totalCount nodes { id } }
    }`;
    const iso3s = ['KHM', 'LAO', 'MMR'];
    for (const iso3 of iso3s) {
      for (const first of [1, 2]) {
        const given = { ids: ['ctry:kh', 'grp:clmv'].slice(0, first), where: { iso3: { eq: iso3 } }, first };
        const { data } = JSON.parse(await bothWays(query, given)) as {
          data: { nodes: object[]; countries: { totalCount: number } };
        };
        expect(data.nodes).toHaveLength(first);
        expect(data.countries.totalCount).toBe(1);
      }
      for (const orderBy of [['NAME_ASC'], ['NAME_DESC'], []]) {
        await bothWays(query, { ids: [], where: { iso3: { in: [iso3, 'VNM'] } }, first: 3, orderBy });
      }
    }
  });
});

describe('errors are worded by the long way, also for known documents', () => {
  test.each([
    ['query($id: ID!) { country(id: $id) { id } }', { id: 'ctry:kh' }, { id: 'ctry:xx' }, 'NOT_FOUND_COUNTRY'],
    ['query($id: ID!) { country(id: $id) { id } }', { id: 'ctry:kh' }, { id: 'nonsense' }, 'BAD_USER_INPUT'],
    ['query($first: Int) { countries(first: $first) { totalCount } }', { first: 1 }, { first: 101 }, 'BAD_USER_INPUT'],
    ['query($first: Int) { countries(first: $first) { totalCount } }', { first: 1 }, { first: 'x' }, 'BAD_USER_INPUT'],
    [
      'query($after: String) { countries(after: $after) { nodes { id } } }',
      { after: null },
      { after: 'eA' },
      'INVALID_CURSOR',
    ],
    [
      'query($one: Int, $other: Int) { countries(first: $one) { nodes { located(first: $other) { nodes { id ... on Province { located(first: $other) { nodes { id } } } } } } } }',
      { one: 1, other: 1 },
      { one: 100, other: 100 },
      'QUERY_TOO_COMPLEX',
    ],
  ])('%s with %j, then %j', async (query, good, bad, code) => {
    expect(await bothWays(query, good)).toMatch(/^\{"data":/);
    const { errors } = JSON.parse(await bothWays(query, bad)) as { errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(await bothWays(query, good)).toMatch(/^\{"data":/);
  });
});

test.each(['{ and: null }', '{ or: null }', '{ not: null }', '{ locatedSome: null }', '{ id: null }'])(
  'a condition of null asks for nothing: %s',
  async (where) => {
    const count = await api.answer<{ countries: { totalCount: number } }>('{ countries { totalCount } }');
    expect(await api.answer(`{ countries(where: ${where}) { totalCount } }`)).toEqual(count);
  },
);
