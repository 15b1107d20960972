// The one shape of a refusal by a limit: what was found, what is allowed and the way out.
import { GraphQLError } from 'graphql';
import type { ASTNode } from 'graphql';
import { TooCostly } from '../../errors.js';
import { limitDeclarations } from './limits.js';
import type { LimitName } from './limits.js';

/** Counts stop here: fragments can double a count two hundred times over. */
export const countCeiling = 1_000_000_000;

const inWords = (count: number): string => (count >= countCeiling ? `over ${countCeiling - 1}` : String(count));

export function tooComplexMessage(
  limit: LimitName,
  allowed: number,
  found: number | undefined,
  what: string,
  wayOut: string,
): string {
  const finding = found === undefined ? `more than ${allowed} ${what}` : `${inWords(found)} ${what}`;
  return `The document has ${finding}; this server allows ${allowed} (${limitDeclarations[limit].env}). ${wayOut}`;
}

export function tooComplex(message: string, nodes: readonly ASTNode[] = []): GraphQLError {
  return new GraphQLError(message, {
    nodes,
    originalError: new TooCostly(message),
    extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } },
  });
}
