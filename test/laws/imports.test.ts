// Imports point one way: each room knows only those below it, and no two files import each other.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@jest/globals';

const source = join(import.meta.dirname, '../../src');

/** What a room may import besides itself; `api/schema` and the rest of `api` count as one room. */
const below: Readonly<Record<string, readonly string[]>> = {
  'name-forms.ts': [],
  'errors.ts': ['name-forms.ts'],
  'suggestion.ts': [],
  geometry: [],
  network: [],
  ontology: ['geometry', 'name-forms.ts'],
  model: ['ontology'],
  graph: ['ontology', 'geometry', 'errors.ts', 'name-forms.ts'],
  names: [],
  exchange: [
    'demo-region',
    'model',
    'graph',
    'names',
    'ontology',
    'geometry',
    'errors.ts',
    'name-forms.ts',
    'suggestion.ts',
  ],
  questions: ['model', 'graph', 'names', 'network', 'ontology', 'errors.ts', 'name-forms.ts', 'suggestion.ts'],
  api: ['questions', 'model', 'graph', 'ontology', 'errors.ts', 'name-forms.ts', 'suggestion.ts'],
  neo4j: ['errors.ts'],
  'config.ts': ['api', 'exchange'],
  explorer: [],
  'demo-region': ['model', 'ontology'],
  cli: [
    'api',
    'demo-region',
    'exchange',
    'questions',
    'graph',
    'model',
    'ontology',
    'neo4j',
    'config.ts',
    'errors.ts',
    'name-forms.ts',
    'explorer',
    'suggestion.ts',
  ],
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const roomOf = (file: string): string => file.split('/')[0] ?? file;

const imports = files.flatMap((file) =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)\.js'/g)].map(
    ([, path = '']) => ({ file, imported: `${relative(source, join(source, dirname(file), path))}.ts` }),
  ),
);

test('every room is known', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in below))).toEqual([]);
});

test('arrows point down only', () => {
  const up = imports.filter(({ file, imported }) => {
    const [from, to] = [roomOf(file), roomOf(imported)];
    return from !== to && !below[from]?.includes(to);
  });
  expect(up).toEqual([]);
});

test('kinds never import kinds', () => {
  const kinds = new Set(files.filter((file) => readFileSync(join(source, file), 'utf8').includes('@NodeKind(')));
  expect(imports.filter(({ file, imported }) => kinds.has(file) && kinds.has(imported))).toEqual([]);
});

test('each file opens with one sentence that says what the room is for, and stays small', () => {
  const odd = files.filter((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    const opening = /^(?:#!.*\n)?\/\/ [^a-z][^\n]*(?:\n\/\/ [^\n]*)*[.:?]\n/.test(text);
    return !opening || text.split('\n').length > 300;
  });
  expect(odd).toEqual([]);
});
