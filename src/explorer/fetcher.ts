// Sends what GraphiQL wants sent, and tells the page what came back.
import type { GraphiQL } from 'graphiql';
import type { ComponentProps } from 'react';
import { ask, Unreachable, type GraphqlAnswer, type GraphqlRequest } from './api.js';

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];

interface Observer {
  next(value: object): void;
  error(reason: unknown): void;
  complete(): void;
}

/** The last answer to an operation of the user. */
export interface Answered {
  readonly answer: GraphqlAnswer;
  readonly operationName: string | undefined;
  readonly milliseconds: number;
}

export interface Listeners {
  readonly onAnswer: (answered: Answered) => void;
  readonly onReachable: (isReachable: boolean) => void;
}

/** The operation named `ownOperation` is the page's own; its answers are not told. */
export function fetcherFor(ownOperation: string, { onAnswer, onReachable }: Listeners): Fetcher {
  const send = async (request: GraphqlRequest, headers: HeadersInit, signal: AbortSignal): Promise<GraphqlAnswer> => {
    const began = performance.now();
    const answer = await ask(request, headers, signal);
    onReachable(true);
    const { operationName } = request;
    if (operationName !== ownOperation) {
      onAnswer({ answer, operationName, milliseconds: performance.now() - began });
    }
    return answer;
  };

  const observe = async (observer: Observer, answer: Promise<GraphqlAnswer>, signal: AbortSignal): Promise<void> => {
    try {
      observer.next(await answer);
      observer.complete();
    } catch (reason) {
      if (signal.aborted) return;
      if (reason instanceof Unreachable) onReachable(false);
      // Without the stack, which GraphiQL would show.
      observer.error({ message: reason instanceof Error ? reason.message : String(reason) });
    }
  };

  return ({ query, variables, operationName }, { headers = {} } = {}) => ({
    // An observable, because only the request of one can be stopped.
    subscribe(observer: unknown) {
      const controller = new AbortController();
      const { signal } = controller;
      const request = { query, variables: variables as unknown, operationName: operationName ?? undefined };
      void observe(observer as Observer, send(request, headers, signal), signal);
      return {
        unsubscribe: () => {
          controller.abort();
        },
      };
    },
  });
}
