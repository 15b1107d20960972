// Gives errors of compiled code the shape that graphql-js gives its own, which Apollo relies on.
import { GraphQLError } from 'graphql';
import type { ExecutionResult, Source } from 'graphql';

function positionOf(source: Source, { line, column }: { line: number; column: number }): number {
  let position = 0;
  const ends = /\r\n|[\n\r]/g;
  for (let passed = 1; passed < line; passed += 1) {
    if (ends.exec(source.body) === null) break;
    position = ends.lastIndex;
  }
  return position + column - 1;
}

function ownError(error: GraphQLError, source: Source): GraphQLError {
  const { message, locations, path, originalError } = error;
  // A located error that a resolver passed on is already as it should be.
  if (originalError instanceof GraphQLError && originalError.path !== undefined) return originalError;
  return new GraphQLError(message, {
    source,
    positions: (locations ?? []).map((location) => positionOf(source, location)),
    ...(path === undefined ? {} : { path }),
    ...(originalError === undefined ? {} : { originalError }),
  });
}

export function withOwnErrors(result: ExecutionResult, source: Source): ExecutionResult {
  const { errors } = result;
  if (errors === undefined) return result;
  return { ...result, errors: errors.map((error) => ownError(error, source)) };
}
