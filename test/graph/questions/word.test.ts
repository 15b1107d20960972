// What follows from declaring a question: arguments that are checked, pages, warnings, nodes to go on from, a price.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../../support/api.js';
import { toyQuestions } from '../../support/questions/toy-questions.js';

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi({ questions: toyQuestions });
});
afterAll(() => api.stop());

interface Page<Row> {
  rows: Row[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  warnings: string[];
}
const statementsOf = async (query: string): Promise<number> => {
  const before = api.database.statements;
  await api.answer(query);
  return api.database.statements - before;
};

describe('rows', () => {
  test('are typed, structured and tell what to keep in mind', async () => {
    const query = `{ funded(funder: "fnd:mkcf") { rows { project { id } amount { amount currency } reach { size } } warnings } }`;
    const { funders } = await api.answer<{ funders: { nodes: { id: string }[] } }>('{ funders { nodes { id } } }');
    const answers = await Promise.all(
      funders.nodes.map(({ id }) =>
        api.answer<{ funded: Page<{ amount: { currency: string } | null; reach: { size: number } }> }>(
          query.replace('fnd:mkcf', id),
        ),
      ),
    );
    const rows = answers.flatMap(({ funded }) => funded.rows);
    expect(rows.some(({ amount }) => amount?.currency === 'EUR')).toBe(true);
    for (const { funded } of answers) {
      const unknown = funded.rows.some(({ amount }) => amount === null);
      expect(funded.warnings).toEqual(unknown ? ['The amount of a flow is unknown.'] : []);
    }
  });

  test('lead on to everything below their nodes in one more statement, however deep and in how many fields', async () => {
    const query = `query {
      namesByLength(group: "grp:clmv", first: 4) { rows {
        country { ...Card }
        again: country { iso2 groups(first: 1) { nodes { id } } }
      } }
    }
    fragment Card on Country {
      name
      provenance { locator source { id } }
      groups(first: 50) { totalCount edges { node { name } provenance { locator } } }
    }`;
    interface Row {
      country: object;
      again: { iso2: string; groups: object };
    }
    const { countries, namesByLength } = await api.answer<{
      countries: { nodes: { iso2: string }[] };
      namesByLength: { rows: Row[] };
    }>(
      query.replace(
        'query {',
        'query { countries(where: { groupsSome: { id: { eq: "grp:clmv" } } }) { nodes { ...Card iso2 } }',
      ),
    );
    const cards = new Map(countries.nodes.map((card) => [card.iso2, card]));
    expect(cards.size).toBe(4);
    expect(namesByLength.rows).toHaveLength(4);
    for (const { country, again } of namesByLength.rows) {
      expect({ ...country, iso2: again.iso2 }).toEqual(cards.get(again.iso2));
      expect(again.groups).toMatchObject({ nodes: [{ id: expect.any(String) }] });
    }
    expect(await statementsOf(query)).toBe(2);
  });

  test('hold nodes in their parts, of the kinds that fragments ask for', async () => {
    const { project } = await api.answer<{ project: { funders: { nodes: { id: string }[] } } }>(
      '{ project(id: "prj:creative4mekong") { funders { nodes { id } } } }',
    );
    const { funded } = await api.answer<{
      funded: Page<{ reach: { places: { __typename: string }[] }; each: { places: object[] }[] }>;
    }>(
      `query($id: ID!) { funded(funder: $id) { rows {
        reach { places { __typename ... on Country { iso2 } ... on HeritageSite { whcId } } }
        each { places { id } }
      } warnings } }`,
      { id: project.funders.nodes[0]?.id },
    );
    const places = funded.rows.flatMap(({ reach }) => reach.places);
    expect(places).toContainEqual({ __typename: 'HeritageSite', whcId: '668' });
    expect(Math.max(...funded.rows.map(({ each }) => each.length))).toBe(2);
    expect(funded.warnings.join(' ')).toMatch(/"each" has up to \d+ entries; the first 2 are shown\./);
  });

  test('come in pages that joined are the whole', async () => {
    const all = await api.answer<{ namesByLength: Page<{ country: { id: string } }> }>(
      '{ namesByLength(first: 100, group: "grp:asean") { rows { country { id } } pageInfo { hasNextPage } } }',
    );
    const walked: { country: { id: string } }[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const answer: { namesByLength: Page<{ country: { id: string } }> } = await api.answer(
        `query($after: String) { namesByLength(first: 3, group: "grp:asean", after: $after) {
          rows { country { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        { after },
      );
      const { rows, pageInfo } = answer.namesByLength;
      walked.push(...rows);
      expect(pageInfo.hasPreviousPage).toBe(page > 0);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(all.namesByLength.rows.length).toBeGreaterThan(8);
    expect(walked).toEqual(all.namesByLength.rows);
  });
});

test('a question of one object answers with it, or with null', async () => {
  const query = '{ longestName(group: "grp:clmv") { letters country { name } warnings } }';
  const { longestName } = await api.answer<{ longestName: { letters: number; country: { name: string } } }>(query);
  expect(longestName).toEqual({
    letters: longestName.country.name.length,
    country: { name: expect.any(String) },
    warnings: ['4 names read.'],
  });
});

describe('arguments', () => {
  test.each([
    ['funded(funder: "ctry:kh") { warnings }', 'BAD_USER_INPUT', /"funder" of "funded" is "ctry:kh"; .*"fnd:"/],
    ['funded(funder: "x") { warnings }', 'BAD_USER_INPUT', /"funder" of "funded" is not an id such as "ctry:kh"/],
    [
      'funded(funder: "fnd:nobody") { warnings }',
      'NOT_FOUND_FUNDER',
      /No Funder has id "fnd:nobody"\. "funders" lists/,
    ],
    ['longestName(group: "grp:nobody") { letters }', 'NOT_FOUND_COUNTRY_GROUP', /No CountryGroup has id/],
    ['funded(funder: "fnd:mkcf", names: ["a", "b", "c", "d"]) { warnings }', 'BAD_USER_INPUT', /more than 3 entries/],
    [`funded(funder: "fnd:mkcf", names: ["${'x'.repeat(41)}"]) { warnings }`, 'BAD_USER_INPUT', /longer than 40/],
    ['funded(funder: "fnd:mkcf", asOf: "2012-13") { warnings }', 'BAD_USER_INPUT', /is not a date such as/],
    ['namesByLength(first: 101) { warnings }', 'BAD_USER_INPUT', /"first" of "namesByLength" is 101; ask for 0 to 100/],
    ['namesByLength(after: "abc") { warnings }', 'INVALID_CURSOR', /was not issued for "namesByLength"/],
    ['funded { warnings }', 'GRAPHQL_VALIDATION_FAILED', /"funder" of type "ID!" is required/],
  ])('%s is refused with the way out', async (field, code, message) => {
    const { errors } = await api.ask(`{ ${field} }`);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors?.[0]?.message).toMatch(message);
  });

  test('bind a cursor: it is none of another group', async () => {
    const { namesByLength } = await api.answer<{ namesByLength: Page<object> }>(
      '{ namesByLength(first: 1, group: "grp:clmv") { pageInfo { endCursor } } }',
    );
    const { errors } = await api.ask('query($after: String) { namesByLength(after: $after) { warnings } }', {
      after: namesByLength.pageInfo.endCursor,
    });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
  });

  test('that several questions share reach the statement', async () => {
    const { events } = await api.answer<{ events: { nodes: object[] } }>('{ events { nodes { id } } }');
    expect(events.nodes.length).toBeGreaterThan(0);
    const { project } = await api.answer<{ project: { funders: { nodes: { id: string }[] } } }>(
      '{ project(id: "prj:creative4mekong") { funders { nodes { id } } } }',
    );
    const id = project.funders.nodes[0]?.id;
    const query = 'query($id: ID!, $on: PartialDate) { funded(funder: $id, asOf: $on) { rows { project { id } } } }';
    const at = async (on: string) => (await api.answer<{ funded: Page<object> }>(query, { id, on })).funded.rows;
    expect(await at('2024')).toContainEqual({ project: { id: 'prj:creative4mekong' } });
    expect(await at('2023-12')).not.toContainEqual({ project: { id: 'prj:creative4mekong' } });
  });
});

describe('the price', () => {
  const price = async (query: string): Promise<unknown> => {
    const response = await fetch(`${api.address}/graphql/cost`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { cost: unknown }).cost;
  };

  test('is the page times all that is asked below a row, lists by the length they may have', async () => {
    const query = `{ funded(funder: "fnd:mkcf", first: 7) { rows {
      project { funders(first: 5) { nodes { id } } }
      reach { places { id } }
      each { places { id } }
    } } }`;
    expect(await price(query)).toEqual({ nodes: 7 * (1 + 5 + 10 + 2 * 10), lists: 2, conditions: 0 });
    expect(await price('{ namesByLength(first: 9) { rows { __typename } } }')).toMatchObject({ nodes: 9 });
  });

  test('is refused before anything runs where it is too high', async () => {
    const before = api.database.statements;
    const { errors } = await api.ask(
      '{ namesByLength(first: 100) { rows { country { located(first: 100) { nodes { ... on Province { located(first: 100) { nodes { id } } } } } } } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
    expect(api.database.statements).toBe(before);
  });
});
