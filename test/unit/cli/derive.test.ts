// Derived files: written where they differ, and found where they have drifted.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { drifted, writeDerived } from '../../../src/cli/derive.js';

test('missing and changed files drift, until they are written', async () => {
  const root = await mkdtemp(join(tmpdir(), 'value-chain-graph-derived-'));
  const one = { path: 'a/one.txt', text: 'one\n' };
  const two = { path: 'two.txt', text: 'two\n' };
  expect(await drifted([one, two], root)).toEqual([one, two]);
  await writeDerived([one, two], root);
  expect(await drifted([one, two], root)).toEqual([]);
  await writeFile(join(root, 'two.txt'), 'edited\n');
  expect(await drifted([one, two], root)).toEqual([two]);
  await writeDerived([two], root);
  expect(await readFile(join(root, 'two.txt'), 'utf8')).toBe('two\n');
  await rm(root, { recursive: true });
});
