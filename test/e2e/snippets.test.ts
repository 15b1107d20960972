// The snippets of README, CHANGELOG and how-to pages do what they say.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../support/api.js';

// The server runs in this process, so waiting for a command must not block it.
const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const documentsWithSnippets = ['README.md', 'CHANGELOG.md'];
const blocks = (file: string, language: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```/gm)].flatMap(
    ([, , found, text = '']) => (found === language ? [text] : []),
  );

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
});
afterAll(() => api.stop());

const here = (snippet: string): string => snippet.replaceAll('http://127.0.0.1:4000', api.address);

describe.each(documentsWithSnippets)('%s', (file) => {
  test('every GraphQL snippet answers', async () => {
    for (const query of blocks(file, 'graphql')) {
      expect(JSON.stringify(await api.answer(query))).toMatch(/"name":"/);
    }
  });
});

test('the first question of the README has the answer that it shows', async () => {
  const [, question = ''] = blocks('README.md', 'sh');
  const [answer = ''] = blocks('README.md', 'json');
  expect(question).toMatch(/^curl/);
  const { stdout } = await run('sh', ['-c', here(question)]);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(answer));
});

test('the answer of the how-to on citing tells its day, its version and its hash', async () => {
  const [query = ''] = blocks('docs/how-to/cite-an-answer.md', 'graphql');
  const { declaredVersusKnown } = await api.answer<{
    declaredVersusKnown: { explain: { options: string; dataVersion: string }; cite: { hash: string; bibtex: string } };
  }>(query);
  const { explain, cite } = declaredVersusKnown;
  expect(JSON.parse(explain.options)).toMatchObject({ asOf: '2017-12-31' });
  expect(cite.bibtex).toContain(cite.hash);
  expect(cite.bibtex).toContain(explain.dataVersion);
});

test('the Python of the README runs with the standard library alone', async () => {
  const [snippet = ''] = blocks('README.md', 'python');
  const { stdout } = await run('python3', ['-I', '-c', here(snippet)]);
  expect(stdout).toMatch(/^\d+ \['\d{4}/);
});

test('the commands that the documents name exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/how-to/add-a-kind.md']) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/npm (?:run )?(start|test|derive|dev|db)\b/g)) {
      expect(Object.keys(scripts)).toContain(name);
    }
  }
});
