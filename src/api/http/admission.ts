// Lets a request pass only if it names one operation that this schema can run.
import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import type { DocumentNode } from 'graphql';
import { Invalid } from '../../errors.js';
import { asWholeAnswer } from '../errors.js';
import type { RequestScope } from './request-scope.js';

function unresolved(document: DocumentNode, operationName: string | null | undefined): Invalid {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  if (operations === 0) return new Invalid('The document holds no operation. Add a query, such as { __typename }.');
  if (operationName) return new Invalid('The document holds no operation of the name given in operationName.');
  return new Invalid('The document holds several operations. Name the one to run in operationName.');
}

export function admission<Context extends RequestScope>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          // Apollo calls this without an operation too, although its types say otherwise.
          const resolved: typeof operation | undefined = operation;
          if (resolved === undefined) throw asWholeAnswer(unresolved(document, request.operationName));
          if (resolved.operation === 'subscription' || !schema.getRootType(resolved.operation)) {
            const message = `This endpoint runs no ${resolved.operation} operations. Send a query.`;
            throw asWholeAnswer(new Invalid(message));
          }
          return Promise.resolve();
        },
      }),
  };
}
