// Products that groups of several countries deal in, and the page that tells how a question is added with this one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../../support/api.js';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/how-to/add-a-question.md');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
});
afterAll(() => api.stop());

test('each consortium of the first text deals in one product in one country, and no product has two', async () => {
  const query =
    'query($n: Int!) { sharedProducts(minCountries: $n, via: CONSORTIUM) { rows { product { name } countries { name } groups { __typename } } } }';
  // s1#p6 names seven products with their country.
  const expected = [
    'Ceramics Viet Nam',
    'Handicrafts Lao PDR',
    'Mangoes Myanmar',
    'Rattan Cambodia',
    'Rice Cambodia',
    'Silk Lao PDR',
    'Tea Viet Nam',
  ];
  interface Row {
    product: { name: string };
    countries: { name: string }[];
    groups: { __typename: string }[];
  }
  const one = await api.answer<{ sharedProducts: { rows: Row[] } }>(query, { n: 1 });
  const rows = one.sharedProducts.rows.map(({ product, countries }) => `${product.name} ${countries[0]?.name}`);
  expect(rows.sort()).toEqual(expected);
  expect(one.sharedProducts.rows.flatMap(({ groups }) => groups)).toEqual(
    expected.map(() => ({ __typename: 'Consortium' })),
  );
  expect(await api.answer(query, { n: 2 })).toEqual({ sharedProducts: { rows: [] } });
  expect((await api.ask(query, { n: 0 })).errors?.[0]).toMatchObject({
    message: '"minCountries" of "sharedProducts" is below 1.',
    extensions: { code: 'BAD_USER_INPUT', problems: [{ path: 'minCountries', message: 'is below 1' }] },
  });
});

test('the how-to page shows the real files, and its question has the answer that it shows', async () => {
  expect(read('cypher/questions/integration/shared-products.cypher')).toBe(block('cypher'));
  expect(read('src/questions/integration/shared-products.ts')).toContain(block('ts'));
  expect(await api.answer(block('graphql'))).toEqual(JSON.parse(block('json')));
});
