// The days on which a record holds, from the first day that its begin may mean to the last day that its end may mean.
import { spanOf } from '../ontology/values/partial-date.js';
import type { Values } from './bundle.js';

export const firstDay = (date: unknown): string => (typeof date === 'string' && spanOf(date)?.lower) || '0000-01-01';
export const lastDay = (date: unknown): string => (typeof date === 'string' && spanOf(date)?.upper) || '9999-12-31';

/** Whether there is a day on which both hold; an unknown begin or end is open. */
export const overlap = (one: Values, other: Values): boolean =>
  firstDay(one['validFrom']) <= lastDay(other['validTo']) && firstDay(other['validFrom']) <= lastDay(one['validTo']);
