// What the command line says of a failure, and the code it exits with.
import { KnownError } from '../errors.js';

/** A failure that explains itself in its message: the setting, the machine, the input. */
const explains = (error: unknown): error is Error & { exitCode: number } =>
  error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number';

/** The reason underneath, in one line, for errors whose own words are meant for clients of the API. */
const reasonOf = ({ cause }: Error): string =>
  cause instanceof Error ? ` (${cause.message.replace(/\s*\n\s*/g, ' ')})` : '';

export interface Failure {
  readonly text: string;
  readonly exitCode: number;
}

/** A line for what is known, the whole story for a fault of ours. */
export function failureOf(error: unknown): Failure {
  if (explains(error)) return { text: error.message, exitCode: error.exitCode };
  if (error instanceof KnownError) return { text: error.message + reasonOf(error), exitCode: 1 };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: 1 };
}
