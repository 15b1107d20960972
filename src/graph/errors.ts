// What the driver throws, translated into the closed set of errors; what is not known stays as it is and is masked above.
import neo4j, { Neo4jError } from 'neo4j-driver';
import { Conflict, TimedOut, TooLarge, Unavailable } from '../errors.js';

const unreachable = new Set<string>([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'N/A',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.DatabaseError.General.UnknownError',
]);

const outOfTime = new Set<string>([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.TransientError.Transaction.LockAcquisitionTimeout',
]);

export const databaseTimedOut = (): TimedOut =>
  new TimedOut('The database did not answer in time. Ask for smaller pages or fewer levels, or try again.');

const databaseUnavailable = (cause?: unknown): Unavailable =>
  new Unavailable('The database cannot be reached at the moment. Try again in a few seconds.', [], { cause });

/** A new release makes an index of its own: until it is built, or where an older one still serves, there is none to ask. */
const lacksIndex = ({ code, message }: Neo4jError): boolean =>
  code === 'Neo.ClientError.Procedure.ProcedureCallFailed' && /no such fulltext|populating/i.test(message);

const indexUnavailable = (cause: unknown): Unavailable =>
  new Unavailable('The index of names is not there yet. Try again in a minute.', [], { cause });

/** Projections are made by a function, algorithms run by procedures, and the library may be there in parts only. */
const lacksDataScience = ({ code, message }: Neo4jError): boolean =>
  (code === 'Neo.ClientError.Procedure.ProcedureNotFound' || code === 'Neo.ClientError.Statement.SyntaxError') &&
  /(?:procedure with the name `|Unknown function ')gds\./.test(message);

const dataScienceMissing = (cause: unknown): Unavailable =>
  new Unavailable(
    'This database has no Graph Data Science library, which rankings and communities are computed with. Install GDS 2.13 as a plugin of the server and allow gds.* as unrestricted procedures.',
    [],
    { cause },
  );

/** What one transaction holds is bounded by the memory of the server; nothing of it was kept. */
const tooMuchAtOnce = (cause: unknown): TooLarge =>
  new TooLarge(
    'That is more than the memory of the database takes at once; nothing of it was kept. Give it in smaller parts, or the server a larger heap.',
    [],
    { cause },
  );

/** The known error behind a driver error, or the error itself. */
export function translate(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (outOfTime.has(error.code)) return databaseTimedOut();
  if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    return new Conflict('Another record has the same key.', [], { cause: error });
  }
  if (error.code === 'Neo.TransientError.General.MemoryPoolOutOfMemoryError') return tooMuchAtOnce(error);
  if (lacksDataScience(error)) return dataScienceMissing(error);
  if (lacksIndex(error)) return indexUnavailable(error);
  return error.retriable || unreachable.has(error.code) ? databaseUnavailable(error) : error;
}
