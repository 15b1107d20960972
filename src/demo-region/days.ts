// Days and years of the region, counted from the day on which its shapes hold.
import { daysAfter } from '../ontology/days.js';

/** The day that documents and examples speak of: on it every promised shape is there. */
export const shapeDay = '2026-06-30';

/** The years in which goods are sold; sales of the last one are standing orders without an end. */
export const firstYear = 2021;
export const lastYear = 2026;

/** So many days before the day of the shapes. */
export const daysAgo = (days: number): string => daysAfter(shapeDay, -days);

export const yearsFrom = (first: number, last = lastYear): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
