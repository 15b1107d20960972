// Days as they are counted: the distance between two, and the one so many days after another.

const dayInMs = 86_400_000;
const start = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Negative where the second lies before the first. */
export const daysBetween = (first: string, second: string): number =>
  Math.round((start(second) - start(first)) / dayInMs);

/** Before it where the number is negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(start(day) + days * dayInMs).toISOString().slice(0, 10);
