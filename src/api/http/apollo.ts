// Sets up Apollo: what it validates, how it executes, what it remembers and how it words an error.
import { ApolloServer } from '@apollo/server';
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Executor } from '../execute.js';
import { finiteNumbers } from '../limits/finite-numbers.js';
import { limitGate } from '../limits/limit-gate.js';
import { admission } from './admission.js';
import { documentStore, persistedQueryCache } from './bounded-stores.js';
import { errorFormatting } from './error-formatting.js';
import type { ServerLogger } from './error-formatting.js';
import { gatewayFor } from './gateway.js';
import type { RequestScope } from './request-scope.js';
import type { HttpSettings } from './settings.js';

export function apolloServer<Context extends RequestScope>(parts: {
  schema: GraphQLSchema;
  executor: Executor<Context>;
  settings: HttpSettings;
  logger: ServerLogger;
  plugins: readonly ApolloServerPlugin<Context>[];
}): ApolloServer<Context> {
  const { schema, executor, settings, logger, plugins } = parts;
  const { publicSchema, limits } = settings;
  const formatting = errorFormatting<Context>(publicSchema, logger);
  const options: ApolloServerOptions<Context> = {
    gateway: gatewayFor(schema, executor),
    // Given here, because Apollo would else read NODE_ENV at a moment that nobody controls.
    nodeEnv: 'production',
    introspection: publicSchema,
    hideSchemaDetailsFromClientErrors: !publicSchema,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitGate(limits), finiteNumbers],
    documentStore: documentStore(),
    persistedQueries: { cache: persistedQueryCache() },
    formatError: formatting.formatError,
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      admission<Context>(),
      formatting.plugin,
      ...plugins,
    ],
  };
  return new ApolloServer<Context>(options);
}
