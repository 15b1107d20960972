// The one error of the local database: a single line that says what is missing and names the way out.

const ELSEWHERE = 'set NEO4J_URI to a Neo4j you already have, or run "docker compose up"';

/** The local database cannot be had; the command line prints the message alone and exits with `exitCode`. */
export class LocalDatabaseError extends Error {
  readonly exitCode = 2;

  constructor(message: string, options?: ErrorOptions) {
    super(message.replace(/\s*\n\s*/g, ' '), options);
    this.name = 'LocalDatabaseError';
  }
}

/** A failure that needs something of the machine, so that going without a local database is a way out as well. */
export function failureWithWaysOut(problem: string, firstWay: string, cause?: unknown): LocalDatabaseError {
  return new LocalDatabaseError(`${problem} Way out: ${firstWay}, ${ELSEWHERE}.`, { cause });
}

/** The code of a failed system call, such as ENOENT. */
export function systemCode(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** A disk that is full or a folder that may not be written, said in one line; anything else is passed on as it is. */
export function failureOfDisk(error: unknown, directory: string): unknown {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(directory, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
      return failureWithWaysOut(
        `The folder ${directory} cannot be written (${systemCode(error)}).`,
        'name a folder of your own or mend its rights',
        error,
      );
    default:
      return error;
  }
}

export function diskFull(directory: string, cause?: unknown): LocalDatabaseError {
  return failureWithWaysOut(`The disk that holds ${directory} is full.`, 'free about 1 GB there', cause);
}
