// Stops what was started, in reverse order, when the process is told to end; told again, it ends at once.
import { setTimeout as sleep } from 'node:timers/promises';

type Closer = () => Promise<unknown>;

/** One Ctrl-C in a terminal may arrive twice, from the terminal and from npm. */
const sameKeyMs = 500;

export class Shutdown {
  readonly #closers: Closer[] = [];
  #closing: Promise<void> | undefined;

  get begun(): boolean {
    return this.#closing !== undefined;
  }

  /** Remembers how to stop something; what is ready only after the end has begun is stopped right away. */
  add(closer: Closer): void {
    if (this.begun) void closer().catch(() => undefined);
    else this.#closers.push(closer);
  }

  /** Stops everything once, whoever asks; a closer that fails does not keep the others from running. */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    for (const closer of this.#closers.toReversed()) await closer().catch(() => undefined);
  }

  /** Ends the process on the signals by which terminals, npm and process managers ask for it. */
  onSignals(say: (line: string) => void): void {
    let first: number | undefined;
    const end = (): void => {
      if (first !== undefined) {
        if (Date.now() - first > sameKeyMs) process.exit(130);
        return;
      }
      first = Date.now();
      say('Stopping …');
      void this.close().then(() => process.exit(0));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  }
}

/** Closing that does not wait for a server that no longer answers. */
export const within =
  (milliseconds: number, closer: Closer): Closer =>
  () =>
    Promise.race([closer(), sleep(milliseconds, undefined, { ref: false })]);
