// Finds where two canonical answers differ; the order of keys is no difference, the order of lists is one.
import type { Json } from '../operations/operation.js';

const isObject = (value: unknown): value is Readonly<Record<string, Json>> => typeof value === 'object' && value !== null;

/** The place of the first difference with both values, or nothing where the answers are equal. */
export function firstDifference(one: Json | undefined, other: Json | undefined, place = 'answer'): string | undefined {
  if (one === other) return undefined;
  if (isObject(one) && isObject(other) && Array.isArray(one) === Array.isArray(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = firstDifference(one[key], other[key], `${place}.${key}`);
      if (found) return found;
    }
    return undefined;
  }
  return `${place}: ${JSON.stringify(one)?.slice(0, 200)} is not ${JSON.stringify(other)?.slice(0, 200)}`;
}
