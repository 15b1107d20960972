// `vcg ask` as a command over a real Neo4j: the page that shows it, the same answers as the API's, how it ends.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from '../../src/graph/database.js';
import { kebabCase } from '../../src/name-forms.js';
import { questions } from '../../src/questions/index.js';
import { startSeededApi, type TestApi } from '../support/api.js';
import { startScratchApi, type ScratchApi } from '../support/scratch.js';

const root = join(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'value-chain-graph-ask-'));
afterAll(() => rmSync(directory, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command in a shell that is given the words one by one; `rest` of its line reads what it writes. */
function vcg(words: readonly string[], { uri, username, password }: Connection, rest = ''): Promise<Ended> {
  const { NODE_OPTIONS: _options, ...own } = process.env;
  const env = { ...own, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  return new Promise((resolve) => {
    const line = ['-c', `set -o pipefail; "$0" "$@" ${rest}`, process.execPath, join(root, 'dist/cli/main.js'), 'ask'];
    const child = spawn('bash', [...line, ...words], { cwd: directory, env });
    let [out, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('close', (code) => resolve({ code, out, errors }));
  });
}

/** The words of a line as a shell reads them. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);

describe('over the seeds', () => {
  let api: TestApi;
  let connection: Connection;
  beforeAll(async () => {
    api = await startSeededApi();
    const { VCG_TEST_NEO4J_URI: uri = '', VCG_TEST_NEO4J_USERNAME: username = '' } = process.env;
    connection = { uri, username, password: process.env['VCG_TEST_NEO4J_PASSWORD'] ?? '' };
  }, 240_000);
  afterAll(() => api.stop());

  const page = readFileSync(join(root, 'docs/how-to/ask-on-the-command-line.md'), 'utf8');
  const shown = [...page.matchAll(/^```sh\nnpx vcg ask (.*)\n```\n(?:\n```(?:\w*)\n([\s\S]*?)^```)?/gm)];

  test.each(shown.map(([, line = '', answer]) => [line, answer] as const))(
    'the page shows what %s answers',
    async (line, answer) => {
      const { code, out, errors } = await vcg(wordsOf(line), connection);
      expect([code, errors]).toEqual([0, expect.not.stringMatching(/error/i)]);
      const file = /-o (\S+)/.exec(line)?.[1];
      const given = file === undefined ? out : readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n');
      if (answer !== undefined) expect(given).toBe(answer);
    },
    120_000,
  );

  test('the page shows several', () => {
    expect(shown.filter(([, , answer]) => answer !== undefined).length).toBeGreaterThan(2);
  });

  test('JSON is what the API answers', async () => {
    const words = ['sharedProducts', '--min-countries', '1', '--first', '2', '--as-of', '2024'];
    const { code, out, errors } = await vcg([...words, '--format', 'json', '--explain', '--cite'], connection);
    expect([code, errors]).toEqual([0, 'There are more rows; see them with a larger --first.\n']);
    const { sharedProducts } = await api.answer<{ sharedProducts: { pageInfo: object } }>(`{
      sharedProducts(minCountries: 1, first: 2, asOf: "2024") {
        rows { product { id name } countries { id name } groups { id name } }
        warnings pageInfo { hasNextPage }
        explain { formula units citation options nodes edges excluded dataVersion } cite { hash bibtex }
      }
    }`);
    expect(JSON.parse(out)).toEqual(sharedProducts);
  }, 120_000);

  test('a file appears whole, in the form that its name promises', async () => {
    const { code, out } = await vcg(['meta', '-o', 'meta.json'], connection);
    expect([code, out]).toEqual([0, '']);
    const { meta } = await api.answer<{ meta: object }>('{ meta { dataVersion schemaVersion } }');
    expect(JSON.parse(readFileSync(join(directory, 'meta.json'), 'utf8'))).toMatchObject(meta);
    expect(readdirSync(directory).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  }, 120_000);

  test('its help lists every question, and each has one of its own', async () => {
    const [list, one] = await Promise.all([vcg(['--help'], connection), vcg(['graph-diff', '--help'], connection)]);
    for (const { name } of questions) expect(list.out).toMatch(new RegExp(`^  ${kebabCase(name)}\\s`, 'm'));
    expect(list.out).toMatch(/^Integration:$[\s\S]*^Quality:$/m);
    expect(one.out).toMatch(/--from <date>[\s\S]*--known-at <date>/);
    expect([list.code, one.code]).toEqual([0, 0]);
  }, 120_000);

  test.each([
    [['shard-products'], 2, 'There is no question "shard-products". Did you mean "shared-products"?'],
    [['--format', 'json'], 2, 'There is no question "--format".'],
    [['shared-products', '--min-contries', '2'], 2, "unknown option '--min-contries' (Did you mean --min-countries?)"],
    [['shared-products', '--via', 'CONSORTIA'], 2, 'Did you mean "CONSORTIUM"?'],
    [['shared-products', '-o', 'no/where.csv'], 2, 'no/where.csv cannot be written: there is no such directory.'],
    [['declared-versus-known'], 2, "required option '--node <id>' not specified"],
    [['declared-versus-known', '--node', 'ctry:zz'], 1, 'No Country has id "ctry:zz".'],
  ])(
    '%j is told in one line',
    async (words, code, message) => {
      const ended = await vcg(words, connection);
      expect([ended.code, ended.out]).toEqual([code, '']);
      expect(ended.errors).toContain(message);
      expect(ended.errors.trim().split('\n')).toHaveLength(1);
    },
    120_000,
  );

  test('ends in silence when its reader has seen enough', async () => {
    const { code, errors } = await vcg(['meta', '--format', 'json'], connection, '| head -n 1');
    expect([code, errors]).toEqual([0, '']);
  }, 120_000);

  test('a database that does not answer is exit code 2', async () => {
    const ended = await vcg(['meta'], { ...connection, uri: 'bolt://127.0.0.1:9' });
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.errors).toContain('does not answer');
  }, 120_000);
});

describe('a question that takes longer than it may', () => {
  let api: ScratchApi;
  beforeAll(async () => {
    api = await startScratchApi();
    // Some ten million ways from clusters over places to a country.
    await api.database.write((run) =>
      run(`CREATE (tea:Product {id: 'prd:tea', name: 'Tea'}), (country:Country {id: 'ctry:xa', name: 'XA'})
        WITH tea, country
        UNWIND range(1, 220) AS number
        CREATE (near:Place {id: 'plc:near-' + number}), (far:Place {id: 'plc:far-' + number})-[:LOCATED_IN]->(country)
        CREATE (cluster:Cluster {id: 'clu:' + number})-[:DEALS_IN]->(tea)
        WITH collect(near) AS places, collect(far) AS others, collect(cluster) AS clusters
        UNWIND places AS near
        FOREACH (far IN others | CREATE (near)-[:LOCATED_IN]->(far))
        FOREACH (cluster IN clusters | CREATE (cluster)-[:LOCATED_IN]->(near))`),
    );
  }, 240_000);
  afterAll(() => api.stop());

  const running = async (): Promise<number> => {
    const rows = await api.database.command(
      'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $words RETURN currentQuery',
      { words: 'widest spread first' },
    );
    return rows.length;
  };

  test('is ended, in the database too', async () => {
    const ended = vcg(['shared-products', '--min-countries', '1', '--timeout', '3'], api.local);
    let seen = 0;
    for (let over = false; !over;) {
      seen = Math.max(seen, await running());
      over = await Promise.race([ended.then(() => true), sleep(100, false)]);
    }
    const { code, out, errors } = await ended;
    expect([seen, code, out]).toEqual([1, 1, '']);
    expect(errors).toBe(
      '"sharedProducts" took more than 3 s and was ended, in the database too. Narrow the question, or give it more time with --timeout.\n',
    );
    for (let tries = 0; tries < 20 && (await running()) > 0; tries += 1) await sleep(100);
    expect(await running()).toBe(0);
  }, 120_000);
});
