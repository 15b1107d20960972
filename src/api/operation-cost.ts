// Tells what an operation would cost, and what it may, without running it: read, checked and priced as /graphql would.
import type { FastifyInstance } from 'fastify';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getOperationAST, getVariableValues, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { Invalid } from '../errors.js';
import type { Cost } from '../graph/compile/cost.js';
import { answerTo, asInputErrors, recognise } from './errors.js';
import { runnable } from './http/admission.js';
import { refuseDeepText } from './http/body.js';
import { jsonType } from './http/refusal.js';
import type { HttpSettings } from './http/settings.js';
import { finiteNumbers } from './limits/finite-numbers.js';
import { limitGate } from './limits/limit-gate.js';

/** What an operation could return at most, also where that is more than the limit. */
type CostOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => Cost;

export interface OperationCostParts {
  readonly schema: GraphQLSchema;
  readonly costOf: CostOf;
  readonly settings: HttpSettings;
}

/** The answer: the same measures on both sides. */
interface OperationCost {
  readonly cost: Cost;
  readonly limit: Cost;
}

interface CostRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Several problems of a document or its variables. */
class Refused extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('refused');
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a GraphQL request over HTTP; null stands for a field that is left out. */
function readRequest(body: unknown): CostRequest {
  if (!isRecord(body) || typeof body['query'] !== 'string') {
    throw new Invalid('The body is not a request. Send a JSON object with the field query.');
  }
  const variables = body['variables'] ?? {};
  const operationName = body['operationName'] ?? undefined;
  if (!isRecord(variables)) throw new Invalid('The field variables is not an object. Give one value a variable.');
  if (operationName !== undefined && typeof operationName !== 'string') {
    throw new Invalid('The field operationName is not a string. Name the operation to price.');
  }
  return { query: body['query'], variables, operationName };
}

/** Errors with the code that Apollo would give them, so that they are told in the same words. */
const coded = (errors: readonly GraphQLError[], code: string): GraphQLError[] =>
  errors.map((error) => {
    const { message, nodes, source, positions, originalError, extensions } = error;
    return new GraphQLError(message, {
      nodes: nodes ?? null,
      source: source ?? null,
      positions: positions ?? null,
      originalError: originalError ?? error,
      extensions: { code, ...extensions },
    });
  });

function parseOrThrow(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    const found = error instanceof GraphQLError ? error : new GraphQLError('The document cannot be read.');
    throw new Refused(coded([found], 'GRAPHQL_PARSE_FAILED'));
  }
}

function priced({ schema, costOf, settings: { limits } }: OperationCostParts, request: CostRequest): OperationCost {
  const document = parseOrThrow(request.query, limits.tokens);
  const problems = validate(schema, document, [limitGate(limits), ...specifiedRules, finiteNumbers]);
  if (problems.length > 0) throw new Refused(coded(problems, 'GRAPHQL_VALIDATION_FAILED'));
  const found = getOperationAST(document, request.operationName);
  const operation = runnable(schema, document, found, request.operationName);
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables, {
    maxErrors: 50,
  });
  if (!coerced) throw new Refused(asInputErrors(errors));
  return {
    cost: costOf(document, operation, coerced),
    limit: { nodes: limits.cost, lists: limits.lists, conditions: limits.conditions },
  };
}

/**
 * Adds `POST /graphql/cost`: the body of a GraphQL request in, its cost beside the limit out. As at /graphql, a well-formed
 * request is answered with 200 whatever its document is like: the errors are in the body.
 */
export function addCostRoute(app: FastifyInstance, parts: OperationCostParts): void {
  const { publicSchema, limits } = parts.settings;
  app.post('/graphql/cost', (request, reply) => {
    const asked = readRequest(request.body);
    refuseDeepText(asked.query, 'graphql', limits);
    void reply.header('content-type', jsonType).header('cache-control', 'no-store');
    try {
      return JSON.stringify(priced(parts, asked));
    } catch (error) {
      const errors: readonly unknown[] = error instanceof Refused ? error.errors : [error];
      if (!errors.every(recognise)) throw error;
      return JSON.stringify({
        errors: errors.map((one) => answerTo(one, { publicSchema, reference: () => request.id })),
      });
    }
  });
}
