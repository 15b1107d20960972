// Laws over every seed file: each row belongs to the model, says where it comes from, and reads back as it is written.
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { model } from '../../src/model/index.js';
import type { Kind, RelationshipType } from '../../src/ontology/model.js';
import type { PropertyDeclaration } from '../../src/ontology/property.js';
import { kebabCase } from '../../src/name-forms.js';

const root = new URL('../../', import.meta.url).pathname;
const seeds = join(root, 'seeds');

/** Paragraphs of each text among the sources; a statement of one of them says which paragraphs it stands in. */
const paragraphs: Record<string, number> = {
  'src:s1-clmv-se-2012': 8,
  'src:s2-sec-se-2017': 7,
  'src:s3-creative4mekong-2024': 39,
  'src:s4-lm-sez-2019': 8,
  'src:s5-unido-ciem-2012': 19,
};

type Row = Readonly<Record<string, string>>;
interface SeedFile {
  readonly path: string;
  readonly text: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly type: Kind | RelationshipType | undefined;
}

const typeOf = new Map<string, Kind | RelationshipType>(
  [...model.kinds, ...model.relationships].map((type) => [kebabCase(type.name), type]),
);

const files = readdirSync(seeds, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.csv'))
  .sort()
  .map((path): SeedFile => {
    const text = readFileSync(join(seeds, path), 'utf8');
    const [header = [], ...lines] = parse(text);
    const rows = lines.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])));
    return { path, text, header, rows, type: typeOf.get(basename(path, '.csv')) };
  });
const each = files.map((file) => [file.path, file] as const);

const isRelationship = (type: SeedFile['type']): type is RelationshipType => type !== undefined && 'ends' in type;
const cell = (row: Row, column: string): string => row[column] ?? '';
const nodes = new Map<string, { kind: Kind; row: Row }>();
for (const { type, rows } of files) {
  if (type && !isRelationship(type)) for (const row of rows) nodes.set(cell(row, 'id'), { kind: type, row });
}
const allRows = files.flatMap(({ path, rows, type }) => rows.map((row) => ({ path, row, type })));
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
const fillable = ({ derived, internal }: PropertyDeclaration): boolean => !derived && !internal;

describe.each(each)('%s', (_, { text, header, rows, type }) => {
  const properties = new Map((type?.properties ?? []).filter(fillable).map((one) => [one.name, one]));
  const ends = isRelationship(type) ? ['from', 'to'] : [];

  it('belongs to a declared kind or relationship', () => expect(type).toBeDefined());

  it('is UTF-8 in normal form C with line feeds, sorted', () => {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/[\r\uFEFF\uFFFD]/);
    expect(text.endsWith('\n')).toBe(true);
    const order = rows.map((row) => (isRelationship(type) ? `${row['from']} ${row['to']}` : cell(row, 'id')));
    expect(order).toEqual([...order].sort());
    expect(rows.length).toBeGreaterThan(0);
  });

  it('has the columns of its type, each filled somewhere', () => {
    expect(repeated(header)).toEqual([]);
    for (const column of header) {
      expect([...ends, ...properties.keys()]).toContain(column);
      expect([column, rows.some((row) => row[column])]).toEqual([column, true]);
    }
  });

  it('has cells that parse, pass their check and print back, and none that is required is empty', () => {
    for (const row of rows) {
      for (const { name, type: value, optional, default: standard } of properties.values()) {
        const written = cell(row, name);
        if (written === '') {
          if (!optional && standard === undefined) expect([row, `${name} is unknown`]).toEqual([]);
          continue;
        }
        const read = value.parse(written);
        expect([written, value.check(read), value.print(read)]).toEqual([written, undefined, written]);
      }
    }
  });
});

describe('rows', () => {
  it('have ids, keys and external identifiers of their own', () => {
    const nodeRows = allRows.filter(({ type }) => !isRelationship(type));
    expect(repeated(nodeRows.map(({ row }) => cell(row, 'id')))).toEqual([]);
    for (const { name, properties, declaration } of model.kinds) {
      const single = properties.filter(({ key }) => key).map((one) => [one.name]);
      for (const key of [...single, ...(declaration.unique ?? [])]) {
        const rows = nodeRows.filter(({ type }) => type?.name === name).map(({ row }) => row);
        const values = rows.map((row) => key.map((part) => cell(row, part))).filter((parts) => !parts.includes(''));
        expect(repeated(values.map((parts) => parts.join(' ')))).toEqual([]);
      }
    }
    expect(repeated(nodeRows.flatMap(({ row }) => cell(row, 'identifiers').split('|').filter(Boolean)))).toEqual([]);
    for (const { row, type } of nodeRows) expect(model.kindOfId(cell(row, 'id'))?.name).toBe(type?.name);
  });

  it('of relationships are told apart by ends, key and begin, and join kinds that may be joined', () => {
    const identities: string[] = [];
    for (const { row, type } of allRows) {
      if (!isRelationship(type)) continue;
      const pair = [cell(row, 'from'), cell(row, 'to')];
      const [from, to] = pair.map((id) => nodes.get(id)?.kind);
      expect([pair, from?.name, to?.name]).toEqual([pair, expect.any(String), expect.any(String)]);
      const allowed = type.ends.some((end) => end.from.includes(from as Kind) && end.to.includes(to as Kind));
      expect([type.name, from?.name, to?.name, allowed]).toEqual([type.name, from?.name, to?.name, true]);
      if (type.symmetric) expect(pair).toEqual([...pair].sort());
      const begin = type.declaration.onePerKey ? [] : ['validFrom'];
      const rest = [...begin, ...(type.declaration.key ?? [])].map((part) => cell(row, part));
      identities.push([type.name, ...pair, ...rest].join(' '));
    }
    expect(repeated(identities)).toEqual([]);
  });

  it('name a source that is listed, a status and the day of record', () => {
    for (const { path, row } of allRows) {
      expect([path, row, nodes.get(cell(row, 'sourceId'))?.kind.name]).toEqual([path, row, 'Source']);
      expect(cell(row, 'statementStatus')).not.toBe('');
      expect(cell(row, 'recordedAt')).not.toBe('');
    }
  });

  it('of the five texts say in which paragraphs and in which few words', () => {
    for (const { path, row } of allRows) {
      const last = paragraphs[cell(row, 'sourceId')];
      if (last === undefined) continue;
      const places = cell(row, 'locator').split(' ');
      for (const place of places) {
        const number = /^#p([1-9]\d*)$/.exec(place)?.[1];
        expect([path, row, Number(number) <= last]).toEqual([path, row, true]);
      }
      if (path === 'evidence/source.csv') continue;
      expect([row, cell(row, 'stated')]).toEqual([row, expect.stringMatching(/^.{2,130}[^.]$/)]);
      expect(cell(row, 'statedOn')).not.toBe('');
    }
  });

  it('hold no address of a person, no link, and nothing that a spreadsheet would run', () => {
    const personal = /[\w.+-]+@[\w-]+\.[a-z]{2,}|\+\d[\d ()-]{6,}|https?:|www\./i;
    const run = (value: string): boolean => /^[=+\-@\t]/.test(value) && !Number.isFinite(Number(value));
    const cells = allRows.flatMap(({ path, row }) => Object.values(row).map((value) => ({ path, value })));
    expect(cells.filter(({ value }) => personal.test(value) || run(value))).toEqual([]);
  });
});

describe('sources', () => {
  const sources = [...nodes.values()].filter(({ kind }) => kind.name === 'Source').map(({ row }) => row);

  it('are each cited by a row other than their own, or by an area', () => {
    const { features } = JSON.parse(readFileSync(join(seeds, 'places/province.geojson'), 'utf8')) as {
      features: { properties: { areaSourceId?: string } }[];
    };
    const cited = new Set([
      ...allRows.filter(({ row }) => row['id'] !== row['sourceId']).map(({ row }) => row['sourceId']),
      ...features.map(({ properties }) => properties.areaSourceId),
    ]);
    expect(sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });

  it('that ask for attribution have it in NOTICE, and the full text of their licence beside the data', () => {
    const notice = readFileSync(join(root, 'NOTICE'), 'utf8').replace(/\s+/g, ' ');
    const licences = readdirSync(join(seeds, 'licences')).join(' ');
    for (const { attribution, licence } of sources) {
      if (attribution) expect(notice).toContain(attribution);
      if (licence?.startsWith('PDDL')) expect(licences).toContain('PDDL-1.0');
      if (licence === 'MIT') expect(licences).toContain('MIT');
    }
  });
});
