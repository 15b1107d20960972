// The graph as a whole: counters against counting, versions that follow the data, and answers that need not be sent again.
import { printSchema } from 'graphql';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { apiSchema } from '../../../src/api/schema/api-schema.js';
import { fingerprintOf } from '../../../src/exchange/fingerprint.js';
import { loadDataSet } from '../../../src/exchange/load-data-set.js';
import { readSeedFiles, type SeedFile } from '../../../src/exchange/seed-files.js';
import { model } from '../../../src/model/index.js';
import type { TestApi } from '../../support/api.js';
import { startScratchApi } from '../../support/scratch.js';
import { emptyDatabase } from '../load-empty.js';

let api: TestApi;
let seeds: SeedFile[];
beforeAll(async () => {
  [api, seeds] = await Promise.all([startScratchApi(), readSeedFiles(join(import.meta.dirname, '../../../seeds'))]);
}, 120_000);
afterAll(() => api.stop());

interface Meta {
  dataVersion: string;
  schemaVersion: string;
  loadedAt: string | null;
  counts: { kind: string; count: number }[];
  relationshipCounts: { type: string; count: number }[];
  sources: { id: string; licence: string | null }[];
  warnings: string[];
}
const metaQuery = `{ meta {
  dataVersion schemaVersion loadedAt counts { kind count } relationshipCounts { type count } sources { id licence } warnings
} }`;
const meta = async (): Promise<Meta> => (await api.answer<{ meta: Meta }>(metaQuery)).meta;

const load = (files: readonly SeedFile[], at = '2026-05-01') =>
  loadDataSet({
    database: api.database,
    model,
    set: { name: 'seed', files, fingerprint: fingerprintOf(files, model) },
    now: new Date(`${at}T00:00:00Z`),
  });
const edited = (path: string, edit: (text: string) => string): SeedFile[] =>
  seeds.map((file) =>
    file.path === path ? { path, bytes: Buffer.from(edit(Buffer.from(file.bytes).toString())) } : file,
  );

beforeEach(() => emptyDatabase(api.database));

test('an empty graph has a version, no load, and nothing to count', async () => {
  const empty = await meta();
  expect(empty).toMatchObject({ loadedAt: null, sources: [], warnings: [] });
  expect(empty.counts.map(({ kind }) => kind)).toEqual(model.kinds.map(({ name }) => name));
  expect(empty.counts.every(({ count }) => count === 0)).toBe(true);
});

test('the counters say what counting says, and the sources have their licences', async () => {
  await load(seeds);
  const { counts, relationshipCounts, sources, loadedAt } = await meta();
  expect(loadedAt).toBe('2026-05-01T00:00:00.000Z');
  for (const { kind, count } of counts) {
    expect([kind, await api.database.read(`MATCH (n:${kind}) RETURN count(n)`)]).toEqual([kind, [[count]]]);
  }
  for (const { type, count } of relationshipCounts) {
    expect([type, await api.database.read(`MATCH ()-[r:${type}]->() RETURN count(r)`)]).toEqual([type, [[count]]]);
  }
  const listed = await api.answer<{ sources: { nodes: unknown[] } }>(
    '{ sources(first: 100) { nodes { id licence } } }',
  );
  expect(sources).toEqual(listed.sources.nodes);
  expect(sources.some(({ licence }) => licence?.startsWith('PDDL'))).toBe(true);
});

describe('the version', () => {
  test('of the schema is that of its text', async () => {
    const text = printSchema(apiSchema(model).schema);
    expect((await meta()).schemaVersion).toBe(createHash('sha256').update(text).digest('hex').slice(0, 16));
  });

  test('changes when one cell does, and is the old one when the cell is put back', async () => {
    await load(seeds);
    const before = await meta();
    await load(
      edited('seeds/production/product.csv', (text) => text.replace('Tea', 'Leaf tea')),
      '2026-05-02',
    );
    const changed = await meta();
    expect(changed.dataVersion).not.toBe(before.dataVersion);
    await load(seeds, '2026-05-03');
    expect((await meta()).dataVersion).toBe(before.dataVersion);
  });

  test('changes when a relationship goes, though no node does', async () => {
    await load(seeds);
    const before = await meta();
    await load(edited('seeds/places/borders.csv', (text) => text.replace(/\n[^\n]*\n$/, '\n')));
    expect((await meta()).dataVersion).not.toBe(before.dataVersion);
  });

  test('stays when files are written otherwise but say the same, and is the same wherever they are loaded', async () => {
    await load(seeds);
    const before = await meta();
    const rewritten = edited('seeds/places/borders.csv', (text) => {
      const [header, ...rows] = text.trimEnd().split('\n');
      return [header, ...rows.reverse(), ''].join('\r\n');
    });
    await load(rewritten, '2026-05-02');
    const after = await meta();
    expect(after.loadedAt).not.toBe(before.loadedAt);
    expect(after.dataVersion).toBe(before.dataVersion);
    await emptyDatabase(api.database);
    expect((await meta()).dataVersion).not.toBe(before.dataVersion);
    await load(seeds, '2027-01-01');
    expect((await meta()).dataVersion).toBe(before.dataVersion);
  });
});

describe('a GET', () => {
  const query = '{ countries(first: 2) { nodes { id } } }';
  const get = (headers: Record<string, string> = {}, text = query): Promise<Response> =>
    fetch(`${api.address}/graphql?query=${encodeURIComponent(text)}`, {
      headers: { 'apollo-require-preflight': 'yes', accept: 'application/json', ...headers },
    });
  const tagOf = async (response: Response): Promise<string> => {
    await response.text();
    return response.headers.get('etag') ?? '';
  };

  test('carries a tag that gives 304 without a body and without execution, until the data change', async () => {
    await load(seeds);
    const first = await get();
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const tag = await tagOf(first);
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    const statements = api.database.statements;
    for (const given of [tag, `"other", W/${tag}`]) {
      const again = await get({ 'if-none-match': given });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
      expect(again.headers.get('cache-control')).toBe('no-cache');
    }
    expect(api.database.statements - statements).toBe(2);
    await load(
      edited('seeds/production/product.csv', (text) => text.replace('Tea', 'Leaf tea')),
      '2026-05-02',
    );
    const changed = await get({ 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(await tagOf(changed)).not.toBe(tag);
  });

  test('has another tag for another question or another form of the answer, and no answer to a tag of old', async () => {
    await load(seeds);
    const tag = await tagOf(await get());
    const accept = 'application/graphql-response+json';
    expect((await get({ 'if-none-match': tag, accept })).status).toBe(200);
    expect((await get({ 'if-none-match': tag }, '{ countries(first: 3) { nodes { id } } }')).status).toBe(200);
    expect((await get({ 'if-none-match': '*' })).status).toBe(200);
    expect((await get({ 'if-none-match': '"stale"' })).status).toBe(200);
  });

  test.each([
    ['a document that does not parse', '{'],
    ['a field that is not there', '{ nothing }'],
    ['a value that is refused', '{ countries(first: 101) { nodes { id } } }'],
    ['a node that is not there beside one that is', '{ country(iso2: "ZZ") { id } }'],
  ])('of %s has no tag and is not kept', async (_, text) => {
    const response = await get({}, text);
    expect(await response.text()).toMatch(/"errors"/);
    expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });

  test('is refused without the header that a simple cross-site request lacks, whatever tag it sends', async () => {
    const tag = await tagOf(await get());
    const response = await fetch(`${api.address}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'if-none-match': tag },
    });
    expect(response.status).toBe(400);
  });
});

test('a POST has no tag', async () => {
  const response = await fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
});
