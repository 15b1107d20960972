// Tries again what a server in trouble asks to be tried again, as long as somebody waits for it.
import { Neo4jError } from 'neo4j-driver';
import { translate } from './errors.js';

const attempts = 3;

interface Patience {
  /** Milliseconds since the epoch from which on nobody waits any more. */
  readonly deadline: number;
  readonly signal?: AbortSignal | undefined;
}

/** The result of the first attempt that succeeds, or the error of the last in our own words. */
export async function withRetries<T>({ deadline, signal }: Patience, attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      const ended = signal?.aborted === true || Date.now() >= deadline;
      const again = error instanceof Neo4jError && error.retriable && count < attempts && !ended;
      if (!again) throw translate(error);
      await new Promise((resume) => setTimeout(resume, 50 * count));
    }
  }
}
