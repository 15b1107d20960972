// `vcg import` and `vcg export` as commands over a real Neo4j: what they say, how they end, and that nothing half stays when either side is killed.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import type { LocalDatabase } from '../../src/neo4j/local-database.js';

const root = join(import.meta.dirname, '../..');
const command = join(root, 'dist/cli/main.js');
const directory = mkdtempSync(join(tmpdir(), 'value-chain-graph-exchange-'));
const page = readFileSync(join(root, 'docs/how-to/exchange-data.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].flatMap(([, found, text = '']) =>
    found === language ? [text] : [],
  );

let api: TestApi & { local: LocalDatabase };
beforeAll(async () => {
  api = await startTestApi({ supervise: true });
}, 240_000);
afterAll(async () => {
  await api.stop();
  rmSync(directory, { recursive: true });
});

const environment = (): NodeJS.ProcessEnv => {
  const { NODE_OPTIONS: _options, ...own } = process.env;
  const { uri, username, password } = api.local;
  return { ...own, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs a command to its end; `heard` is given what it has said on standard error so far. */
function vcg(words: readonly string[], heard?: (errors: string, kill: () => void) => void): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...words], { cwd: directory, env: environment() });
    let [out, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
      heard?.(errors, () => child.kill('SIGKILL'));
    });
    child.once('close', (code) => resolve({ code, out, errors }));
  });
}

const count = async (dataSet: string): Promise<unknown> =>
  (await api.database.read('MATCH (node) WHERE node.dataSet = $dataSet RETURN count(node)', { dataSet }))[0]?.[0];

const firms = 6_000;
const large = join(directory, 'large.jsonl');
writeFileSync(
  large,
  Array.from({ length: firms }, (_, index) => [
    { type: 'node', kind: 'Enterprise', id: `ent:f${index}`, props: { name: `Firm ${index}`, status: 'ACTIVE' } },
    {
      type: 'rel',
      rel: 'COLLABORATES_WITH',
      from: `ent:f${index}`,
      to: `ent:f${(index * 7 + 1) % firms}`,
      props: { subject: `Subject ${index}` },
    },
  ])
    .flat()
    .map((line) => `${JSON.stringify(line)}\n`)
    .join(''),
);

describe('the example of the how-to', () => {
  test('is imported by the commands that it shows, and answers as it says', async () => {
    const [lines = ''] = blocks('jsonl');
    writeFileSync(join(directory, 'firms.jsonl'), lines);
    const [commands = ''] = blocks('sh');
    for (const line of commands.trim().split('\n')) {
      const { code, out } = await vcg(line.replace('npx vcg ', '').split(' '));
      expect([code, out]).toEqual([0, expect.stringMatching(/^firms\.jsonl: \d+ records (?:would be )?written/)]);
    }
    const [query = ''] = blocks('graphql');
    const { enterprise } = await api.answer<{ enterprise: { employees: number } }>(query);
    expect(enterprise).toMatchObject({ employees: 55, customers: { edges: [{ node: { name: 'River Trade' } }] } });
  }, 240_000);

  test('with a slip in a kind it is refused in the words that are shown', async () => {
    const [lines = ''] = blocks('jsonl');
    const slip = lines.replace('"kind":"Enterprise"', '"kind":"Enterprize"');
    writeFileSync(join(directory, 'firms.jsonl'), slip);
    const { code, out, errors } = await vcg(['import', '--data-set', 'slip', 'firms.jsonl']);
    expect([code, out, await count('slip')]).toEqual([1, '', 0]);
    for (const line of (blocks('')[0] ?? '').trim().split('\n').slice(1)) expect(errors).toContain(line);
  }, 120_000);

  test('comes out as it went in, and goes into another graph through a pipe', async () => {
    const whole = await vcg(['export', '--bundle', '--data-set', 'user', '-o', 'user.jsonl']);
    expect(whole).toMatchObject({ code: 0, out: '' });
    const text = readFileSync(join(directory, 'user.jsonl'), 'utf8');
    expect((await vcg(['export', '--bundle', '--data-set', 'user'])).out).toBe(text);
    const again = await vcg(['import', 'user.jsonl']);
    expect(again.out).toMatch(/^user\.jsonl: 0 records written; "user" holds 6 nodes and/);
  }, 240_000);
});

describe('a run that is killed in the middle leaves nothing half done', () => {
  test('the command', async () => {
    const { code, errors } = await vcg(['import', '--data-set', 'killed', large], (said, kill) => {
      if (said.includes('relationships')) kill();
    });
    expect(errors).toContain(`Writing ${firms} relationships`);
    expect([code, await count('killed')]).toEqual([null, 0]);
    const again = await vcg(['import', '--data-set', 'killed', large]);
    expect(again.out).toMatch(`: ${2 * firms} records written; "killed" holds ${firms} nodes`);
    expect(await count('killed')).toBe(firms);
    const third = await vcg(['import', '--data-set', 'killed', large]);
    expect(third.out).toMatch(': 0 records written');
  }, 400_000);

  test('the database', async () => {
    const text = readFileSync(large, 'utf8').replaceAll('ent:f', 'ent:g');
    writeFileSync(join(directory, 'other.jsonl'), text);
    let killed = false;
    const { code, errors } = await vcg(['import', '--data-set', 'crashed', 'other.jsonl'], (said) => {
      if (killed || !said.includes(`Writing ${firms} nodes`)) return;
      killed = true;
      process.kill(api.local.pid ?? 0, 'SIGKILL');
    });
    expect(killed).toBe(true);
    // Where the database is back within the time that a statement is tried again, the run ends as if nothing had been.
    const finished = code === 0;
    if (!finished) expect(errors).toContain('The database cannot be reached');
    const deadline = Date.now() + 120_000;
    let found: unknown;
    while (found === undefined && Date.now() < deadline) {
      found = await count('crashed').catch(() => undefined);
      if (found === undefined) await new Promise((resume) => setTimeout(resume, 1_000));
    }
    expect(found).toBe(finished ? firms : 0);
    expect((await vcg(['import', '--data-set', 'crashed', 'other.jsonl'])).code).toBe(0);
    expect(await count('crashed')).toBe(firms);
  }, 400_000);
});

describe('what cannot be used is one line and exit code 2', () => {
  test.each([
    [['import', 'nothing.jsonl'], 'nothing.jsonl cannot be read: there is no such file.'],
    [['import', '--data-set', 'seed', 'firms.jsonl'], 'comes with the project'],
    [['export'], 'Say what to write'],
  ])(
    '%j',
    async (words, message) => {
      const { code, errors } = await vcg(words);
      expect(errors).toContain(message);
      expect(code).toBeGreaterThan(0);
    },
    60_000,
  );

  test('help shows every option', async () => {
    const help = await new Promise<string>((resolve) =>
      execFile(process.execPath, [command, 'import', '--help'], (_error, out) => resolve(out)),
    );
    for (const option of ['--data-set', '--synthetic', '--partial', '--dry-run']) expect(help).toContain(option);
  }, 60_000);
});
