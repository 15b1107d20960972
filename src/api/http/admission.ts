// Lets a request pass only if it names one operation that this schema can run.
import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Invalid } from '../../errors.js';
import { asWholeAnswer } from '../errors.js';
import type { RequestScope } from './request-scope.js';

function unresolved(document: DocumentNode, operationName: string | null | undefined): Invalid {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  if (operations === 0) return new Invalid('The document holds no operation. Add a query, such as { __typename }.');
  if (operationName) return new Invalid('The document holds no operation of the name given in operationName.');
  return new Invalid('The document holds several operations. Name the one to run in operationName.');
}

/** The operation, if it was found and the schema can run it; throws what a client has to change. */
export function runnable(
  schema: GraphQLSchema,
  document: DocumentNode,
  found: OperationDefinitionNode | null | undefined,
  operationName: string | null | undefined,
): OperationDefinitionNode {
  if (!found) throw unresolved(document, operationName);
  if (found.operation === 'subscription' || !schema.getRootType(found.operation)) {
    throw new Invalid(`This endpoint runs no ${found.operation} operations. Send a query.`);
  }
  return found;
}

export function admission<Context extends RequestScope>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          try {
            // Apollo calls this without an operation too, although its types say otherwise.
            runnable(schema, document, operation, request.operationName);
          } catch (error) {
            throw asWholeAnswer(error as Invalid);
          }
          return Promise.resolve();
        },
      }),
  };
}
