// The files of the page over HTTP: types, policy, caching and packing, and nothing where the schema is closed.
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../support/api.js';
import { buildExplorer, explorer } from '../support/explorer.js';
import { read } from '../support/http/ask.js';

const root = join(import.meta.dirname, '../..');
const empty = mkdtempSync(join(tmpdir(), 'value-chain-graph-unbuilt-'));
let api: TestApi;
let closed: TestApi;
let unbuilt: TestApi;
beforeAll(async () => {
  await buildExplorer();
  [api, closed, unbuilt] = await Promise.all([
    startSeededApi({ explorer }),
    startSeededApi({ explorer, publicSchema: false }),
    startSeededApi({ explorer: { ...explorer, builtDirectory: empty } }),
  ]);
});
afterAll(async () => {
  await Promise.all([api.stop(), closed.stop(), unbuilt.stop()]);
  rmSync(empty, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, address = api.address): Promise<Response> =>
  fetch(`${address}${path}`, { headers });

test('the page has a policy that lets nothing in but what this server sends', async () => {
  const { status, headers } = await get('/');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
      "font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('what may change is asked for anew, and sent only where it did', async () => {
  for (const path of ['/', '/explorer/operations.json', '/schema.graphql']) {
    const first = await get(path);
    expect([path, first.status, first.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
    const again = await get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
    expect((await fetch(`${api.address}${path}`, { method: 'HEAD' })).status).toBe(200);
  }
});

test('every other file is kept for ever, packed for those who can unpack', async () => {
  const files = readdirSync(join(explorer.builtDirectory, 'explorer/assets')).filter((name) => !name.endsWith('.gz'));
  for (const name of files) {
    const path = `/explorer/assets/${name}`;
    const plain = await get(path, { 'accept-encoding': 'identity' });
    expect([name, plain.status, plain.headers.get('cache-control')]).toEqual([
      name,
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect(plain.headers.get('content-type')).toMatch(
      /^(text\/(css|javascript); charset=utf-8|font\/ttf|image\/svg\+xml)$/,
    );
    const packed = await get(path, { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe(name.endsWith('.svg') ? null : 'gzip');
    expect(await packed.text()).toBe(await plain.text());
  }
  const worker = files.find((name) => name.startsWith('graphql.worker'));
  expect((await get(`/explorer/assets/${worker}`)).headers.get('content-security-policy')).toContain(
    "connect-src 'self'",
  );
});

test('no other file of the machine is served', async () => {
  for (const path of ['', 'nothing.js', '..%2f..%2findex.html', '%2e%2e/%2e%2e/package.json', 'index.html', '%00']) {
    const { status, errors } = await read(await get(`/explorer/assets/${path}`));
    expect([path, status, errors?.[0]?.extensions.code]).toEqual([path, 404, 'NOT_FOUND_PATH']);
  }
});

test('the example operations come by role, with their titles and variables', async () => {
  const groups = (await (await get('/explorer/operations.json')).json()) as {
    role: string;
    operations: { name: string; title: string; query: string; variables?: object }[];
  }[];
  expect(groups.map(({ role }) => role)).toEqual(['analyst', 'cluster-researcher', 'front-end-developer']);
  const operations = groups.flatMap((group) => group.operations);
  expect(operations.every(({ title, query }) => title !== '' && query.includes(title))).toBe(true);
  expect(operations.find(({ name }) => name === 'country-card')?.variables).toBeDefined();
});

test('with the schema closed there is no page, as there is nothing at any unknown path', async () => {
  for (const path of ['/', '/explorer/operations.json', '/schema.graphql', '/explorer/assets/index.js']) {
    const [found, unknown] = await Promise.all([get(path, {}, closed.address), get('/unknown', {}, closed.address)]);
    expect(found.status).toBe(404);
    expect(await found.text()).toBe(await unknown.text());
  }
});

test('where it was not built, it says how to build it', async () => {
  const { status, errors } = await read(await get('/', {}, unbuilt.address));
  expect([status, errors?.[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  expect(errors?.[0]?.message).toContain('npm run build');
});

test('a second build compiles nothing, and a changed input is noticed', async () => {
  const copy = join(empty, 'project');
  for (const input of ['src/explorer', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']) {
    cpSync(join(root, input), join(copy, input), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const built = /^Building the page, once …\nBuilt the page in \d+\.\d s\.\n$/;
  expect((await buildExplorer(copy)).stdout).toMatch(built);
  expect((await buildExplorer(copy)).stdout).toBe('');
  writeFileSync(join(copy, 'src/explorer/look/page.css'), '/* nothing */');
  expect((await buildExplorer(copy)).stdout).toMatch(built);
});
