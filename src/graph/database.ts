// The only door to Neo4j: one statement to read, one transaction to write, both bounded in time.
import neo4j, { type Driver, type ManagedTransaction, type Record as Neo4jRecord, type Session } from 'neo4j-driver';
import { inBracket, type Bracket, type Sessions } from './bracket.js';
import { driverAt, openDriver, type Connection } from './driver.js';
import { databaseTimedOut, translate } from './errors.js';
import { FirstRuns } from './first-runs.js';
import { withRetries } from './retries.js';

export type { Connection };
export type Parameters = Record<string, unknown>;
/** A record as the statement returned it: its columns in order. */
export type Row = readonly unknown[];

export interface ReadOptions {
  /** Ends the statement: the client went away, or its time is over. */
  signal?: AbortSignal | undefined;
  /** A bookmark: everything up to it can be seen. */
  after?: string | undefined;
}

/** Runs one statement inside a write transaction. */
export type Run = (statement: string, parameters?: Parameters) => Promise<Row[]>;

/** Runs one statement inside a write transaction and hands over its rows one by one, as they come. */
export type Scan = (statement: string, parameters: Parameters, each: (row: Row) => void) => Promise<void>;

const bookmarkTimeoutMs = 2_000;
const closingMs = 2_000;

const valuesOf = (record: Neo4jRecord): Row => record.keys.map((_key, index) => record.get(index));

/** The driver notes a stack for each query, a tenth of its time; the place is always the same. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

export class Database {
  readonly #driver: Driver;
  readonly #name: string | undefined;
  readonly #timeoutMs: number;
  readonly #firstRuns = new FirstRuns();
  readonly #cleaning = new Set<Promise<void>>();
  /** A session at one server of a cluster. */
  readonly #at: Sessions['at'];
  #statements = 0;

  constructor(connection: Connection, { timeoutMs = 10_000 } = {}) {
    this.#name = connection.database;
    this.#timeoutMs = timeoutMs;
    this.#driver = openDriver(connection, timeoutMs);
    const at = driverAt(connection, timeoutMs);
    this.#at = at && ((address) => this.#sessionAt(at(address)));
  }

  /** How many statements have been sent, for budgets in tests. */
  get statements(): number {
    return this.#statements;
  }

  /**
   * Sends one statement in read mode, where the server itself refuses writes.
   * Auto-commit costs one socket write where a managed transaction costs three, so retries are our own.
   */
  async read(statement: string, parameters: Parameters = {}, options: ReadOptions = {}): Promise<Row[]> {
    const deadline = Date.now() + this.#timeoutMs;
    const attempt = () =>
      this.#firstRuns.run(statement, () => this.#readOnce(statement, parameters, deadline, options));
    const { rows } = await withRetries({ deadline, signal: options.signal }, attempt);
    return rows;
  }

  /** Runs several statements in one read transaction at one server, and a last one whatever becomes of them. */
  async bracket<T>(bracket: Bracket<T>, { signal, after }: ReadOptions = {}): Promise<T> {
    const deadline = Date.now() + this.#timeoutMs;
    const sessions = { open: () => this.#session(neo4j.session.READ, after), at: this.#at };
    const bounds = { deadline, signal, serverTimeoutMs: this.#timeoutMs + 2_000 };
    return withRetries({ deadline, signal }, () =>
      inBracket(sessions, bracket, bounds, (cleaning) => {
        this.#cleaning.add(cleaning);
        void cleaning.then(() => this.#cleaning.delete(cleaning));
      }),
    );
  }

  #readOnce(
    statement: string,
    parameters: Parameters,
    deadline: number,
    { signal, after }: ReadOptions,
  ): Promise<{ rows: Row[]; bookmark: string }> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(databaseTimedOut());
      const session = this.#session(neo4j.session.READ, after);
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abandon);
        // Closing ends a statement that still runs; on a frozen server it never returns, so nobody waits for it.
        void session.close().catch(() => undefined);
      };
      const abandon = (): void => {
        end();
        reject(databaseTimedOut());
      };
      const timer = setTimeout(abandon, Math.max(0, deadline - Date.now()));
      signal?.addEventListener('abort', abandon, { once: true });
      this.#statements += 1;
      const rows: Row[] = [];
      withoutStacks(() => session.run(statement, parameters, { timeout: this.#timeoutMs + 2_000 })).subscribe({
        onNext: (record) => rows.push(valuesOf(record)),
        onCompleted: () => {
          const bookmark = session.lastBookmarks().join(' ');
          end();
          resolve({ rows, bookmark });
        },
        onError: (error) => {
          end();
          reject(error);
        },
      });
    });
  }

  /** Names the last transaction of the database: unchanged, nothing was written since. */
  async bookmark(): Promise<string> {
    try {
      const { bookmark } = await this.#readOnce('RETURN 1', {}, Date.now() + bookmarkTimeoutMs, {});
      return bookmark;
    } catch (error) {
      throw translate(error);
    }
  }

  /** Runs `work` in one write transaction, again from the start where the server asks for it. */
  async write<T>(work: (run: Run, scan: Scan) => Promise<T>, { timeoutMs = this.#timeoutMs } = {}): Promise<T> {
    const session = this.#session(neo4j.session.WRITE);
    const within = (transaction: ManagedTransaction) => {
      const run: Run = async (statement, parameters = {}) => {
        const result = await transaction.run(statement, parameters);
        return result.records.map(valuesOf);
      };
      const scan: Scan = (statement, parameters, each) =>
        new Promise((resolve, reject) => {
          const take = (record: Neo4jRecord): void => {
            try {
              each(valuesOf(record));
            } catch (error) {
              reject(error);
            }
          };
          transaction.run(statement, parameters).subscribe({
            onNext: take,
            onCompleted: () => resolve(),
            onError: reject,
          });
        });
      return work(run, scan);
    };
    try {
      return await session.executeWrite(within, { timeout: timeoutMs });
    } catch (error) {
      throw translate(error);
    } finally {
      await session.close();
    }
  }

  /** Runs one statement outside a transaction function, as schema commands and procedures ask for. */
  async command(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    const session = this.#session(neo4j.session.WRITE);
    try {
      const result = await session.run(statement, parameters);
      return result.records.map(valuesOf);
    } catch (error) {
      throw translate(error);
    } finally {
      await session.close();
    }
  }

  /** What is still being cleaned up has a moment to end. */
  async close(): Promise<void> {
    const moment = new Promise((resume) => setTimeout(resume, closingMs).unref());
    if (this.#cleaning.size > 0) await Promise.race([Promise.allSettled(this.#cleaning), moment]);
    await this.#driver.close();
  }

  #sessionAt(driver: Driver) {
    return { session: this.#session(neo4j.session.READ, undefined, driver), release: () => driver.close() };
  }

  #session(defaultAccessMode: 'READ' | 'WRITE', after?: string, driver = this.#driver): Session {
    return driver.session({
      defaultAccessMode,
      ...(this.#name ? { database: this.#name } : {}),
      ...(after ? { bookmarks: [after] } : {}),
    });
  }
}
