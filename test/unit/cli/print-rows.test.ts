// Rows as text: what is written comes back, lines up, and neither a terminal nor a spreadsheet obeys it.
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from '@jest/globals';
import { printRows } from '../../../src/cli/print-rows.js';

const columns = ['id', 'count', 'text'];
const rows = [
  { text: 'a "quoted", line\nbroken', id: 'prd:tea', count: 12, hidden: 1 },
  { id: 'prd:long-grain-rice', count: null, text: '=1+1' },
];

describe('a table', () => {
  test('has columns of one width in their order', () => {
    expect(printRows(columns, [{ id: 'a', count: 1, text: 'x' }, ...rows.slice(1)], 'table').split('\n')).toEqual([
      'ID                   COUNT  TEXT',
      'a                    1      x',
      'prd:long-grain-rice         =1+1',
    ]);
  });

  test('shows what a terminal would obey as a space', () => {
    expect(printRows(['text'], [{ text: 'a\u001b[31mb\nc' }], 'table')).toBe('TEXT\na [31mb c');
  });
});

test('JSON holds the columns and no other', () => {
  expect(JSON.parse(printRows(columns, rows, 'json'))).toEqual(
    rows.map(({ id, count, text }) => ({ id, count, text })),
  );
});

test('CSV reads back, and no cell begins like a formula', () => {
  const cells: unknown = parse(printRows(columns, rows, 'csv'));
  expect(cells).toEqual([columns, ['prd:tea', '12', 'a "quoted", line\nbroken'], ['prd:long-grain-rice', '', "'=1+1"]]);
});
