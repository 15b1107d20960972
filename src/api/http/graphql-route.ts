// Serves /graphql: gives each request its scope and its context, then hands it to Apollo.
import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseDeepText } from './body.js';
import { jsonType, RefusedRequest } from './refusal.js';
import { openScope } from './request-scope.js';
import type { RequestScope } from './request-scope.js';
import type { HttpSettings } from './settings.js';

/** Makes the value that resolvers get as context; it carries on the scope it is given. */
export type ContextFor<Context extends RequestScope> = (
  request: FastifyRequest,
  scope: RequestScope,
) => Context | Promise<Context>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function refuseBadHash(extensions: unknown): void {
  if (!isRecord(extensions) || extensions['persistedQuery'] === undefined) return;
  const persisted = extensions['persistedQuery'];
  if (isRecord(persisted) && typeof persisted['sha256Hash'] === 'string' && persisted['sha256Hash'].length === 64)
    return;
  const message = 'extensions.persistedQuery is not valid. Give { "version": 1, "sha256Hash": 64 hexadecimal digits }.';
  throw new RefusedRequest(400, 'BAD_REQUEST', message);
}

/** What Apollo would take and fail on later; all other shapes it refuses well by itself. */
function refuseUnreadable(request: FastifyRequest, { limits }: HttpSettings): void {
  if (request.method === 'POST') {
    const { body } = request;
    if (Array.isArray(body)) {
      throw new RefusedRequest(400, 'BAD_REQUEST', 'Batches are not accepted. Send one operation a request.');
    }
    if (!isRecord(body)) return;
    if (typeof body['query'] === 'string') refuseDeepText(body['query'], 'graphql', limits);
    refuseBadHash(body['extensions']);
    return;
  }
  const { query, variables, extensions } = request.query as Record<string, unknown>;
  if (typeof query === 'string') refuseDeepText(query, 'graphql', limits);
  if (typeof variables === 'string') refuseDeepText(variables, 'json', limits);
  if (typeof extensions !== 'string') return;
  refuseDeepText(extensions, 'json', limits);
  let parsed: unknown;
  try {
    parsed = JSON.parse(extensions);
  } catch {
    return;
  }
  refuseBadHash(parsed);
}

/** The whole answer to a request that needs no more checks, as JSON; undefined leaves it to Apollo. */
export type Direct<Context> = (body: unknown, context: Context) => Promise<string | undefined>;

/** What clients say they accept, and the type they get for it; Apollo reads the rarer ones. */
const mediaTypes = new Map([
  [undefined, jsonType],
  ['*/*', jsonType],
  ['application/json', jsonType],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json; charset=utf-8'],
]);

export class GraphqlRoute<Context extends RequestScope> {
  // Signals of requests that were well-formed HTTP with a document in them: the rest is up to GraphQL.
  // Apollo copies the context, so the signal in it is what names the request.
  private readonly wellFormed = new WeakSet<AbortSignal>();
  private readonly contexts = new WeakMap<FastifyRequest, Context>();
  /** The last URL that was found to be one: nearly all requests share theirs. */
  private soundUrl = '';

  constructor(
    private readonly settings: HttpSettings,
    private readonly contextFor: ContextFor<Context>,
    private readonly direct: Direct<Context> | undefined,
  ) {}

  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: () =>
      Promise.resolve({
        didResolveSource: ({ contextValue }) => {
          this.wellFormed.add(contextValue.signal);
          return Promise.resolve();
        },
      }),
  };

  add(app: FastifyInstance, apollo: ApolloServer<Context>): void {
    const answer = fastifyApolloHandler(apollo, {
      context: (request) => Promise.resolve(this.contexts.get(request) as Context),
    });
    app.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        this.refuseBadHost(request);
        const { scope, close } = openScope(request.id, reply.raw, this.settings.limits.timeoutMs);
        try {
          const context = await this.contextFor(request, scope);
          void reply.header('cache-control', 'no-store');
          const type = mediaTypes.get(request.headers.accept);
          const direct = type && request.method === 'POST' ? await this.direct?.(request.body, context) : undefined;
          if (type && direct !== undefined) return await reply.header('content-type', type).send(direct);
          refuseUnreadable(request, this.settings);
          this.contexts.set(request, context);
          const body: unknown = await answer.call(app, request, reply);
          this.keepOldClientsWorking(scope.signal, reply);
          return body;
        } finally {
          close();
        }
      },
    });
  }

  /** The adapter builds a URL from these parts, and would throw on a Host header that makes none. */
  private refuseBadHost(request: FastifyRequest): void {
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1') {
      throw new RefusedRequest(400, 'BAD_REQUEST', 'The Host header is missing.');
    }
    const url = `${request.protocol}://${request.hostname}${request.url}`;
    if (url === this.soundUrl) return;
    if (!URL.canParse(request.url, `${request.protocol}://${request.hostname}/`)) {
      throw new RefusedRequest(400, 'BAD_REQUEST', 'The Host header or the URL is not valid.');
    }
    this.soundUrl = url;
  }

  /**
   * Under application/json a well-formed request is answered with 200 whatever its document is like
   * (GraphQL over HTTP, section 6.4.1); the real status is for those who accept application/graphql-response+json.
   */
  private keepOldClientsWorking(signal: AbortSignal, reply: FastifyReply): void {
    const type = String(reply.getHeader('content-type') ?? '');
    if (reply.statusCode === 400 && type.startsWith('application/json') && this.wellFormed.has(signal)) reply.code(200);
  }
}
