// Statements that write, one at a time, each while the rows of the next one are made.
import { setImmediate as turn } from 'node:timers/promises';
import { batchSize } from './write-records.js';

/** One statement at a time: while the database works at it, the rows of the next one are made here. */
export class Lane {
  #last: Promise<unknown> = Promise.resolve();

  /** Waits for the statement before and begins this one; how it ends is told by what is called next. */
  async begin(statement: () => Promise<unknown>): Promise<void> {
    await this.#last;
    this.#last = statement();
    this.#last.catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.#last;
  }
}

/** So many rows are made before what has come from the database gets its turn. */
const rowsATurn = 50;

/** Gathers rows until they are enough for a statement, and begins it on its lane. */
export class Batch<T> {
  #rows: T[] = [];

  constructor(
    readonly lane: Lane,
    readonly send: (rows: readonly T[]) => Promise<unknown>,
  ) {}

  async add(row: T): Promise<void> {
    const count = this.#rows.push(row);
    if (count >= batchSize) await this.#begin();
    else if (count % rowsATurn === 0) await turn();
  }

  async end(): Promise<void> {
    if (this.#rows.length > 0) await this.#begin();
    await this.lane.end();
  }

  #begin(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    return this.lane.begin(() => this.send(rows));
  }
}
