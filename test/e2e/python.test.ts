// Researchers read the graph into Python: the script of the how-to runs and counts what the graph holds.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../support/api.js';
import { describeTier } from '../support/tiers.js';

const run = promisify(execFile);
const scriptOf = (page: string): string =>
  /```python\n([\s\S]*?)```/.exec(readFileSync(join(import.meta.dirname, '../../docs/how-to', page), 'utf8'))?.[1] ??
  '';

describeTier('python', (python) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startSeededApi();
  });
  afterAll(() => api.stop());

  test('the network of consortia, products and countries', async () => {
    const { stdout } = await run(python, [
      '-c',
      scriptOf('network-in-python.md').replace('http://127.0.0.1:4000', api.address),
    ]);
    // Seven consortia, seven products and four countries; each consortium has one product and one country.
    expect(stdout.trim()).toBe('18 14 4');
  });

  test('the provinces around Khon Kaen', async () => {
    const { stdout } = await run(python, ['-c', scriptOf('maps.md').replace('http://127.0.0.1:4000', api.address)]);
    const lines = stdout.trim().split('\n');
    // Seven provinces and the attribution; the middle of Maha Sarakham is the nearest to that of Khon Kaen.
    expect(lines).toHaveLength(8);
    expect(lines.slice(0, 2)).toEqual(['0.0 Khon Kaen 102.5877 16.4039', '78.0 Maha Sarakham 103.1796 15.9937']);
    expect(lines[7]).toContain('Natural Earth');
  });
});
