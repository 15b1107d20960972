// Runs one operation: variables coerced, the caller's check, then a compiled document or graphql-js itself.
import { execute, getVariableValues } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { KnownError } from '../errors.js';
import { asInputErrors, asWholeAnswer } from './errors.js';
import { CompiledDocuments } from './execute/compiled-documents.js';
import type { Values } from './execute/specialise.js';

interface ExecutorRequest<Context> {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Stands for the document's text, such as its hash. */
  readonly documentKey: string;
  /** As the client sent them. */
  readonly variables: Values;
  readonly context: Context;
}

export type Executor<Context> = (request: ExecutorRequest<Context>) => Promise<ExecutionResult>;

/** Runs before anything is executed; a KnownError it throws becomes the whole answer. */
export type BeforeExecution<Context> = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  coercedVariables: Values,
  context: Context,
) => void | Promise<void>;

export interface ExecutorOptions<Context> {
  schema: GraphQLSchema;
  beforeExecution?: BeforeExecution<Context>;
  /** A document is compiled when it comes this often: compiling costs many executions. 0 never compiles. */
  compileAt?: number;
  /** Fields of all compiled documents together; each takes about six kilobytes. */
  cachedFields?: number;
}

export function createExecutor<Context>(options: ExecutorOptions<Context>): Executor<Context> {
  const { schema, beforeExecution, compileAt = 2, cachedFields = 10_000 } = options;
  const compiled = new CompiledDocuments(schema, compileAt, cachedFields);

  return async ({ document, operation, documentKey, variables, context }) => {
    const coercion = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
    if (coercion.coerced === undefined) return { errors: asInputErrors(coercion.errors) };
    const { coerced } = coercion;
    try {
      await beforeExecution?.(schema, document, operation, coerced, context);
    } catch (error) {
      if (error instanceof KnownError) return { errors: [asWholeAnswer(error)] };
      throw error;
    }
    const run = compileAt > 0 ? compiled.find(document, operation, documentKey, coerced) : undefined;
    if (run !== undefined) return run(context);
    const operationName = operation.name?.value;
    return execute({ schema, document, contextValue: context, variableValues: variables, operationName });
  };
}
