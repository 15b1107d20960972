// Researchers read the graph into Python: the script of the how-to runs and counts what the graph holds.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../support/api.js';
import { describeTier } from '../support/tiers.js';

const run = promisify(execFile);
const page = readFileSync(join(import.meta.dirname, '../../docs/how-to/network-in-python.md'), 'utf8');

describeTier('python', (python) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startSeededApi();
  });
  afterAll(() => api.stop());

  test('the network of consortia, products and countries', async () => {
    const script = /```python\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { stdout } = await run(python, ['-c', script.replace('http://127.0.0.1:4000', api.address)]);
    // Seven consortia, seven products and four countries; each consortium has one product and one country.
    expect(stdout.trim()).toBe('18 14 4');
  });
});
