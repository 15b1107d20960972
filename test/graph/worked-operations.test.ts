// The operations of schema/operations over all that `npm start` loads: each answers within its budget, and the worked ones as worked out.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOperations } from '../../src/api/operations.js';
import { questions } from '../../src/questions/index.js';
import type { TestApi } from '../support/api.js';
import { startScratchApi } from '../support/scratch.js';
import { loadShippedSets } from '../support/shipped-sets.js';

const root = join(import.meta.dirname, '../..');
const directory = join(root, 'schema/operations');
const operations = await readOperations(directory);
const answerOf = (path: string): string => join(directory, `${path}.answer.json`);

/** Ten digits say all: the last ones of a distance differ from processor to processor. */
const rounded = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (_key, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(10)) : value,
    ),
  );

let api: TestApi;
beforeAll(async () => {
  api = await startScratchApi();
  await loadShippedSets(api.database, ['seed', 'reference', 'demo']);
}, 900_000);
afterAll(() => api.stop());

describe.each(operations.map((one) => [`${one.role}/${one.name}`, one] as const))('%s', (path, operation) => {
  const { query, variables, title } = operation;

  test('opens with a comment that says what it asks, and that it is about invented data where it is', () => {
    expect(title).toMatch(/^[A-Z].+\.$/);
    if (/includeSynthetic: true/.test(query)) expect(query).toMatch(/^#.*invented/m);
  });

  test('answers with one statement a root field, and few more for what questions need', async () => {
    await api.answer(query, variables);
    const before = api.database.statements;
    const answer = await api.answer<Record<string, unknown>>(query, variables);
    const sent = api.database.statements - before;
    const roots = Object.keys(answer).length;
    const asked = questions.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(query)).length;
    const more = [
      // The nodes of the rows, and the version of the data before and after.
      asked * (/\b(?:explain|cite) \{/.test(query) ? 3 : 1),
      // A node that stands for a place is looked up before.
      query.includes('near: {') ? roots : 0,
      // Ways are followed a step at a time, eight at most, and their places looked up.
      /\b(?:backwardLinkages|forwardLinkages|pathsToMarket)\b/.test(query) ? 9 : 0,
    ];
    expect(sent).toBeGreaterThanOrEqual(roots);
    expect(sent).toBeLessThanOrEqual(more.reduce((sum, one) => sum + one, roots));
    expect(Object.values(answer)).not.toContain(null);
  });

  if (existsSync(answerOf(path))) {
    test('answers as worked out', async () => {
      const worked: unknown = JSON.parse(readFileSync(answerOf(path), 'utf8'));
      expect(rounded(await api.answer(query, variables))).toEqual(rounded(worked));
    });
  }
});

test('thirty of them and more are worked out, for every role', () => {
  const worked = operations.filter(({ role, name }) => existsSync(answerOf(`${role}/${name}`)));
  expect(worked.length).toBeGreaterThanOrEqual(30);
  expect(new Set(worked.map(({ role }) => role))).toEqual(new Set(operations.map(({ role }) => role)));
});
