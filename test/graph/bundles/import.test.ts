// Bundles into a real Neo4j and out of it: the same graph whichever way the lines come, and only what differs is written.
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { NodeRecord, RelationshipRecord } from '../../../src/exchange/bundle.js';
import { importBundle } from '../../../src/exchange/import-bundle.js';
import { openBundleFile } from '../../../src/exchange/lines/bundle-file.js';
import { loadBundle } from '../../../src/exchange/load.js';
import { readSeeds } from '../../../src/exchange/read-seeds.js';
import { readSeedFiles } from '../../../src/exchange/seed-files.js';
import { model } from '../../../src/model/index.js';
import { startBundleDatabase, type BundleDatabase } from '../../support/bundle-database.js';
import { firm, good, sale, src } from '../../support/bundle-lines.js';
import { randomGraph } from '../../support/random-graph.js';
import { seededRandom } from '../../support/random-values.js';
import { emptyDatabase } from '../load-empty.js';

let own: BundleDatabase;
beforeAll(async () => {
  own = await startBundleDatabase();
}, 240_000);
beforeEach(() => emptyDatabase(own.database), 60_000);
afterAll(() => own.stop());

const shuffled = (lines: readonly string[], seed: number): string[] => {
  const random = seededRandom(seed);
  return lines
    .map((line) => ({ line, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ line }) => line);
};

/** What random facts state is an identifier of their subject, which any record may have. */
const withIdentifiers = (node: NodeRecord): NodeRecord => {
  if (node.kind.name !== 'Fact') return node;
  const { value, ...values } = node.values;
  const stated = value === undefined ? {} : { value: `TEST:${node.id.replace(':', '-')}` };
  return { ...node, values: { ...values, ...stated, predicate: 'identifiers' } };
};

/** One subject a fact, on whatever day: an identifier belongs to one record. */
function withOneSubject(relationships: readonly RelationshipRecord[]): RelationshipRecord[] {
  const told = new Set<string>();
  return relationships.filter(({ relationship, from }) => {
    if (relationship.name !== 'FactSubject') return true;
    return !told.has(from) && told.add(from);
  });
}

describe('out and in again is the same graph', () => {
  test('the seeds, with their facts, in any order of lines', async () => {
    const { bundle } = readSeeds(await readSeedFiles(join(import.meta.dirname, '../../../seeds')), model);
    await loadBundle({
      database: own.database,
      model,
      bundle,
      fingerprint: 'a'.repeat(64),
      now: new Date('2026-05-01'),
      name: 'user',
    });
    const [state, stored, text] = [await own.stateOf(), await own.everything(), await own.exported()];
    await emptyDatabase(own.database);
    await own.importText(text);
    expect(await own.stateOf()).toEqual(state);
    expect(await own.everything()).toEqual(stored);
    expect(await own.exported()).toBe(text);
    await emptyDatabase(own.database);
    await own.importText(`${shuffled(text.trim().split('\n'), 5).join('\n')}\n`);
    expect(await own.everything()).toEqual(stored);
    expect(await own.exported()).toBe(text);
  }, 300_000);

  test.each([11, 12])(
    'a random graph of the whole model (%d)',
    async (seed) => {
      const drawn = randomGraph(model, { seed, nodesPerKind: 6, relationshipsPerPair: 3 });
      const bundle = {
        nodes: drawn.nodes.map(withIdentifiers),
        relationships: withOneSubject(drawn.relationships),
      };
      const fingerprint = 'a'.repeat(64);
      await loadBundle({
        database: own.database,
        model,
        bundle,
        fingerprint,
        now: new Date('2026-05-01'),
        name: 'user',
      });
      const [state, stored, text] = [await own.stateOf(), await own.everything(), await own.exported()];
      await emptyDatabase(own.database);
      await own.importText(shuffled(text.trim().split('\n'), seed).join('\n'));
      expect(await own.stateOf()).toEqual(state);
      expect(await own.everything()).toEqual(stored);
      expect(await own.exported()).toBe(text);
    },
    300_000,
  );
});

describe('a second import', () => {
  test('of the same file changes nothing, not even a time', async () => {
    const first = await own.importLines(good);
    expect(first).toMatchObject({ written: 5, nodes: 4, relationships: 1 });
    const before = await own.database.read('MATCH (n) RETURN properties(n) ORDER BY n.id, n.name');
    expect(await own.importLines(good, { now: new Date('2027-01-01') })).toMatchObject({
      written: 0,
      removed: 0,
      nodes: 4,
    });
    expect(await own.database.read('MATCH (n) RETURN properties(n) ORDER BY n.id, n.name')).toEqual(before);
  }, 120_000);

  test('of another file adds to the set, and replaces the records that it names', async () => {
    await own.importLines(good);
    const more = [firm('c'), sale('b', 'c'), firm('a', { employees: 12 })];
    expect(await own.importLines(more)).toMatchObject({ written: 3, removed: 0, nodes: 5, relationships: 2 });
    expect(
      await own.database.read("MATCH (node {id: 'ent:a'}) RETURN node.employees, node.recordVersion, node.name"),
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
    await own.importLines(firms);
    await own.importLines(facts);
    const [together, text] = [await own.everything(), await own.exported()];
    await emptyDatabase(own.database);
    await own.importLines([...facts, ...firms]);
    expect(await own.everything()).toEqual(together);
    expect(await own.exported()).toBe(text);
    expect(await own.database.read('MATCH (node:Enterprise) RETURN node.id, node.employees ORDER BY node.id')).toEqual([
      ['ent:a', 40],
      ['ent:b', 7],
    ]);
    expect(await own.importLines(facts, { now: new Date('2027-01-01') })).toMatchObject({ written: 0 });
  }, 120_000);

  test('of rates of exchange changes nothing, and they leave as nodes that are the same rates again', async () => {
    const rate = { type: 'rate', from: 'EUR', to: 'USD', on: '2023', rate: '1.05', source: 'src:list' };
    const lines = [...good, rate, { ...rate, on: '2023-05-10', rate: 1.1 }];
    expect(await own.importLines(lines)).toMatchObject({ written: 7 });
    expect(await own.importLines(lines, { now: new Date('2027-01-01') })).toMatchObject({ written: 0 });
    expect(
      await own.database.read(
        'MATCH (rate:ExchangeRate) RETURN rate.name, rate.onLower, rate.onUpper, rate.rate, rate.sourceId ORDER BY rate.on',
      ),
    ).toEqual([
      ['EUR · USD · 2023', '2023-01-01', '2023-12-31', 1.05, 'src:list'],
      ['EUR · USD · 2023-05-10', '2023-05-10', '2023-05-10', 1.1, 'src:list'],
    ]);
    const [stored, text] = [await own.everything(), await own.exported()];
    await emptyDatabase(own.database);
    await own.importText(text);
    expect(await own.everything()).toEqual(stored);
    await expect(own.importLines([{ ...rate, on: '2024' }], { dataSet: 'other' })).resolves.toMatchObject({ nodes: 1 });
  }, 120_000);
});

describe('ways to give a file', () => {
  test('standard input, gzip, byte order mark, CRLF and empty lines', async () => {
    const text = good.map((line) => JSON.stringify(line)).join('\n');
    await own.importText(text);
    const state = await own.stateOf();
    for (const [content, name] of [
      [gzipSync(text), 'bundle.jsonl.gz'],
      [`\uFEFF${text.replaceAll('\n', '\r\n\r\n')}\r\n`, 'bundle.jsonl'],
    ] as const) {
      await emptyDatabase(own.database);
      await own.importText(content, {}, name);
      expect(await own.stateOf()).toEqual(state);
    }
    await emptyDatabase(own.database);
    const file = await openBundleFile('-', Readable.from([Buffer.from(text)]));
    await importBundle({ database: own.database, model, file, dataSet: 'user', now: new Date() });
    file.close();
    expect(await own.stateOf()).toEqual(state);
  }, 120_000);

  test('an empty file adds nothing', async () => {
    expect(await own.importText('')).toMatchObject({ written: 0, nodes: 0, relationships: 0 });
  }, 60_000);

  test('a dry run checks and counts, and writes nothing at all', async () => {
    expect(await own.importLines(good, { dryRun: true })).toMatchObject({ written: 5, nodes: 4, relationships: 1 });
    expect(await own.database.read('MATCH (node) RETURN count(node)')).toEqual([[0]]);
  }, 60_000);

  test('invented records are marked, left out of an export unless asked for, and never mixed with others', async () => {
    await own.importLines(good, { synthetic: true });
    expect(await own.database.read('MATCH (node:Synthetic) RETURN count(node)')).toEqual([[4]]);
    expect(await own.exported()).toBe('');
    expect((await own.exported('user', true)).trim().split('\n')).toHaveLength(5);
    await expect(own.importLines([firm('c')])).rejects.toThrow('holds invented records: import with --synthetic');
  }, 60_000);

  test('a partial import leaves out the lines that break rules, with what needs them', async () => {
    const { leftOut, ...loaded } = await own.importLines([...good, { ...firm('c'), kind: 'Firm' }, sale('a', 'c')], {
      partial: true,
    });
    expect(loaded).toMatchObject({ nodes: 4, relationships: 1 });
    expect(leftOut.shown.map(({ line, rule }) => [line, rule])).toEqual([
      [6, 'unknown-kind'],
      [7, 'unknown-end'],
    ]);
  }, 60_000);
});
