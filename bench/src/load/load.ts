// The runner's side of the load: starts the process that makes it and hands it orders.
import { fork, type ChildProcess } from 'node:child_process';
import { builtPath } from '../servers/built.js';
import type { LoadOrder, LoadReport } from './message.js';

export class Load {
  readonly #child: ChildProcess = fork(builtPath('load/generator'), { serialization: 'advanced', execArgv: [] });

  /** One order at a time. */
  run(order: LoadOrder): Promise<LoadReport> {
    return new Promise((resolve, reject) => {
      const gone = (code: number | null): void => reject(new Error(`The load generator ended with ${code}.`));
      this.#child.once('exit', gone);
      this.#child.once('message', (report) => {
        this.#child.off('exit', gone);
        resolve(report as LoadReport);
      });
      this.#child.send(order);
    });
  }

  stop(): void {
    this.#child.disconnect();
  }
}
