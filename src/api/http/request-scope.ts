// What one request carries from the socket to the resolvers: its id and the signal that ends its work.
import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import { TimedOut } from '../../errors.js';

export interface RequestScope {
  /** The id that stands in logs, in the x-request-id header and in references. */
  readonly requestId: string;
  /** Aborted when the client goes away or the time is up; `reason` is the error to answer with. */
  readonly signal: AbortSignal;
}

/** The client closed the connection before the answer: nobody reads what follows. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

/** Opens the scope of a request; `close` stops its timer. */
export function openScope(
  requestId: string,
  response: ServerResponse,
  timeoutMs: number,
): { scope: RequestScope; close: () => void } {
  const controller = new AbortController();
  // Every statement of the request listens; that they are many is no leak.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => {
    const seconds = timeoutMs / 1000;
    const wayOut = 'Ask for fewer nodes or levels, or narrow the filter.';
    controller.abort(new TimedOut(`The operation was ended after ${seconds} seconds. ${wayOut}`));
  }, timeoutMs);
  // The response's own 'close' fires when the socket goes, also on a kept-alive connection.
  const onClose = (): void => {
    if (!response.writableFinished) controller.abort(new ClientGone('The client closed the connection.'));
  };
  response.once('close', onClose);
  return {
    scope: { requestId, signal: controller.signal },
    close: () => {
      clearTimeout(timer);
    },
  };
}

/** The work's result, or a rejection with the signal's reason once it is aborted. */
export async function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  // A work that loses the race may still fail later; that failure has no reader.
  work.catch(() => undefined);
  signal.throwIfAborted();
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}
