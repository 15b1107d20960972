// `vcg demo-region` in a process of its own: the same bytes as here, and a word for what cannot be a seed.
import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoRegionLines } from '../../src/demo-region/lines.js';

const main = join(import.meta.dirname, '../../dist/cli/main.js');
const run = promisify(execFile);
const vcg = (...given: string[]) => run(process.execPath, [main, ...given], { maxBuffer: 64 * 1_048_576 });
const text = (seed?: number): string => `${[...demoRegionLines(seed)].join('\n')}\n`;

test('prints the region of the project, and that of another seed', async () => {
  expect((await vcg('demo-region')).stdout === text()).toBe(true);
  expect((await vcg('demo-region', '--seed', '7')).stdout === text(7)).toBe(true);
});

test('says what a seed is', async () => {
  await expect(vcg('demo-region', '--seed', 'seven')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('It must be a whole number of at most 15 digits.'),
  });
});

test('ends in silence when its reader has seen enough', async () => {
  const { stdout, stderr } = await run('bash', [
    '-c',
    `set -o pipefail; "${process.execPath}" "${main}" demo-region | head -n 1`,
  ]);
  expect(stdout).toMatch(/^\{"type":"node","kind":"Source"/);
  expect(stderr).toBe('');
});
