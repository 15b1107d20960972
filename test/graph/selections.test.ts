// What documents may look like: aliases, fragments on kinds, repeated fields, directives, provenance, look-ups.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
});
afterAll(() => api.stop());

describe('aliases', () => {
  test('of one list with other arguments stay apart, at any level and when compiled', async () => {
    const query = `{
      country(iso2: "VN") {
        first: located(first: 1) { nodes { id } }
        last: located(last: 1) { nodes { id } }
        groups { edges {
          a: node { few: groupMembers(first: 1) { nodes { name } } }
          b: node { few: groupMembers(first: 2) { nodes { name } } }
        } }
      }
    }`;
    interface Group {
      few: { nodes: unknown[] };
    }
    for (let appearance = 0; appearance < 3; appearance += 1) {
      const { country } = await api.answer<{
        country: {
          first: { nodes: { id: string }[] };
          last: { nodes: { id: string }[] };
          groups: { edges: { a: Group; b: Group }[] };
        };
      }>(query);
      expect(country.first.nodes).toHaveLength(1);
      expect(country.last.nodes[0]?.id).not.toBe(country.first.nodes[0]?.id);
      for (const { a, b } of country.groups.edges) {
        expect(a.few.nodes).toHaveLength(1);
        expect(b.few.nodes.length).toBeGreaterThanOrEqual(1);
      }
      expect(country.groups.edges.some(({ b }) => b.few.nodes.length === 2)).toBe(true);
    }
  });

  test('of scalars and of the type name', async () => {
    const query = '{ country(iso2: "LA") { code: iso3 again: iso3 type: __typename } }';
    expect(await api.answer(query)).toEqual({ country: { code: 'LAO', again: 'LAO', type: 'Country' } });
  });
});

describe('fragments', () => {
  test('on kinds give each kind its own fields', async () => {
    const query = `
      query { project(id: "prj:viet-nam-sme-clusters", asOf: "2025-06-30") { targets(first: 50) { nodes { __typename name ...Codes } } covers(first: 50) { nodes {
        __typename
        ... on Country { iso2 }
        ... on Province { iso3166_2 locations { nodes { ... on Country { iso2 } } } }
        ... on HeritageSite { whcId }
      } } } }
      fragment Codes on Node { ... on Sector { classifications { totalCount } } ... on Product { unit } }`;
    const { project } = await api.answer<{
      project: { targets: { nodes: Record<string, unknown>[] }; covers: { nodes: Record<string, unknown>[] } };
    }>(query);
    const province = { __typename: 'Province', iso3166_2: 'VN-57', locations: { nodes: [{ iso2: 'VN' }] } };
    expect(project.covers.nodes).toContainEqual(province);
    expect(project.covers.nodes).toContainEqual({ __typename: 'Country', iso2: 'VN' });
    for (const target of project.targets.nodes) {
      expect(Object.keys(target)).toEqual(
        target['__typename'] === 'Sector' ? ['__typename', 'name', 'classifications'] : ['__typename', 'name'],
      );
    }
  });

  test('on an interface and directives are obeyed', async () => {
    const query = `query($with: Boolean!) { node(id: "fnd:jaif") {
      id
      ... on Actor @include(if: $with) { name roles }
      ... on Country { iso2 }
      name @skip(if: $with)
    } }`;
    const { funders } = await api.answer<{ funders: { nodes: { id: string }[] } }>(
      '{ funders(first: 1) { nodes { id } } }',
    );
    const document = query.replace('fnd:jaif', funders.nodes[0]!.id);
    const withActor = await api.answer<{ node: object }>(document, { with: true });
    const without = await api.answer<{ node: object }>(document, { with: false });
    expect(Object.keys(withActor.node)).toEqual(['id', 'name', 'roles']);
    expect(Object.keys(without.node)).toEqual(['id', 'name']);
  });
});

test('a record answers with the statement behind it, and a list of all nodes with no relationship', async () => {
  const query = `{
    consortia(first: 1, orderBy: [NAME_ASC]) { edges {
      validFrom
      provenance { locator }
      node { provenance { source { name publisher licence } locator stated statedOn status confidence recordedAt } }
    } }
  }`;
  const { consortia } = await api.answer<{ consortia: { edges: object[] } }>(query);
  expect(consortia.edges).toMatchObject([
    {
      validFrom: null,
      provenance: [],
      node: {
        provenance: [
          {
            source: { publisher: 'Mekong Institute' },
            locator: '#p5 #p6',
            status: 'ASSERTED',
            recordedAt: '2026-11-22',
          },
          // The year of its forming is a single statement beside the record.
          { source: { publisher: 'Mekong Institute' }, locator: '#p5', status: 'ASSERTED', confidence: 0.8 },
        ],
      },
    },
  ]);
});

describe('look-ups', () => {
  test('by every key of a country', async () => {
    for (const key of ['id: "ctry:la"', 'iso2: "LA"', 'iso3: "LAO"', 'isoNumeric: "418"']) {
      expect(await api.answer(`{ country(${key}) { name } }`)).toEqual({ country: { name: 'Lao PDR' } });
    }
  });

  test('nodes keep their order, repeat, and are null where nothing has the id', async () => {
    const query = '{ nodes(ids: ["prd:rice", "ctry:zz", "ctry:vn", "prd:rice"]) { id } }';
    expect(await api.answer(query)).toEqual({
      nodes: [{ id: 'prd:rice' }, null, { id: 'ctry:vn' }, { id: 'prd:rice' }],
    });
    expect(await api.answer('{ node(id: "ctry:zz") { id } }')).toEqual({ node: null });
  });

  test.each([
    ['country(iso2: "VM")', 'NOT_FOUND_COUNTRY', /No Country has iso2 "VM"\. Did you mean "V/],
    ['country(id: "ctry:vietnam")', 'NOT_FOUND_COUNTRY', /No Country has id "ctry:vietnam"/],
    ['product(code: "1007")', 'NOT_FOUND_PRODUCT', /No Product has code "1007"/],
    ['heritageSite(whcId: "99999")', 'NOT_FOUND_HERITAGE_SITE', /No HeritageSite has whcId "99999"/],
  ])('%s is null with an error that helps', async (field, code, message) => {
    const { data, errors } = await api.ask<Record<string, null>>(`{ ${field} { id } }`);
    expect(Object.values(data ?? {})).toEqual([null]);
    expect(errors).toMatchObject([{ extensions: { code }, path: [field.split('(')[0]] }]);
    expect(errors?.[0]?.message).toMatch(message);
  });
});
