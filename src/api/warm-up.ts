// Has the database plan the example operations after a start, so that the first to ask them does not wait for a plan.
import { getOperationAST, getVariableValues, parse, type GraphQLSchema } from 'graphql';
import type { ExampleOperation } from './operations.js';
import type { Reads } from './reads/reads.js';

/** One after another and only planned, never run; what fails is left for the one who asks it. */
export async function warmUp(
  schema: GraphQLSchema,
  reads: Reads,
  operations: readonly ExampleOperation[],
  stopped: AbortSignal,
): Promise<void> {
  for (const { query, variables } of operations) {
    if (stopped.aborted) return;
    const document = parse(query);
    const operation = getOperationAST(document);
    const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
    if (!operation || !coerced) continue;
    try {
      await reads.plan(reads.prepare(document, operation, coerced));
    } catch {
      continue;
    }
  }
}
