// Asks what the operation in the editor would cost, a moment after the last change of it.
import { useEffect, useState } from 'react';
import { askCost, Unreachable, type OperationCost } from '../api.js';
import type { CurrentOperation } from './current.js';

/** What is known of the cost: the numbers, or why there are none. */
export type KnownCost = OperationCost | { readonly unknown: string };

const pauseMs = 350;

const withoutQuery: KnownCost = { unknown: 'no operation yet' };

async function costOf(operation: CurrentOperation, signal: AbortSignal): Promise<KnownCost> {
  const { query, variables, headers = {}, operationName } = operation;
  if (query.trim() === '') return withoutQuery;
  if (variables === undefined) return { unknown: 'the variables are not a JSON object' };
  const answer = await askCost({ query, variables, operationName }, headers, signal);
  return 'errors' in answer ? { unknown: answer.errors[0]?.message ?? 'the operation is not valid' } : answer;
}

export function useCost(operation: CurrentOperation, onReachable: (isReachable: boolean) => void): KnownCost {
  const [known, setKnown] = useState<KnownCost>(withoutQuery);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const find = async (): Promise<void> => {
      try {
        const cost = await costOf(operation, signal);
        if (!signal.aborted) setKnown(cost);
      } catch (reason) {
        if (signal.aborted) return;
        if (reason instanceof Unreachable) onReachable(false);
        setKnown({ unknown: 'the API does not answer' });
      }
    };
    const timer = setTimeout(() => void find(), pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [operation, onReachable]);
  return known;
}
