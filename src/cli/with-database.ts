// The database of a command that ends with its work: reached or started before, closed and stopped after, whatever happens.
import { readConfig } from '../config.js';
import type { Database } from '../graph/database.js';
import { connect } from './connect.js';
import { Shutdown } from './shutdown.js';

interface Way {
  /** What a statement may take; commands read and write more than requests do. */
  readonly timeoutMs?: number;
  /** Takes a line about what is going on. */
  readonly tell: (line: string) => void;
}

const tenMinutesMs = 10 * 60_000;

/** Does the work and gives its result. */
export async function withDatabase<T>(
  { timeoutMs = tenMinutesMs, tell }: Way,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  const shutdown = new Shutdown();
  shutdown.onSignals(tell);
  try {
    const { connection, stop } = await connect(config, tell);
    shutdown.add(stop);
    const { Database } = await import('../graph/database.js');
    const database = new Database(connection, { timeoutMs });
    shutdown.add(() => database.close());
    return await work(database);
  } finally {
    await shutdown.close();
  }
}
