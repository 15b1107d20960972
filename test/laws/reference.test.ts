// Laws over the reference tables: form and provenance of every row, trees that end in their roots, concordances between known codes, the published counts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Bundle, NodeRecord, Values } from '../../src/exchange/bundle.js';
import { checkBundle } from '../../src/exchange/check-bundle.js';
import { readCsv } from '../../src/exchange/read-csv.js';
import { readFiles } from '../../src/exchange/read-seeds.js';
import { readSeedFiles, type SeedFile } from '../../src/exchange/seed-files.js';
import { model } from '../../src/model/index.js';

const projectRoot = join(import.meta.dirname, '../..');

let files: readonly SeedFile[];
let seed: Bundle;
let reference: Bundle;
let problems: readonly unknown[];
const byId = new Map<string, NodeRecord>();

beforeAll(async () => {
  files = await readSeedFiles(join(projectRoot, 'reference'));
  seed = readFiles(await readSeedFiles(join(projectRoot, 'seeds')), model).bundle;
  const read = readCsv(files, model);
  reference = read.bundle;
  problems = [...read.problems, ...checkBundle(reference, model, seed)];
  for (const node of [...seed.nodes, ...reference.nodes]) byId.set(node.id, node);
}, 180_000);

const text = (record: { readonly values: Values } | undefined, name: string): string => {
  const value = record?.values[name];
  return typeof value === 'string' ? value : '';
};
const records = () => [...reference.nodes, ...reference.relationships];
const links = (name: string) =>
  [...seed.relationships, ...reference.relationships].filter(({ relationship }) => relationship.name === name);
const codes = (scheme: string, revision: string): NodeRecord[] =>
  [...byId.values()].filter((node) => text(node, 'scheme') === scheme && text(node, 'revision') === revision);

test('the rows keep every rule of the model, beside the seeds', () => expect(problems).toEqual([]));

test('files are UTF-8 in normal form C with line feeds, sorted, each column filled somewhere', () => {
  const faults = files.flatMap(({ path, bytes }) => {
    const content = Buffer.from(bytes).toString();
    const [header = [], ...rows]: string[][] = parse(content);
    const order = rows.map((cells) => (header[0] === 'from' ? `${cells[0]} ${cells[1]}` : (cells[0] ?? '')));
    return [
      ...(content === content.normalize('NFC') && !/[\r\uFEFF\uFFFD]/.test(content) ? [] : [`${path}: form`]),
      ...(order.every((key, at) => at === 0 || (order[at - 1] ?? '') <= key) ? [] : [`${path}: order`]),
      ...header.filter((_, at) => rows.every((cells) => cells[at] === '')).map((name) => `${path}: ${name} is empty`),
    ];
  });
  expect(faults).toEqual([]);
});

test('cells print back as they are written', () => {
  const faults = files.flatMap(({ path, bytes }) => {
    const kind = [...model.kinds, ...model.relationships].find(
      ({ name }) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase() === path.split('/').at(-1)?.split('.')[0],
    );
    const [header = [], ...rows]: string[][] = parse(Buffer.from(bytes).toString());
    const types = header.map((column) => kind?.properties.find(({ name }) => name === column)?.type);
    return rows.flatMap((cells) =>
      cells.filter((cell, at) => cell !== '' && types[at] && types[at].print(types[at].parse(cell)) !== cell),
    );
  });
  expect(faults).toEqual([]);
});

describe('provenance', () => {
  test('every row has a source with licence and version, a status and the day of record', () => {
    const bad = records().filter(({ values }) => {
      const source = byId.get(text({ values }, 'sourceId'));
      return (
        source?.kind.name !== 'Source' ||
        !text(source, 'licence') ||
        !text(source, 'version') ||
        !values['statementStatus'] ||
        !values['recordedAt']
      );
    });
    expect(bad.map(({ id }) => id)).toEqual([]);
  });

  test('every source is cited, attributed in NOTICE, and has the full text of its licence beside the data', () => {
    const cited = new Set(records().map(({ id, values }) => (values['sourceId'] === id ? '' : values['sourceId'])));
    const notice = readFileSync(join(projectRoot, 'NOTICE'), 'utf8').replace(/\s+/g, ' ');
    const licences = readdirSync(join(projectRoot, 'reference/licences')).join(' ');
    const sources = [...byId.values()].filter(({ id, kind }) => kind.name === 'Source' && cited.has(id));
    const own = reference.nodes.filter(({ kind }) => kind.name === 'Source');
    expect(own.filter(({ id }) => !cited.has(id))).toEqual([]);
    for (const source of sources) {
      expect(notice).toContain(text(source, 'attribution'));
      for (const [name, file] of [
        ['PDDL', 'PDDL-1.0'],
        ['MIT', 'MIT-concordance'],
        ['CC BY 4.0', 'CC-BY-4.0'],
      ] as const) {
        if (text(source, 'licence').includes(name)) expect(licences).toContain(file);
      }
    }
  });

  test('samples say so, in their source and on every record, and only they name pages', () => {
    const sample = records().filter(({ values }) => text({ values }, 'sourceId').endsWith('-sample'));
    const rows = sample.filter(({ id, values }) => values['sourceId'] !== id);
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter(({ values }) => !text({ values }, 'locator').startsWith('sample; '))).toEqual([]);
    for (const { values } of rows) expect(text(byId.get(text({ values }, 'sourceId')), 'changes')).toMatch(/^A sample/);
    const naming = records().filter(({ values }) => /https?:|www\./.test(JSON.stringify(values)));
    expect(naming.filter((record) => !sample.includes(record)).map(({ id }) => id)).toEqual([]);
  });
});

describe('classifications', () => {
  test.each([
    ['HS', '2012', { 2: 97, 4: 1_225, 6: 5_206 }],
    ['HS', '2017', { 2: 97, 4: 1_223, 6: 5_388 }],
    ['HS', '2022', { 2: 97, 4: 1_229, 6: 5_613 }],
    ['ISIC', '4', { 1: 21, 2: 88, 3: 238, 4: 419 }],
    ['SITC', '2', { 1: 10, 2: 78, 3: 317, 4: 1_055, 5: 2_528 }],
    ['BEC', '4', { 1: 7, 2: 14, 3: 8 }],
  ])('%s %s has as many codes of each level as the published list', (scheme, revision, counts) => {
    const found: Record<number, number> = {};
    for (const { values } of codes(scheme, revision)) {
      const level = Number(values['level']);
      found[level] = (found[level] ?? 0) + 1;
    }
    expect(found).toEqual(counts);
  });

  test('each class leads up, one level after the other, to a root of its own scheme and edition', () => {
    const broader = new Map(links('NarrowerThan').map(({ from, to }) => [from, to]));
    const faults = [...byId.values()].filter((node) => {
      if (node.kind.name !== 'ClassCode') return false;
      const above = byId.get(broader.get(node.id) ?? '');
      const level = Number(node.values['level']);
      const roots: Record<string, number> = { HS: 2, ISIC: 1, SITC: 1, BEC: 1 };
      const root = roots[text(node, 'scheme')];
      if (!above) return root !== undefined && level !== root;
      return (
        text(above, 'scheme') !== text(node, 'scheme') ||
        text(above, 'revision') !== text(node, 'revision') ||
        Number(above.values['level']) >= level
      );
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  test('concordances lead from known codes to known codes of another list, and say what they are', () => {
    const pairs = links('ConcordsWith');
    const listOf = (id: string): string => `${text(byId.get(id), 'scheme')} ${text(byId.get(id), 'revision')}`;
    const found = new Map<string, number>();
    for (const { from, to } of pairs) {
      const lists = `${listOf(from)} → ${listOf(to)}`;
      found.set(lists, (found.get(lists) ?? 0) + 1);
    }
    expect(Object.fromEntries(found)).toMatchObject({
      'HS 2012 → HS 2017': 5_388,
      'HS 2017 → HS 2022': 5_613,
      'HS 2012 → ISIC 4': 18_036,
      'HS 2017 → ISIC 4': 18_673,
      'HS 2022 → ISIC 4': 19_623,
      'HS 2012 → SITC 2': 5_204,
      'HS 2017 → SITC 2': 5_386,
      'HS 2012 → BEC 4': 5_281,
      'HS 2017 → BEC 4': 5_511,
    });
    expect([...found.keys()].filter((lists) => lists.includes('undefined') || lists.startsWith(' '))).toEqual([]);
  });

  test('tea in all three editions reaches the industries that grow and process it', () => {
    for (const revision of ['2012', '2017', '2022']) {
      const below = links('NarrowerThan').filter(({ to }) => to === `cls:hs${revision}-0902`);
      const industries = new Set(
        links('ConcordsWith')
          .filter(({ from }) => below.some((one) => one.from === from))
          .map(({ to }) => to),
      );
      expect([...industries]).toEqual(expect.arrayContaining(['cls:isic4-0127', 'cls:isic4-1079']));
    }
  });

  test('the texts of the Harmonized System stand in files of their own', () => {
    const hs = files.filter(({ path }) => path.startsWith('reference/harmonized-system/'));
    const withTitle = hs.filter(({ bytes }) =>
      /(^|,)title(,|$)/m.test(Buffer.from(bytes).toString().split('\n', 1)[0] ?? ''),
    );
    expect(withTitle.map(({ path }) => path)).toEqual(
      ['2012', '2017', '2022'].map((revision) => `reference/harmonized-system/${revision}/class-code.title.csv`),
    );
  });
});

test('World Heritage, indicators and samples have the rows that the documentation counts', () => {
  const count = (kind: string): number => reference.nodes.filter((node) => node.kind.name === kind).length;
  expect(count('HeritageSite')).toBe(26);
  expect([...byId.values()].filter(({ kind }) => kind.name === 'HeritageSite')).toHaveLength(31);
  expect(count('Measurement')).toBe(1_046 + 1_170);
  expect([count('Zone'), count('CountryGroup'), count('Place'), count('IprRight')]).toEqual([34, 11, 10, 15]);
});
