// Sorts the errors of graphql-js, Apollo and type-graphql into our codes; what is not sorted is a fault of ours.
import { GraphQLError } from 'graphql';
import type { Problem } from '../../errors.js';
import { problemsOfArguments } from './argument-problems.js';

/** What a client may know of an error. */
export interface Recognised {
  code: string;
  message: string;
  status: number;
  problems: readonly Problem[];
  /** The message may suggest names of the schema. */
  aboutSchema: boolean;
}

/** Codes that libraries set and clients may read, with our code and the status of a whole answer. */
const codes: Readonly<Record<string, { code: string; status: number }>> = {
  BAD_REQUEST: { code: 'BAD_REQUEST', status: 400 },
  BAD_USER_INPUT: { code: 'BAD_USER_INPUT', status: 400 },
  GRAPHQL_PARSE_FAILED: { code: 'GRAPHQL_PARSE_FAILED', status: 400 },
  GRAPHQL_VALIDATION_FAILED: { code: 'GRAPHQL_VALIDATION_FAILED', status: 400 },
  OPERATION_RESOLUTION_FAILURE: { code: 'BAD_USER_INPUT', status: 400 },
  PERSISTED_QUERY_NOT_FOUND: { code: 'PERSISTED_QUERY_NOT_FOUND', status: 200 },
  PERSISTED_QUERY_NOT_SUPPORTED: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', status: 200 },
  QUERY_TOO_COMPLEX: { code: 'QUERY_TOO_COMPLEX', status: 400 },
  UNAUTHENTICATED: { code: 'UNAUTHENTICATED', status: 401 },
  UNAUTHORIZED: { code: 'FORBIDDEN', status: 403 },
};

/** Errors of a document, not of its execution: one with a path is a value of ours that could not be written. */
const beforeExecution = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST']);

/** Coercion messages of graphql-js that come without any code. */
const coercionMessages = [
  /^Variable "\$[_A-Za-z0-9]+" /,
  /^Argument "[_A-Za-z0-9]+" (of (required|non-null) type|has invalid value)/,
  /^Too many errors processing variables/,
  /^(Must provide operation name|Unknown operation named|Must provide an operation)/,
  /^Schema is not configured to execute /,
];

const sentences: ReadonlyMap<string, string> = new Map([
  [
    'provided sha does not match query',
    'The hash in extensions.persistedQuery.sha256Hash is not the SHA-256 of the query. Send the hash of exactly this text.',
  ],
  [
    'Unsupported persisted query version',
    'The version in extensions.persistedQuery.version is not supported. Send version 1.',
  ],
]);

const refused = (code: string, message: string, aboutSchema = true): Recognised => ({
  code,
  message,
  status: 400,
  problems: [],
  aboutSchema,
});

function ownCodeBelow(error: GraphQLError): unknown {
  const below = error.originalError;
  return below instanceof GraphQLError ? (ownCodeBelow(below) ?? below.extensions['code']) : undefined;
}

export function recogniseLibraryError(error: GraphQLError): Recognised | undefined {
  const { message, extensions, path } = error;
  const code = extensions['code'];

  const sentence = sentences.get(message);
  if (sentence !== undefined) return refused('BAD_USER_INPUT', sentence, false);

  if (code === undefined) {
    if (!coercionMessages.some((pattern) => pattern.test(message))) return undefined;
    return refused('BAD_USER_INPUT', message);
  }
  if (typeof code !== 'string') return undefined;
  if (code === 'GRAPHQL_PARSE_FAILED' && /more tha[nt] \d+ tokens/.test(message)) {
    const limit = /\d+/.exec(message)?.[0] ?? '';
    const wayOut = 'Send a shorter document, and lists of values as variables.';
    return refused(
      'QUERY_TOO_COMPLEX',
      `The document has more than ${limit} tokens (VCG_MAX_TOKENS). ${wayOut}`,
      false,
    );
  }
  // The parser itself gave up, not the grammar: its own message would show the engine's text.
  if (code === 'GRAPHQL_PARSE_FAILED' && !message.startsWith('Syntax Error')) {
    return refused('QUERY_TOO_COMPLEX', 'The document is nested too deeply to be read. Nest it less.', false);
  }
  if (extensions['validationErrorCode'] === 'INTROSPECTION_DISABLED') {
    return refused(
      'GRAPHQL_VALIDATION_FAILED',
      'Introspection is switched off on this server. Read its documentation instead.',
      false,
    );
  }
  if (message === 'Validation aborted.') {
    return refused(
      'QUERY_TOO_COMPLEX',
      'Checking the document took too many steps. Repeat fewer fields and fragments.',
      false,
    );
  }
  if (path !== undefined && beforeExecution.has(code)) return undefined;

  const own = code === 'GRAPHQL_VALIDATION_FAILED' ? ownCodeBelow(error) : undefined;
  const known = codes[typeof own === 'string' && own in codes ? own : code];
  if (known === undefined) return undefined;
  const problems = problemsOfArguments(extensions['validationErrors']);
  if (problems.length === 0) return { ...known, message, problems, aboutSchema: true };
  const listed = problems.map((problem) => `${problem.path}: ${problem.message}`).join('; ');
  return { ...known, message: `The arguments break rules of the schema. ${listed}.`, problems, aboutSchema: true };
}
