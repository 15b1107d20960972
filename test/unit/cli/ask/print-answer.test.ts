// Answers as text: nodes by name and id, parts and lists in their places, nothing that a sheet would run.
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from '@jest/globals';
import { printAnswer } from '../../../../src/cli/ask/print-answer.js';
import { propertiesOf, Property } from '../../../../src/ontology/property.js';
import type { Question } from '../../../../src/ontology/question.js';
import { decimal, flag, list, money, nested, node, text } from '../../../../src/ontology/values/index.js';

class Flow {
  @Property(node(), 'Who buys') buyer!: string;
  @Property(money(), 'What is paid', { optional: true }) value?: object;
}

class Row {
  @Property(node(), 'The product', { optional: true }) product?: string;
  @Property(list(node()), 'Countries') countries!: string[];
  @Property(decimal(), 'The gap', { optional: true }) gap?: number;
  @Property(flag(), 'Whether it is known') known!: boolean;
  @Property(text(), 'What is said', { optional: true }) said?: string;
  @Property(nested(Flow, 'A flow.'), 'The largest flow', { optional: true }) largest?: object;
  @Property(list(nested(Flow, 'A flow.')), 'All flows') flows!: object[];
}

const columns = propertiesOf(Row);
const question = (many: boolean): Question => ({
  name: 'flowsOfProduct',
  description: 'Flows.',
  cypher: 'integration/flows-of-product',
  example: '',
  family: 'integration',
  takes: [],
  many,
  pagesItself: many,
  row: Row,
  columns,
  beside: [],
});

const named = (slug: string) => ({ id: `ent:${slug}`, name: slug.toUpperCase() });
const full = {
  product: { id: 'prd:tea', name: 'Tea' },
  countries: [
    { id: 'ctry:kh', name: 'Cambodia' },
    { id: 'ctry:la', name: null },
  ],
  gap: -2,
  known: true,
  said: '=HYPERLINK("x")',
  largest: { buyer: named('a'), value: { amount: '1.50', currency: 'EUR' } },
  flows: [
    { buyer: named('a'), value: { amount: '1.50', currency: 'EUR' } },
    { buyer: named('b'), value: null },
  ],
};
const empty = { product: null, countries: [], gap: null, known: false, said: null, largest: null, flows: [] };
const answer = (...rows: object[]) => ({
  rows: rows as Record<string, unknown>[],
  more: true,
  warnings: ['Mind this.'],
  beside: { sum: 3 },
  trust: {},
});

const sheetOf = (...rows: object[]) => parse(printAnswer(question(true), answer(...rows), 'csv'));

describe('CSV', () => {
  test('has id and name apart, lists joined in their order, and no cell that begins like a formula but numbers', () => {
    const [header, first, second] = sheetOf(full, empty);
    expect(header).toEqual([
      'product.id',
      'product.name',
      'countries.id',
      'countries.name',
      'gap',
      'known',
      'said',
      'largest.buyer.id',
      'largest.buyer.name',
      'largest.value',
      'flows.buyer.id',
      'flows.buyer.name',
      'flows.value',
    ]);
    const flows = ['ent:a', 'A', '1.50 EUR', 'ent:a; ent:b', 'A; B', '1.50 EUR; '];
    expect(first).toEqual([
      'prd:tea',
      'Tea',
      'ctry:kh; ctry:la',
      'Cambodia; ',
      '-2',
      'true',
      `'${full.said}`,
      ...flows,
    ]);
    expect(second).toEqual(['', '', '', '', '', 'false', '', '', '', '', '', '', '']);
  });

  test('has the same columns where there is no row', () => {
    expect(sheetOf()).toEqual([sheetOf(full)[0]]);
  });
});

describe('a table', () => {
  test('shows a node by its name with its id', () => {
    const [header, row] = printAnswer(question(true), answer(full), 'table').split('\n');
    expect(header).toMatch(/^PRODUCT {8}COUNTRIES {20}GAP  KNOWN/);
    expect(row).toMatch(/^Tea \(prd:tea\) {2}Cambodia \(ctry:kh\); ctry:la {2}-2 {3}true/);
  });

  test('of one object goes from top to bottom, its lists of parts below', () => {
    const [fields = '', flows = ''] = printAnswer(question(false), answer(full), 'table').split('\n\n');
    expect(fields).toMatch(/^product +Tea \(prd:tea\)$/m);
    expect(fields).toMatch(/^largest\.value +1\.50 EUR$/m);
    expect(flows.split('\n')).toEqual(['flows', 'BUYER      VALUE', 'A (ent:a)  1.50 EUR', 'B (ent:b)']);
    expect(printAnswer(question(false), answer(), 'table')).toBe('');
  });
});

describe('JSON', () => {
  test('has the shape that the API gives', () => {
    expect(JSON.parse(printAnswer(question(true), answer(full, empty), 'json'))).toEqual({
      sum: 3,
      rows: [full, empty],
      warnings: ['Mind this.'],
      pageInfo: { hasNextPage: true },
    });
    expect(JSON.parse(printAnswer(question(false), answer(full), 'json'))).toEqual({
      ...full,
      warnings: ['Mind this.'],
    });
    expect(JSON.parse(printAnswer(question(false), answer(), 'json'))).toBeNull();
  });
});
