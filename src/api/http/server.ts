// The HTTP server as one call: a schema, a context and settings in; an address and a close out.
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { GraphQLSchema } from 'graphql';
import { createExecutor } from '../execute.js';
import type { Executor } from '../execute.js';
import { apolloServer } from './apollo.js';
import { entityTags, type StateOf } from './entity-tags.js';
import { bareFastify } from './fastify.js';
import { GraphqlRoute } from './graphql-route.js';
import type { ContextFor, Direct } from './graphql-route.js';
import { addHealthRoutes } from './health.js';
import type { Readiness } from './health.js';
import type { RequestScope } from './request-scope.js';
import type { HttpSettings, LogSettings, MoreRoutes } from './settings.js';

export interface HttpServerParts<Context extends RequestScope> {
  schema: GraphQLSchema;
  /** Called once a request, before anything is parsed; a KnownError it throws is the answer. */
  contextFor: ContextFor<Context>;
  /** Asked by `/readyz`; two seconds are all it gets. */
  isReady: () => Promise<Readiness>;
  /** Runs operations; graphql-js without further checks when left out. */
  executor?: Executor<Context>;
  /** Answers requests that need no more checks. */
  direct?: Direct<Context>;
  /** Names the state that answers depend on; with it, what is asked by GET can be asked again for the price of this. */
  stateOf?: StateOf;
  settings: HttpSettings;
  log: LogSettings;
  moreRoutes?: MoreRoutes;
}

export interface HttpServer {
  /** Where it listens, such as http://127.0.0.1:4000 */
  readonly address: string;
  /** Takes no new connections, lets what is in flight finish within `drainMs`, then cuts it. */
  close(): Promise<void>;
}

export async function createHttpServer<Context extends RequestScope>(
  parts: HttpServerParts<Context>,
): Promise<HttpServer> {
  const { schema, settings } = parts;
  const app = await bareFastify(settings, parts.log);
  const route = new GraphqlRoute<Context>(settings, parts.contextFor, parts.direct);
  const apollo = apolloServer<Context>({
    schema,
    executor: parts.executor ?? createExecutor<Context>({ schema }),
    settings,
    logger: app.log,
    plugins: [
      route.plugin,
      ...(parts.stateOf ? [entityTags<Context>(parts.stateOf)] : []),
      fastifyApolloDrainPlugin(app),
    ],
  });
  let closing: Promise<void> | undefined;
  // Else a connection that was busy when the server was told to stop would idle on until it is cut.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing !== undefined) void reply.header('connection', 'close');
    done();
  });

  await apollo.start();
  route.add(app, apollo);
  addHealthRoutes(app, parts.isReady, () => closing !== undefined);
  await parts.moreRoutes?.(app);
  const address = await app.listen({ host: settings.host, port: settings.port });

  const stop = async (): Promise<void> => {
    const cut = setTimeout(() => {
      app.server.closeAllConnections();
    }, settings.limits.drainMs);
    try {
      await apollo.stop();
    } finally {
      clearTimeout(cut);
    }
  };
  return {
    address,
    close: () => (closing ??= stop()),
  };
}
