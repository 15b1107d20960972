// What is said of sales whose value cannot be told.

/** Nothing where the value of all of them is known. */
export const withoutValue = (known: number, all: number, year: number): string[] =>
  known < all
    ? [`${all - known} of ${all} sales of ${year} have no value that can be told: they count as links, not as value.`]
    : [];
