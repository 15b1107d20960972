// Search over HTTP: hits to go on from, what matched, counts by kind, nearness, pages, and text that nobody can misuse.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestMatch } from '../../../src/names/best-match.js';
import { fold } from '../../../src/names/fold.js';
import { formOf } from '../../../src/names/form.js';
import { model } from '../../../src/model/index.js';
import { startSeededApi, type TestApi } from '../../support/api.js';
import { namePairs } from '../../support/name-pairs.js';
import { constantCase } from '../../../src/name-forms.js';

interface Hit {
  node: { id: string; __typename: string };
  score: number;
  match: string;
  name: { text: string; lang: string | null; kind: string | null };
  highlight: { text: string; matched: boolean }[];
}
interface Search {
  rows: Hit[];
  totalCount: number;
  facets: { kind: string; count: number }[];
  warnings: string[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const document = `query($text: String!, $kinds: [NodeKind!], $near: String, $asOf: PartialDate, $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, near: $near, asOf: $asOf, first: $first, after: $after) {
    rows { node { id __typename } score match name { text lang kind } highlight { text matched } }
    totalCount facets { kind count } warnings pageInfo { hasNextPage endCursor }
  }
}`;

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
});
afterAll(() => api.stop());

const search = async (text: string, more: object = {}): Promise<Search> =>
  (await api.answer<{ search: Search }>(document, { text, ...more })).search;
const ids = ({ rows }: Search): string[] => rows.map(({ node }) => node.id);

describe('hits', () => {
  test('lead on into the graph, in two statements', async () => {
    const query =
      '{ search(text: "phnom pen", first: 1) { rows { node { ... on Province { locations { nodes { ... on Country { iso2 } } } } } } } }';
    await api.answer(query.replace('phnom pen', 'siem rep'));
    const before = api.database.statements;
    expect(await api.answer(query)).toEqual({
      search: { rows: [{ node: { locations: { nodes: [{ iso2: 'KH' }] } } }] },
    });
    expect(api.database.statements - before).toBe(2);
  });

  test('stand by score, and say which name matched and how', async () => {
    const { rows } = await search('vientiane', { first: 100 });
    const scores = rows.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(rows[0]).toMatchObject({ match: 'FOLDED', name: { text: 'Vientiane', lang: 'en', kind: 'ALIAS' } });
  });

  test.each([
    ['KHM', 'ctry:kh', 'CODE'],
    ['116', 'ctry:kh', 'CODE'],
    ['th 40', 'prov:th-40', 'CODE'],
    ['prd:RICE', 'prd:rice', 'ID'],
    ['DAC-CHANNEL:41123', 'org:unido', 'CODE'],
    ['668', 'whs:angkor', 'CODE'],
    ['Mango', 'prd:mango', 'EXACT'],
    ['dates, figs, pineapples', 'cls:hs2012-0804', 'PARTIAL'],
  ])('of %s begin with %s, by %s', async (text, id, match) => {
    const { rows } = await search(text, { first: 5 });
    expect(rows.find(({ node }) => node.id === id)).toMatchObject({ match });
  });

  test('are marked where they matched: pieces that joined are the stored name', async () => {
    const typed = [...namePairs.values()].flatMap((pairs) => pairs.filter((_, at) => at % 8 === 0));
    const contained = new Set(['EXACT', 'FOLDED', 'ID', 'CODE']);
    for (const { typed: text } of typed) {
      for (const { highlight, name, match } of (await search(text, { first: 5 })).rows) {
        expect(highlight.map((piece) => piece.text).join('')).toBe(name.text);
        const marked = highlight
          .filter(({ matched }) => matched)
          .map((piece) => piece.text)
          .join('');
        expect(marked).not.toBe('');
        if (contained.has(match)) expect(fold(marked).key).toBe(fold(text).key);
      }
    }
  });

  test('come in pages that joined are the whole', async () => {
    const whole = await search('province', { first: 100 });
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: Search = await search('province', { first: 7, after });
      expect([page.totalCount, page.facets]).toEqual([whole.totalCount, whole.facets]);
      walked.push(...ids(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null && walked.length < 100);
    expect(walked).toEqual(ids(whole).slice(0, walked.length));
    expect((await search('rice', { first: 0 })).rows).toEqual([]);
  });
});

describe('counts and kinds', () => {
  /** Every node with its names and codes, compared one by one without any index. */
  async function everything() {
    const rows = await api.database.read(
      'MATCH (node) WHERE node.searchTerms IS NOT NULL RETURN node {.*, searchTerms: null}',
    );
    return rows.map(([found]) => {
      const properties = found as Record<string, unknown>;
      const kind = model.kindOfId(String(properties['id']));
      const texts = (which: (one: { named?: boolean; key?: boolean; lookup?: boolean; name: string }) => boolean) =>
        (kind?.properties ?? [])
          .filter(which)
          .flatMap(({ name }) => (typeof properties[name] === 'string' ? [properties[name]] : []));
      const parsed = <T>(value: unknown): T[] => ((value ?? []) as string[]).map((one) => JSON.parse(one) as T);
      return {
        kind: constantCase(kind?.name ?? ''),
        id: String(properties['id']),
        codes: [
          ...texts(({ key, lookup, name }) => (key === true || lookup === true) && name !== 'id'),
          ...parsed<{ scheme: string; value: string }>(properties['identifiers']).flatMap(({ scheme, value }) => [
            value,
            `${scheme}:${value}`,
          ]),
        ],
        names: [
          ...texts(({ named, name }) => named === true || name === 'name').map((text) => ({ text })),
          ...parsed<{ text: string; kind: string }>(properties['names']),
        ],
      };
    });
  }

  test('are those of comparing every node, and kinds narrow the hits but not the counts', async () => {
    const nodes = await everything();
    for (const text of [
      'Hue',
      'Luang Phrabang',
      'นครราชสีมา',
      'ຈຳປາສກ',
      'ភនំពេញ',
      'ရန်ကုန်',
      '雲南',
      'mekong',
      'UNIDO',
      'silk',
    ]) {
      const found = nodes.filter((node) => bestMatch(formOf(text), node));
      const counts: Record<string, number> = {};
      for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
      const all = await search(text, { first: 100 });
      expect([text, Object.fromEntries(all.facets.map(({ kind, count }) => [kind, count]))]).toEqual([text, counts]);
      expect([all.totalCount, ids(all).sort()]).toEqual([found.length, found.map(({ id }) => id).sort()]);
      const [kind] = Object.keys(counts);
      const narrowed = await search(text, { first: 100, kinds: [kind, 'FUNDER'] });
      const wanted = found.filter((one) => one.kind === kind || one.kind === 'FUNDER').map(({ id }) => id);
      expect([ids(narrowed).sort(), narrowed.totalCount]).toEqual([wanted.sort(), wanted.length]);
      expect(narrowed.facets).toEqual(all.facets);
    }
  });

  test('of one kind are found although others are more like the text', async () => {
    const { rows } = await search('Hue', { kinds: ['HERITAGE_SITE'] });
    expect(rows.map(({ node }) => node)).toEqual([{ id: 'whs:hue-monuments', __typename: 'HeritageSite' }]);
    expect((await search('Hue', { kinds: ['FUNDER'] })).rows).toEqual([]);
  });
});

describe('nearness', () => {
  test('raises what lies with the given node, and leaves the order of the rest', async () => {
    const first = async (near?: string): Promise<string | undefined> =>
      ids(await search('Luang', { near, kinds: ['PROVINCE', 'PLACE'], first: 1 }))[0];
    expect(await first('prov:la-lm')).toBe('prov:la-lm');
    expect(await first('prov:la-lp')).not.toBe('prov:la-lm');
    const score = async (near?: string): Promise<number> =>
      (await search('Siem Reap', { near, kinds: ['PLACE'] })).rows[0]?.score ?? 0;
    expect([
      await score(),
      await score('prov:kh-17'),
      await score('ctry:kh'),
      await score('prov:kh-2'),
      await score('ctry:vn'),
    ]).toEqual([1, 0.98, 0.95, 0.95, 0.9]);
  });

  test('of positions falls with distance; where no position is known it counts nothing', async () => {
    expect((await search('Siem Reap', { near: '103.86 13.36' })).rows[0]?.score).toBe(0.9);
    for (const near of ['nowhere', '181 0', '1 2 3', 'xx:y', '1e400 0', '']) {
      const { errors } = await api.ask(document, { text: 'Hue', near });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect((await search('Hue', { near: 'ctry:zz' })).warnings).toEqual([expect.stringContaining('"ctry:zz"')]);
  });
});

describe('the day', () => {
  test('puts provinces of that day first', async () => {
    const first = async (asOf?: string): Promise<string[]> => ids(await search('Lào Cai', { asOf, first: 2 }));
    expect(await first('2025-06-30')).toEqual(['prov:vn-02', 'prov:vn-02-2025']);
    expect(await first('2025-07-01')).toEqual(['prov:vn-02-2025', 'prov:vn-02']);
    expect(await first()).toEqual(['prov:vn-02-2025', 'prov:vn-02']);
    expect(await first('2024')).toEqual(['prov:vn-02', 'prov:vn-02-2025']);
  });
});

describe('text', () => {
  test.each([
    'name:*',
    '*',
    '?',
    '~',
    'Ha*',
    '"Phnom',
    'Phnom AND Penh',
    'NOT Hue',
    '(((',
    '+Hue -Hue',
    'a^1000000000',
    '[a TO z]',
    '{* TO *}',
    '/.*/',
    'id:"ctry:kh" OR id:*',
    '\\',
    '\\\\"',
    '&& || !',
    'k_country',
    '_exists_:name',
    "'; MATCH (n) DETACH DELETE n //",
    '$text',
    '\u0000',
    'Hue\u0000',
    '\uD800',
    '\uDC00Hue',
    '\u202EeuH',
    '\uFEFF',
    '\u200B\u200D',
    '🇻🇳',
    '👩‍👩‍👧',
    'ﷺ',
    'ก็็็็็็็็็็็็็็็็็็็็',
    'İ',
    'ẞ',
    'x'.repeat(200),
    'a '.repeat(100),
    '\n\n\t',
    '',
  ])('%j has no power', async (text) => {
    const { errors, data } = await api.ask<{ search: Search }>(document, { text, first: 100 });
    expect(errors).toBeUndefined();
    expect(data?.search.totalCount).toBeLessThan(200);
  });

  test('whatever Unicode is answered', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        const { errors } = await api.ask(document, { text, first: 3 });
        expect(errors).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  test('operators find what the words beside them find', async () => {
    expect(ids(await search('+Phnom* ~Penh?'))).toEqual(ids(await search('Phnom Penh')));
    expect((await search('*:*')).rows).toEqual([]);
    expect((await search('*')).warnings).toEqual(['The text has no letter and no digit, so no name is like it.']);
  });

  test.each([
    ['a text longer than 200 characters', { text: 'x'.repeat(201) }, /longer than 200/],
    ['more than 100 rows', { text: 'x', first: 101 }, /0 to 100/],
    ['a kind that there is not', { text: 'x', kinds: ['PERSON'] }, /PERSON/],
    ['too many kinds', { text: 'x', kinds: Array.from({ length: 51 }, () => 'COUNTRY') }, /entries|twice/],
    ['no day', { text: 'x', asOf: '2025-02-30' }, /not a date/],
  ])('%s is refused', async (_, variables, message) => {
    const { errors } = await api.ask(document, variables);
    expect(errors?.[0]?.message).toMatch(message);
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(errors?.[0]?.extensions.code);
  });
});

test('the how-to page asks what has an answer', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/how-to/find-by-name.md'), 'utf8');
  const blocks = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  expect(blocks).toHaveLength(2);
  for (const block of blocks) {
    const answer = await api.answer<Record<string, { rows: object[] }>>(block);
    expect(Object.values(answer).map(({ rows }) => rows.length)).toEqual([3]);
  }
});
