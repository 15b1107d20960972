// Serves the page with the GraphQL IDE at `/`: its built files under a strict policy, and the operations that it offers.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Unavailable } from '../errors.js';
import type { ExampleOperation } from './operations.js';

export interface ExplorerFiles {
  /** What `npm run build` wrote. */
  readonly builtDirectory: string;
  /** The schema as clients see it. */
  readonly schemaFile: string;
}

interface ServedFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
  /** Beside a file that packs well lies its packed form. */
  readonly packedBytes: number | undefined;
}

/** Nothing but what this server sends may run, load or be asked; the editor styles itself and draws its icons from data. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** Files that have their content's hash in their name. */
const forever = 'public, max-age=31536000, immutable';

async function builtFiles(directory: string): Promise<ReadonlyMap<string, ServedFile>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = new Map(await Promise.all(paths.map(async (path) => [path, (await stat(path)).size] as const)));
  const files = paths.flatMap((path): [string, ServedFile][] => {
    const type = types[extname(path)];
    if (type === undefined) return [];
    const served = relative(directory, path).split(sep).join('/');
    return [[served, { path, type, bytes: sizes.get(path) ?? 0, packedBytes: sizes.get(`${path}.gz`) }]];
  });
  return new Map(files);
}

interface ExampleGroup {
  readonly role: string;
  readonly operations: Omit<ExampleOperation, 'role'>[];
}

/** The operations by role, both in the order given. */
function byRole(operations: readonly ExampleOperation[]): ExampleGroup[] {
  const groups = new Map<string, ExampleGroup>();
  for (const { role, ...operation } of operations) {
    const group = groups.get(role) ?? { role, operations: [] };
    group.operations.push(operation);
    groups.set(role, group);
  }
  return [...groups.values()];
}

/** Sends a text of this process, or says that the browser has it already. */
function sendText(request: FastifyRequest, reply: FastifyReply, text: string, type: string): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  void reply.header('cache-control', 'no-cache').header('etag', tag);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.header('content-type', type).send(text);
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: ServedFile): FastifyReply {
  const packed = file.packedBytes !== undefined && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  void reply.header('content-type', file.type).header('cache-control', forever).header('vary', 'accept-encoding');
  void reply.header('content-length', packed ? file.packedBytes : file.bytes);
  if (packed) void reply.header('content-encoding', 'gzip');
  return reply.send(request.method === 'HEAD' ? '' : createReadStream(packed ? `${file.path}.gz` : file.path));
}

/** Adds the page; where it was not built, `/` says how to. */
export async function addExplorerPage(
  app: FastifyInstance,
  places: ExplorerFiles,
  operations: readonly ExampleOperation[],
): Promise<void> {
  const files = await builtFiles(places.builtDirectory);
  const page = files.get('index.html');
  const html = page && (await readFile(page.path, 'utf8'));
  const examples = JSON.stringify(byRole(operations));
  const schema = await readFile(places.schemaFile, 'utf8').catch(() => undefined);
  if (html === undefined) app.log.warn('The page at / has not been built: run "npm run build".');
  const routeOptions = { exposeHeadRoute: true };

  app.get('/', routeOptions, (request, reply) => {
    if (html === undefined) throw new Unavailable('The page has not been built. Run "npm run build".');
    void reply.header('content-security-policy', policy);
    return sendText(request, reply, html, 'text/html; charset=utf-8');
  });
  app.get('/explorer/operations.json', routeOptions, (request, reply) =>
    sendText(request, reply, examples, 'application/json; charset=utf-8'),
  );
  if (schema !== undefined) {
    app.get('/schema.graphql', routeOptions, (request, reply) =>
      sendText(request, reply, schema, 'text/plain; charset=utf-8'),
    );
  }
  app.get<{ Params: { '*': string } }>('/explorer/assets/*', routeOptions, (request, reply) => {
    const file = files.get(`explorer/assets/${request.params['*']}`);
    // The policy is the page's: a worker has that of its own answer.
    void reply.header('content-security-policy', policy);
    return file ? sendFile(request, reply, file) : reply.callNotFound();
  });
}
