// The snippets that the page hands out send exactly the operation that was copied, whatever characters are in it.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { transform } from '@swc/core';
import fc from 'fast-check';
import { curl } from '../../../src/explorer/snippets/curl.js';
import { python } from '../../../src/explorer/snippets/python.js';
import { r } from '../../../src/explorer/snippets/r.js';
import type { JsonObject, SnippetRequest } from '../../../src/explorer/snippets/request.js';
import { typescript } from '../../../src/explorer/snippets/typescript.js';

const run = promisify(execFile);
const directory = mkdtempSync(join(tmpdir(), 'value-chain-graph-snippets-'));

interface Received {
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
}

let received: Received[] = [];
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    received.push({ body: JSON.parse(Buffer.concat(parts).toString('utf8')), headers: request.headers });
    response.setHeader('content-type', 'application/json').end('{"data":{}}');
  });
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/it's "here"/graphql`
    .replace(/ /g, '%20')
    .replace(/"/g, '%22');
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(directory, { recursive: true, force: true });
});

async function runCurl(code: string): Promise<void> {
  const file = join(directory, 'ask.sh');
  writeFileSync(file, code);
  await run('sh', [file]);
}

async function runPython(code: string): Promise<void> {
  const file = join(directory, 'ask.py');
  writeFileSync(file, code);
  await run('python3', ['-I', file]);
}

async function runTypeScript(source: string): Promise<void> {
  const { code } = await transform(source, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } });
  const file = join(directory, 'ask.mjs');
  writeFileSync(file, code);
  await run(process.execPath, [file]);
}

const languages = [
  ['curl', curl, runCurl],
  ['Python', python, runPython],
  ['TypeScript', typescript, runTypeScript],
] as const;

const pieces = [
  '"', '""', '"""', '"""\n', "'", "'\\''", '`', '${HOME}', '$HOME', '$(id)', '`id`', '\\', '\\\\', '\\n', '\\u0041',
  '\n', '\r\n', '\r', '\t', '\0', '\u007f', '\u0085', '\u2028', '\u2029', '\ufeff', '\ud800', '\udc00', '😀', 'ລາວ', 'ខ្មែរ',
  'JSON\n', '\nJSON\n', 'EOF', '!', '%s', '%', '#', ')"', ')-"', '{', '}', '*/', '//', '<<', '&&', ';',
]; // prettier-ignore
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  .map((found) => found.join(''));
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(text, tie('any'), { maxKeys: 3 }),
  ),
})).any;
const operation = fc.record({
  query: text,
  variables: fc.dictionary(text, value, { maxKeys: 4 }),
  operationName: text,
});

const bodyOf = ({ query, variables, operationName }: Omit<SnippetRequest, 'url' | 'headers'>): unknown =>
  JSON.parse(
    JSON.stringify({ query, ...(Object.keys(variables).length > 0 ? { variables } : {}), operationName }),
  ) as unknown;

test.each(languages)('as %s every operation arrives as it was', async (_name, write, runIt) => {
  await fc.assert(
    fc.asyncProperty(operation, async (found) => {
      const request = { ...found, variables: found.variables as JsonObject };
      received = [];
      await runIt(write({ ...request, url, headers: {} }));
      expect(received.map(({ body }) => body)).toEqual([bodyOf(request)]);
    }),
    { numRuns: 15 },
  );
});

test.each(languages)('as %s headers and odd names of entries arrive too', async (_name, write, runIt) => {
  const variables = JSON.parse(
    '{ "__proto__": { "constructor": 1 }, "with space": [], "deep": { "empty": {} } }',
  ) as JsonObject;
  const headers = { authorization: 'Bearer it\'s "5 $HOME" \\ `id` %', 'x-empty': '0' };
  received = [];
  await runIt(write({ url, query: '{ a }', variables, headers }));
  expect(received[0]?.headers).toMatchObject({ ...headers, 'content-type': 'application/json' });
  expect(JSON.stringify(received[0]?.body)).toBe(JSON.stringify({ query: '{ a }', variables }));
});

test('as TypeScript it satisfies the compiler', async () => {
  const file = join(directory, 'checked.mts');
  const variables = { list: [1, 'a', null], nested: { yes: true } };
  writeFileSync(file, typescript({ url, query: 'query A { a }', variables, operationName: 'A', headers: {} }));
  const compiler = join(import.meta.dirname, '../../../node_modules/typescript/bin/tsc');
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--lib',
    'es2022,dom',
  ];
  await expect(run(process.execPath, [compiler, ...options, file])).resolves.toBeDefined();
});

test('as R it reads as R does', () => {
  const variables = { first: 10, ids: ['a"b'], none: null, empty: {} };
  expect(r({ url: 'http://localhost/graphql', query: '{ a(b: ")") }', variables, headers: {} })).toBe(`library(httr2)

query <- r"-({ a(b: ")") })-"
variables <- list(
  first = 10,
  ids = list(
    "a\\"b"
  ),
  none = NULL,
  empty = structure(list(), names = character())
)

answer <- request("http://localhost/graphql") |>
  req_body_json(list(query = query, variables = variables)) |>
  req_perform() |>
  resp_body_json()

if (!is.null(answer$errors)) stop(answer$errors[[1]]$message)
str(answer$data)
`);
});
