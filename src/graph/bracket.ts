// Several statements of one read transaction, and a last one that runs whatever becomes of them, at the same server.
import type { Record as Neo4jRecord, Session } from 'neo4j-driver';
import { databaseTimedOut } from './errors.js';

type Parameters = Record<string, unknown>;
type Run = (statement: string, parameters?: Parameters) => Promise<(readonly unknown[])[]>;

/** Sessions in read mode: at a server of the driver's choice, or at the one with this address. */
export interface Sessions {
  open(): Session;
  /** Undefined where there is only one server. */
  readonly at?: ((address: string) => { session: Session; release(): Promise<void> }) | undefined;
}

export interface Bracket<T> {
  readonly work: (run: Run) => Promise<T>;
  /** It takes away what the work has left at the server, and does no harm where nothing was left. */
  readonly last: (run: Run) => Promise<unknown>;
}

interface Bounds {
  readonly deadline: number;
  readonly serverTimeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** A promise that fails when the client has gone or the time is over, and its end. */
function endOf({ deadline, signal }: Bounds): { ended: Promise<never>; release: () => void } {
  let release = (): void => undefined;
  const ended = new Promise<never>((_, reject) => {
    const end = (): void => reject(databaseTimedOut());
    if (signal?.aborted) return end();
    const timer = setTimeout(end, Math.max(0, deadline - Date.now()));
    signal?.addEventListener('abort', end, { once: true });
    release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    };
  });
  // It may fail when nobody listens any more.
  ended.catch(() => undefined);
  return { ended, release };
}

const rowsOf = (records: readonly Neo4jRecord[]): (readonly unknown[])[] =>
  records.map((record) => record.keys.map((_, index) => record.get(index)));

/** Closing ends what still runs there and returns when it has ended: only then nothing can be left behind any more. */
async function cleanUp(
  sessions: Sessions,
  failed: Session,
  server: string | undefined,
  last: Bracket<unknown>['last'],
) {
  await failed.close();
  const { session, release } =
    server !== undefined && sessions.at
      ? sessions.at(server)
      : { session: sessions.open(), release: () => Promise.resolve() };
  try {
    await last(async (statement, parameters) => rowsOf((await session.run(statement, parameters)).records));
  } finally {
    await session.close();
    await release();
  }
}

/**
 * Runs `work` and then `last` in one read transaction. Where that fails or is ended, `last` runs in a transaction of its own;
 * `leaveBehind` gets the promise of it, as a client that has gone, or a server that is frozen, is not waited for.
 */
export async function inBracket<T>(
  sessions: Sessions,
  { work, last }: Bracket<T>,
  bounds: Bounds,
  leaveBehind: (cleaning: Promise<void>) => void,
): Promise<T> {
  const { ended, release } = endOf(bounds);
  const session = sessions.open();
  let server: string | undefined;
  let given = false;
  const inTime = <V>(one: Promise<V>): Promise<V> => Promise.race([one, ended]);
  try {
    const transaction = await inTime(Promise.resolve(session.beginTransaction({ timeout: bounds.serverTimeoutMs })));
    const run: Run = async (statement, parameters) =>
      rowsOf((await inTime(Promise.resolve(transaction.run(statement, parameters)))).records);
    // In a cluster the last statement has to find the server again: its name has to be known before anything is left there.
    if (sessions.at) {
      const { summary } = await inTime(Promise.resolve(transaction.run('RETURN 1')));
      server = summary.server.address;
    }
    const result = await work(run);
    await last(run);
    await inTime(transaction.commit());
    given = true;
    await session.close();
    return result;
  } catch (error) {
    if (!given) {
      const cleaning = cleanUp(sessions, session, server, last).catch(() => undefined);
      leaveBehind(cleaning);
      await inTime(cleaning).catch(() => undefined);
    }
    throw error;
  } finally {
    release();
  }
}
