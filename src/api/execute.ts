// Runs one operation: variables coerced, the caller's preparation, then graphql-js.
import { execute, getVariableValues } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { KnownError } from '../errors.js';
import { asInputErrors, asWholeAnswer } from './errors.js';

type Values = Readonly<Record<string, unknown>>;

interface ExecutorRequest<Context> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client sent them. */
  readonly variables: Values;
  readonly context: Context;
}

export type Executor<Context> = (request: ExecutorRequest<Context>) => Promise<ExecutionResult>;

/** Runs before anything is executed; a KnownError it throws becomes the answer. */
export type BeforeExecution<Context> = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  coercedVariables: Values,
  context: Context,
) => void;

export interface ExecutorOptions<Context> {
  schema: GraphQLSchema;
  beforeExecution?: BeforeExecution<Context>;
}

export function createExecutor<Context>({ schema, beforeExecution }: ExecutorOptions<Context>): Executor<Context> {
  return async ({ document, operation, variables, context }) => {
    const coercion = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
    if (coercion.coerced === undefined) return { errors: asInputErrors(coercion.errors) };
    try {
      beforeExecution?.(document, operation, coercion.coerced, context);
    } catch (error) {
      if (error instanceof KnownError) return { errors: [asWholeAnswer(error)] };
      throw error;
    }
    const operationName = operation.name?.value;
    return execute({ schema, document, contextValue: context, variableValues: variables, operationName });
  };
}
