// Turns anything thrown into the error a client reads: known ones say what to change, all others are masked.
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { KnownError } from '../errors.js';
import type { Problem } from '../errors.js';
import { recogniseLibraryError } from './errors/library-errors.js';
import type { Recognised } from './errors/library-errors.js';

/** The error as it stands in `errors[]` of an answer. */
export interface AnsweredError extends GraphQLFormattedError {
  readonly extensions: {
    readonly code: string;
    readonly problems?: readonly Problem[];
    /** Names the log entry of a masked error. */
    readonly reference?: string;
  };
}

export interface AnswerOptions {
  /** False strips what the schema would give away: suggestions of names. */
  publicSchema: boolean;
  /** Called for a masked error only: the reference that finds its log entry. */
  reference: () => string;
}

/** A message echoes the client's own values: this much of it is enough. */
const longestMessage = 2000;
const suggestion = /\s?Did you mean [^?]*\?/g;

function shortened(message: string): string {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}...`;
}

/** What a client may know of a thrown thing; undefined when it is a fault of ours. */
export function recognise(thrown: unknown): Recognised | undefined {
  // Libraries wrap errors in errors: look as far down as any of them does.
  let link: unknown = thrown;
  for (let depth = 0; depth < 8 && link !== undefined && link !== null; depth += 1) {
    if (link instanceof KnownError) {
      const { code, message, status, problems } = link;
      return { code, message, status, problems, aboutSchema: false };
    }
    if (!(link instanceof GraphQLError)) break;
    link = link.originalError;
  }
  if (!(thrown instanceof GraphQLError)) return undefined;
  return recogniseLibraryError(thrown);
}

function placeOf(thrown: unknown): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  if (!(thrown instanceof GraphQLError)) return {};
  const { locations, path } = thrown.toJSON();
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}

/** The error to answer with. */
export function answerTo(thrown: unknown, options: AnswerOptions): AnsweredError {
  const known = recognise(thrown);
  if (known === undefined) {
    const reference = options.reference();
    return {
      message: `The server failed on this request, which is not your fault. Reference: ${reference}.`,
      ...placeOf(thrown),
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    };
  }
  const open = options.publicSchema || !known.aboutSchema;
  const message = shortened(open ? known.message : known.message.replace(suggestion, ''));
  const problems = known.problems.length === 0 ? {} : { problems: known.problems };
  return { message, ...placeOf(thrown), extensions: { code: known.code, ...problems } };
}

/** The HTTP status where this error is the whole answer. */
export function statusOf(thrown: unknown): number {
  return recognise(thrown)?.status ?? 500;
}

/** A known error as the only error of a GraphQL answer: Apollo reads the status from `extensions.http`. */
export function asWholeAnswer(error: KnownError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, http: { status: error.status } },
  });
}

/** Errors of variable coercion, which carry no code of their own. */
export function asInputErrors(errors: readonly GraphQLError[]): GraphQLError[] {
  return errors.map(
    (error) =>
      new GraphQLError(error.message, {
        ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      }),
  );
}
