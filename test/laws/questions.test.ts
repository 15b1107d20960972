// Laws over every question: each file is listed, each statement has its twin, words teach, arguments are bounded.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { model } from '../../src/model/index.js';
import type { PropertyDeclaration } from '../../src/ontology/property.js';
import type { Question } from '../../src/ontology/question.js';
import { choicesOf, structureOf, type ValueType } from '../../src/ontology/value-type.js';
import { questions } from '../../src/questions/index.js';
import { kebabCase } from '../../src/name-forms.js';

const root = join(import.meta.dirname, '../..');
const filesIn = (directory: string, ending: string): string[] =>
  readdirSync(join(root, directory), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('/') && path.endsWith(ending))
    .map((path) => path.slice(0, -ending.length))
    .sort();

const isQuestion = (one: unknown): one is Question => questions.includes(one as Question);
const each = questions.map((one) => [one.name, one] as const);

describe('the list', () => {
  test('holds every question of every file in alphabetical order', async () => {
    const found: string[] = [];
    for (const path of filesIn('src/questions', '.ts')) {
      const module = (await import(join('../../src/questions', `${path}.js`))) as Record<string, unknown>;
      const declared = Object.values(module).filter(
        (one): one is Question => typeof one === 'object' && one !== null && 'cypher' in one && 'takes' in one,
      );
      for (const one of declared) {
        expect([path, isQuestion(one)]).toEqual([path, true]);
        expect([one.name, path]).toEqual([one.name, one.cypher]);
        found.push(one.name);
      }
    }
    const names = questions.map(({ name }) => name);
    expect(names.toSorted()).toEqual(found.toSorted());
    expect(names).toEqual(names.toSorted());
  });

  test('names each twin statement once', () => {
    expect(questions.map(({ cypher }) => cypher).toSorted()).toEqual(filesIn('cypher/questions', '.cypher'));
  });

  test('has no name that the model gives to a field already', () => {
    const taken = [...model.kinds, ...model.interfaces].flatMap(({ field, plural }) => [field, plural]);
    expect(questions.filter(({ name }) => taken.includes(name)).map(({ name }) => name)).toEqual([]);
  });
});

describe.each(each)('%s', (_, one) => {
  test('is named after its file and explained', () => {
    expect(kebabCase(one.name)).toBe(basename(one.cypher));
    expect(one.family).toBe(dirname(one.cypher));
    expect(one.description).toMatch(/^[A-Z].*\.$/s);
    expect(one.example).toMatch(new RegExp(`^${one.name}\\b`));
    expect(one.formula === undefined || one.citation !== undefined || one.formula.length > 0).toBe(true);
    for (const { description } of [...one.takes, ...one.columns]) expect(description).toMatch(/^[A-Z0-9`'].*[^.\s]$/s);
  });

  test('says what its answers were checked against, where it computes anything', () => {
    if (['meta', 'names', 'quality'].includes(one.family)) return expect(one.verified).toBeUndefined();
    expect(one.verified?.reference).toMatch(/.{10}/);
    expect(one.verified?.largestDifference).toBeLessThanOrEqual(1e-9);
  });

  test('asks in words first, and for a page in a total order', () => {
    const text = readFileSync(join(root, 'cypher/questions', `${one.cypher}.cypher`), 'utf8');
    expect(text).toMatch(/^\/\/ [A-Z][^\n]*\?\n/);
    if (one.pagesItself) expect(text).toMatch(/\nORDER BY [^\n]+\nSKIP \$skip\nLIMIT \$limit\n$/);
  });

  test('takes bounded values whose defaults hold, and leaves paging to the framework', () => {
    const bounded = (type: ValueType): boolean => !type.list || (type.most ?? 101) <= 100;
    const framework = ['first', 'after', 'warnings', ...(one.pagesItself ? ['skip', 'limit'] : [])];
    for (const { name, type, default: standard } of one.takes) {
      expect(framework).not.toContain(name);
      expect([name, bounded(type), structureOf(type)]).toEqual([name, true, undefined]);
      if (standard !== undefined) expect([name, type.check(standard)]).toEqual([name, undefined]);
    }
  });

  test('answers with fields that the schema can tell apart and price', () => {
    const check = (fields: readonly Pick<PropertyDeclaration, 'name' | 'type'>[]): void => {
      for (const { name, type } of fields) {
        expect(['warnings', 'pageInfo']).not.toContain(name);
        if (type.list && (type.node || structureOf(type)))
          expect([name, (type.most ?? 101) <= 100]).toEqual([name, true]);
        const parts = structureOf(type)?.fields;
        if (parts) check(Object.entries(parts).map(([part, { type: of }]) => ({ name: part, type: of })));
        if (choicesOf(type)) expect(choicesOf(type)?.description).toMatch(/^[A-Z].*\.$/s);
      }
    };
    check(one.columns);
    check(one.beside);
    expect(
      one.beside.filter(({ name, type }) => type.node || one.columns.some((column) => column.name === name)),
    ).toEqual([]);
  });
});
