// Words Apollo's errors for clients, and logs the masked ones under the id that the answer names.
import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { answerTo, recognise } from '../errors.js';
import type { AnsweredError } from '../errors.js';
import { ClientGone } from './request-scope.js';
import type { RequestScope } from './request-scope.js';

export type ServerLogger = FastifyBaseLogger;

const causeOf = (error: unknown): unknown =>
  error instanceof Error && 'originalError' in error ? (error.originalError ?? error) : error;

export function errorFormatting<Context extends RequestScope>(
  publicSchema: boolean,
  logger: ServerLogger,
): { formatError: (formatted: unknown, error: unknown) => AnsweredError; plugin: ApolloServerPlugin<Context> } {
  // formatError is told nothing of the request: the plugin, called just before, leaves it the id here.
  const references = new WeakMap<object, string>();

  const log = (error: unknown, reference: string): void => {
    const err = causeOf(error);
    if (err instanceof ClientGone) logger.info({ requestId: reference }, 'the client left before the answer');
    else logger.error({ err, requestId: reference }, 'unexpected error');
  };

  return {
    formatError: (_formatted, error) =>
      answerTo(error, {
        publicSchema,
        reference: () => {
          const known = typeof error === 'object' && error !== null ? references.get(error) : undefined;
          if (known !== undefined) return known;
          const reference = randomUUID();
          log(error, reference);
          return reference;
        },
      }),
    plugin: {
      requestDidStart: ({ contextValue: { requestId } }) =>
        Promise.resolve({
          didEncounterErrors: ({ errors }) => {
            for (const error of errors) {
              if (recognise(error) !== undefined) continue;
              references.set(error, requestId);
              log(error, requestId);
            }
            return Promise.resolve();
          },
        }),
    },
  };
}
