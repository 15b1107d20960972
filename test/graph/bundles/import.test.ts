// Bundles into a real Neo4j and out of it: the same graph whichever way the lines come, every fault told by its line, nothing half.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { loadedDataSets } from '../../../src/exchange/data-set.js';
import { bundleLines } from '../../../src/exchange/export/export-bundle.js';
import { importBundle, type BundleImport } from '../../../src/exchange/import-bundle.js';
import { openBundleFile } from '../../../src/exchange/lines/bundle-file.js';
import { printNode, printRelationship } from '../../../src/exchange/lines/print-line.js';
import { loadBundle } from '../../../src/exchange/load.js';
import { InputError, printProblem } from '../../../src/exchange/problem.js';
import { readSeeds } from '../../../src/exchange/read-seeds.js';
import { readSeedFiles } from '../../../src/exchange/seed-files.js';
import { applyConstraints } from '../../../src/graph/constraints.js';
import { Database } from '../../../src/graph/database.js';
import { model } from '../../../src/model/index.js';
import type { LocalDatabase } from '../../../src/neo4j/local-database.js';
import { startTestDatabase } from '../../support/database.js';
import { randomGraph } from '../../support/random-graph.js';
import { seededRandom } from '../../support/random-values.js';
import { emptyDatabase } from '../load-empty.js';

const directory = mkdtempSync(join(tmpdir(), 'value-chain-graph-bundles-'));
let own: LocalDatabase;
let database: Database;
beforeAll(async () => {
  own = await startTestDatabase();
  database = new Database(own, { timeoutMs: 120_000 });
  await applyConstraints(database, model);
}, 240_000);
beforeEach(() => emptyDatabase(database), 60_000);
afterAll(async () => {
  await database.close();
  await own.stop();
  rmSync(directory, { recursive: true });
});

type Way = Partial<Omit<BundleImport, 'database' | 'model' | 'file'>>;

async function importFile(path: string, way: Way = {}) {
  const file = await openBundleFile(path);
  const now = new Date('2026-05-01T00:00:00Z');
  return importBundle({ database, model, file, dataSet: 'user', now, ...way });
}

const importText = (content: string | Uint8Array, way: Way = {}, name = 'bundle.jsonl') => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return importFile(path, way);
};

const importLines = (lines: readonly unknown[], way?: Way) =>
  importText(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'), way);

async function exported(dataSet = 'user', includeSynthetic = false): Promise<string> {
  let text = '';
  for await (const page of bundleLines({ database, model, dataSet, includeSynthetic })) text += page.text;
  return text;
}

async function problemsOf(lines: readonly unknown[] | string | Uint8Array): Promise<string[]> {
  const work = typeof lines === 'string' || lines instanceof Uint8Array ? importText(lines) : importLines(lines);
  const failure = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(InputError);
  expect(await database.read('MATCH (node) WHERE node.id IS NOT NULL RETURN count(node)')).toEqual([[0]]);
  return (failure as InputError).inputProblems.map(
    (problem) => `${problem.line} ${problem.rule} ${printProblem(problem).replace(`${problem.file}:`, '')}`,
  );
}

const stateOf = async (name = 'user') => {
  const set = (await loadedDataSets(database)).get(name);
  return { contentHash: set?.contentHash, nodes: set?.nodes, relationships: set?.relationships };
};

/** Everything that is stored, apart from when and by which run it came. */
const everything = async () => ({
  nodes: await database.read(
    'MATCH (node) WHERE node.id IS NOT NULL RETURN labels(node), node {.*, createdAt: null, updatedAt: null, importRunId: null} ORDER BY node.id',
  ),
  links: await database.read(
    'MATCH (a)-[link]->(b) RETURN type(link), link {.*, importRunId: null}, a.id, b.id ORDER BY link.id',
  ),
});

const source = {
  type: 'node',
  kind: 'Source',
  id: 'src:list',
  props: { name: 'A list', title: 'A list', publisher: 'Somebody', lang: 'en', citation: 'A list' },
};
const src = { doc: 'src:list', status: 'ASSERTED', recordedAt: '2026-01-01' };
const firm = (slug: string, props: object = {}) => ({
  type: 'node',
  kind: 'Enterprise',
  id: `ent:${slug}`,
  props: { name: `Firm ${slug}`, status: 'ACTIVE', ...props },
  src,
});
const product = { type: 'node', kind: 'Product', id: 'prd:rice', props: { name: 'Rice' } };
const sale = (from: string, to: string, year = 2024) => ({
  type: 'rel',
  rel: 'SUPPLIES',
  from: `ent:${from}`,
  to: `ent:${to}`,
  props: { productId: 'prd:rice', year, value: { amount: '1000', currency: 'USD' } },
  src,
});
const good = [sale('a', 'b'), firm('a'), firm('b'), product, source];

const shuffled = (lines: readonly string[], seed: number): string[] => {
  const random = seededRandom(seed);
  return lines
    .map((line) => ({ line, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ line }) => line);
};

describe('out and in again is the same graph', () => {
  test('the seeds, with their facts, in any order of lines', async () => {
    const { bundle } = readSeeds(await readSeedFiles(join(import.meta.dirname, '../../../seeds')), model);
    await loadBundle({
      database,
      model,
      bundle,
      fingerprint: 'a'.repeat(64),
      now: new Date('2026-05-01'),
      name: 'user',
    });
    const [state, stored, text] = [await stateOf(), await everything(), await exported()];
    await emptyDatabase(database);
    await importText(text);
    expect(await stateOf()).toEqual(state);
    expect(await everything()).toEqual(stored);
    expect(await exported()).toBe(text);
    await emptyDatabase(database);
    await importText(`${shuffled(text.trim().split('\n'), 5).join('\n')}\n`);
    expect(await everything()).toEqual(stored);
    expect(await exported()).toBe(text);
  }, 300_000);

  test.each([11, 12])(
    'a random graph of the whole model (%d)',
    async (seed) => {
      const bundle = randomGraph(model, { seed, nodesPerKind: 6, relationshipsPerPair: 3 });
      const loaded = {
        database,
        model,
        bundle,
        fingerprint: 'a'.repeat(64),
        now: new Date('2026-05-01'),
        name: 'user',
      };
      const outcome = await loadBundle(loaded).catch((error: unknown) => error);
      // Chance makes facts about what they cannot state; their like is covered by the seeds.
      if (outcome instanceof Error) throw outcome;
      const [state, text] = [await stateOf(), await exported()];
      await emptyDatabase(database);
      const lines = [...bundle.nodes.map(printNode), ...bundle.relationships.map(printRelationship)];
      expect(text.trim().split('\n').length).toBeLessThanOrEqual(lines.length);
      await importText(shuffled(text.trim().split('\n'), seed).join('\n'));
      expect(await stateOf()).toEqual(state);
      expect(await exported()).toBe(text);
    },
    300_000,
  );
});

describe('a second import', () => {
  test('of the same file changes nothing, not even a time', async () => {
    const first = await importLines(good);
    expect(first).toMatchObject({ written: 5, nodes: 4, relationships: 1 });
    const before = await database.read('MATCH (n) RETURN properties(n) ORDER BY n.id, n.name');
    expect(await importLines(good, { now: new Date('2027-01-01') })).toMatchObject({
      written: 0,
      removed: 0,
      nodes: 4,
    });
    expect(await database.read('MATCH (n) RETURN properties(n) ORDER BY n.id, n.name')).toEqual(before);
  }, 120_000);

  test('of another file adds to the set, and replaces the records that it names', async () => {
    await importLines(good);
    const more = [firm('c'), sale('b', 'c'), firm('a', { employees: 12 })];
    expect(await importLines(more)).toMatchObject({ written: 3, removed: 0, nodes: 5, relationships: 2 });
    expect(
      await database.read("MATCH (node {id: 'ent:a'}) RETURN node.employees, node.recordVersion, node.name"),
    ).toEqual([[12, 2, 'Firm a']]);
  }, 120_000);

  test('in two files is the same as in one, also where facts come later than what they speak of', async () => {
    const facts = [
      {
        type: 'fact',
        subject: 'ent:a',
        predicate: 'employees',
        value: 40,
        src: { ...src, confidence: 0.9, status: 'OBSERVED' },
      },
      { type: 'fact', subject: 'ent:b', predicate: 'employees', value: 7, src },
    ];
    const firms = [...good.slice(2), sale('a', 'b'), firm('a', { employees: 12 })];
    await importLines(firms);
    await importLines(facts);
    const [together, text] = [await everything(), await exported()];
    await emptyDatabase(database);
    await importLines([...facts, ...firms]);
    expect(await everything()).toEqual(together);
    expect(await exported()).toBe(text);
    expect(await database.read('MATCH (node:Enterprise) RETURN node.id, node.employees ORDER BY node.id')).toEqual([
      ['ent:a', 40],
      ['ent:b', 7],
    ]);
    expect(await importLines(facts, { now: new Date('2027-01-01') })).toMatchObject({ written: 0 });
  }, 120_000);
});

describe('ways to give a file', () => {
  test('standard input, gzip, byte order mark, CRLF and empty lines', async () => {
    const text = good.map((line) => JSON.stringify(line)).join('\n');
    await importText(text);
    const state = await stateOf();
    for (const [content, name] of [
      [gzipSync(text), 'bundle.jsonl.gz'],
      [`\uFEFF${text.replaceAll('\n', '\r\n\r\n')}\r\n`, 'bundle.jsonl'],
    ] as const) {
      await emptyDatabase(database);
      await importText(content, {}, name);
      expect(await stateOf()).toEqual(state);
    }
    await emptyDatabase(database);
    const file = await openBundleFile('-', Readable.from([Buffer.from(text)]));
    await importBundle({ database, model, file, dataSet: 'user', now: new Date() });
    file.close();
    expect(await stateOf()).toEqual(state);
  }, 120_000);

  test('an empty file adds nothing', async () => {
    expect(await importText('')).toMatchObject({ written: 0, nodes: 0, relationships: 0 });
  }, 60_000);

  test('a dry run checks and counts, and writes nothing at all', async () => {
    expect(await importLines(good, { dryRun: true })).toMatchObject({ written: 5, nodes: 4, relationships: 1 });
    expect(await database.read('MATCH (node) RETURN count(node)')).toEqual([[0]]);
  }, 60_000);

  test('invented records are marked, left out of an export unless asked for, and never mixed with others', async () => {
    await importLines(good, { synthetic: true });
    expect(await database.read('MATCH (node:Synthetic) RETURN count(node)')).toEqual([[4]]);
    expect(await exported()).toBe('');
    expect((await exported('user', true)).trim().split('\n')).toHaveLength(5);
    await expect(importLines([firm('c')])).rejects.toThrow('holds invented records: import with --synthetic');
  }, 60_000);

  test('a partial import leaves out the lines that break rules, with what needs them', async () => {
    const { leftOut, ...loaded } = await importLines([...good, { ...firm('c'), kind: 'Firm' }, sale('a', 'c')], {
      partial: true,
    });
    expect(loaded).toMatchObject({ nodes: 4, relationships: 1 });
    expect(leftOut.shown.map(({ line, rule }) => [line, rule])).toEqual([
      [6, 'unknown-kind'],
      [7, 'unknown-end'],
    ]);
  }, 60_000);
});

describe('a bad line is told with its number and its rule, and nothing is written', () => {
  const place = (props: object) => ({ type: 'node', kind: 'Province', id: 'prov:x', props: { name: 'X', ...props } });
  test.each<[string, readonly unknown[] | string | Uint8Array, string[]]>([
    ['a value', [...good, firm('c', { femaleShare: 2 })], ['6 value']],
    [
      'unknown kind',
      [...good, { ...firm('c'), kind: 'Enterprize' }],
      ['6 unknown-kind 6 kind: "Enterprize" is not a kind of node. Did you mean "Enterprise"?'],
    ],
    [
      'unknown property',
      [firm('c', { employes: 3 }), source],
      ['1 unknown-property 1 employes: is not a property of Enterprise. Did you mean "employees"'],
    ],
    ['unknown end', [sale('a', 'bb'), ...good.slice(1)], ['1 unknown-end 1 to: nothing has the id "ent:bb".']],
    ['unknown source', [product, { ...firm('c'), src: { doc: 'src:lists' } }, source], ['2 unknown-source']],
    ['unknown reference', [...good.slice(1, 3), source, sale('a', 'b')], ['4 unknown-reference 4 productId']],
    [
      'pair of kinds',
      [
        ...good,
        { type: 'rel', rel: 'SUPPLIES', from: 'ent:a', to: 'prd:rice', props: { productId: 'prd:rice', year: 2020 } },
      ],
      ['6 pair-of-kinds'],
    ],
    ['the same id twice', [...good, firm('a')], ['6 duplicate-id 6 id: "ent:a" already stands at']],
    ['the same relationship twice', [...good, sale('a', 'b')], ['6 duplicate-key']],
    [
      'a key twice',
      [
        firm('a', { identifiers: [{ scheme: 'LEI', value: 'X' }] }),
        firm('b', { identifiers: [{ scheme: 'LEI', value: 'X' }] }),
        source,
      ],
      ['2 duplicate-key 2 identifiers'],
    ],
    [
      'dates in the wrong order',
      [
        { ...sale('a', 'b', 2020), props: { productId: 'prd:rice', year: 2020, validFrom: '2021', validTo: '2020' } },
        ...good.slice(1),
      ],
      ['1 validity'],
    ],
    [
      'more than a limit',
      [
        {
          type: 'node',
          kind: 'Zone',
          id: 'sez:a',
          props: {
            name: 'A',
            zoneType: 'SEZ',
            status: 'PLANNED',
            crossBorder: false,
            totalAreaHa: 1,
            occupiedAreaHa: 2,
          },
        },
      ],
      ['1 at-most'],
    ],
    [
      'two where one may be',
      [
        place({ adminType: 'PROVINCE' }),
        ...['la', 'kh'].map((slug) => ({
          type: 'node',
          kind: 'Country',
          id: `ctry:${slug}`,
          props: {
            name: slug,
            iso2: slug.toUpperCase(),
            iso3: `${slug.toUpperCase()}O`,
            isoNumeric: slug === 'la' ? '418' : '116',
          },
        })),
        ...['la', 'kh'].map((slug) => ({ type: 'rel', rel: 'LOCATED_IN', from: 'prov:x', to: `ctry:${slug}` })),
      ],
      ['5 to-one'],
    ],
    [
      'a needed relationship',
      [
        {
          type: 'node',
          kind: 'Fact',
          id: 'fct:a',
          props: { predicate: 'name', value: 'A', recordedBy: 'x' },
          src: { ...src, locator: '#p1' },
        },
        source,
      ],
      ['1 required-relationship', '1 required-relationship'],
    ],
    [
      'a circle',
      [
        product,
        { ...product, id: 'prd:tea' },
        { type: 'rel', rel: 'NARROWER_THAN', from: 'prd:tea', to: 'prd:rice' },
        { type: 'rel', rel: 'NARROWER_THAN', from: 'prd:rice', to: 'prd:tea' },
      ],
      ['4 acyclic'],
    ],
    [
      'a predicate that nothing has',
      [...good, { type: 'fact', subject: 'ent:a', predicate: 'employes', value: 3, src }],
      ['6 predicate'],
    ],
    [
      'no UTF-8',
      Buffer.concat([Buffer.from(`${JSON.stringify(product)}\n`), Buffer.from([0x7b, 0xff, 0x7d])]),
      ['2 encoding'],
    ],
    [
      'a huge line',
      `${JSON.stringify(product)}\n{"type":"node","kind":"${'x'.repeat(2_000_000)}"}\n`,
      ['2 line-length'],
    ],
    ['no JSON', `{"type":"node"\n`, ['1 syntax']],
  ])(
    '%s',
    async (_what, lines, wanted) => {
      const found = await problemsOf(lines);
      expect(found).toHaveLength(wanted.length);
      wanted.forEach((problem, index) => expect(found[index]).toMatch(problem));
    },
    60_000,
  );

  test('of thousands of problems the first are shown and all are counted', async () => {
    const failure = importLines(Array.from({ length: 2_000 }, (_, index) => firm(`x${index}`, { femaleShare: 2 })));
    await expect(failure).rejects.toThrow(/4000 problems(?:.*\n){101}.*… and 3900 more$/);
  }, 60_000);

  test('a record that another set holds is not taken over', async () => {
    await importLines(good, { dataSet: 'other' });
    await expect(importLines([firm('a'), source])).rejects.toThrow('"ent:a" already stands at the data set "other"');
  }, 60_000);

  test('records of other sets may be referred to', async () => {
    await importLines(good, { dataSet: 'other' });
    expect(await importLines([firm('c'), sale('a', 'c'), sale('c', 'b')])).toMatchObject({
      nodes: 1,
      relationships: 2,
    });
    expect(await exported()).toMatch(/^\{"type":"node","kind":"Enterprise","id":"ent:c"/);
  }, 60_000);
});

test('a line of the printed bundle is what the how-to shows', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/how-to/exchange-data.md'), 'utf8');
  const [, example = ''] = /```jsonl\n([\s\S]*?)```/.exec(page) ?? [];
  return expect(importText(example)).resolves.toMatchObject({ written: expect.any(Number) });
}, 60_000);
