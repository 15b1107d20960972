// The closed set of errors that this system answers with; anything else is a fault of ours and is masked.
import { constantCase } from './name-forms.js';

/** One place in the input and what is wrong there. */
export interface Problem {
  path: string;
  message: string;
}

/** An error a client may see: its message names the thing and the way out. */
export abstract class KnownError extends Error {
  /** The stable code of CONTRACT: capitals with underscores. */
  abstract readonly code: string;
  /** The HTTP status where the error is the whole answer. */
  abstract readonly status: number;

  constructor(
    message: string,
    readonly problems: readonly Problem[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The input breaks a rule of the schema or the model. */
export class Invalid extends KnownError {
  override readonly code: string = 'BAD_USER_INPUT';
  override readonly status = 400;
}

/** A cursor that this list, in this order, never issued. */
export class InvalidCursor extends Invalid {
  override readonly code = 'INVALID_CURSOR';
}

/** Nothing has the id or code asked for. */
export class NotFound extends KnownError {
  override readonly code: string;
  override readonly status = 404;

  constructor(kind: string, message: string) {
    super(message);
    this.code = `NOT_FOUND_${constantCase(kind)}`;
  }
}

/** The write contradicts what is stored. */
export class Conflict extends KnownError {
  override readonly code = 'CONFLICT';
  override readonly status = 409;
}

/** No valid token came with the request. */
export class Unauthenticated extends KnownError {
  override readonly code = 'UNAUTHENTICATED';
  override readonly status = 401;
}

/** The viewer's role does not allow this. */
export class Forbidden extends KnownError {
  override readonly code = 'FORBIDDEN';
  override readonly status = 403;
}

/** The operation could return or cost more than one request may. */
export class TooCostly extends KnownError {
  override readonly code = 'QUERY_TOO_COMPLEX';
  override readonly status = 400;
}

/** The request body is larger than accepted. */
export class TooLarge extends KnownError {
  override readonly code = 'PAYLOAD_TOO_LARGE';
  override readonly status = 413;
}

/** The database cannot be reached or used at the moment. */
export class Unavailable extends KnownError {
  override readonly code = 'SERVICE_UNAVAILABLE';
  override readonly status = 503;
}

/** The database did not answer within the time one request may take. */
export class TimedOut extends KnownError {
  override readonly code = 'DATABASE_TIMEOUT';
  override readonly status = 504;
}
