// Lets one request at a time have a new statement planned: the database would plan it once for each that comes meanwhile.
import { LRUCache } from 'lru-cache';

/** Statements whose plan the database is likely to still have; it keeps a thousand itself. */
const remembered = 1_000;

export class FirstRuns {
  readonly #known = new LRUCache<string, true>({ max: remembered });
  readonly #running = new Map<string, Promise<unknown>>();

  /** Runs at once where the statement is known or nobody runs it; else after the first run of it has ended, however it did. */
  async run<T>(statement: string, execute: () => Promise<T>): Promise<T> {
    const first = this.#known.has(statement) ? undefined : this.#running.get(statement);
    if (first) {
      await first.catch(() => undefined);
      return execute();
    }
    if (this.#known.get(statement)) return execute();
    const own = execute();
    this.#running.set(statement, own);
    try {
      const result = await own;
      this.#known.set(statement, true);
      return result;
    } finally {
      this.#running.delete(statement);
    }
  }
}
