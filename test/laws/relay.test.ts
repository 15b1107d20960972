// relay-compiler, the strictest reader of connections, compiles fixtures against the derived schema.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');

test('connections, refetchable fragments and pagination compile', () => {
  const directory = mkdtempSync(join(tmpdir(), 'value-chain-graph-relay-'));
  try {
    cpSync(join(root, 'schema/schema.graphql'), join(directory, 'schema.graphql'));
    cpSync(join(import.meta.dirname, 'relay/consortium-list.js'), join(directory, 'src/consortium-list.js'));
    const config = { src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true };
    writeFileSync(join(directory, 'relay.config.json'), JSON.stringify(config));
    execFileSync(process.execPath, [compiler, 'relay.config.json'], { cwd: directory, stdio: 'pipe' });
    for (const name of ['consortiumListQuery', 'consortiumList_page', 'consortiumMembers_page']) {
      expect(existsSync(join(directory, 'src/__generated__', `${name}.graphql.js`))).toBe(true);
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
});
