// Counted things in the sentences of warnings.

/** `1 plan`, `2 plans` */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

/** The sentences whose count is not zero. */
export const sentences = (...all: readonly (readonly [count: number, sentence: string])[]): string[] =>
  all.filter(([count]) => count > 0).map(([, sentence]) => sentence);
