// Hands Apollo's execution to our executor, and ends it when the request's time or client is gone.
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { KnownError } from '../../errors.js';
import { asWholeAnswer } from '../errors.js';
import type { Executor } from '../execute.js';
import { untilAborted } from './request-scope.js';
import type { RequestScope } from './request-scope.js';

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];

export function gatewayFor<Context extends RequestScope>(schema: GraphQLSchema, executor: Executor<Context>): Gateway {
  const run = async (request: Parameters<Executor<Context>>[0]): Promise<ExecutionResult> => {
    try {
      return await untilAborted(request.context.signal, executor(request));
    } catch (error) {
      if (error instanceof KnownError) return { errors: [asWholeAnswer(error)] };
      throw error;
    }
  };
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, operation, request, context }) =>
          run({
            document,
            operation,
            variables: request.variables ?? {},
            // Apollo hands through the very object that the server made for this request.
            context: context as Context,
          }),
      }),
    stop: () => Promise.resolve(),
  };
}
