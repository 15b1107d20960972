// Figures that are the same whichever way their parts were added up.

/** Digits that adding in another order leaves alone. */
const digits = 12;

export const figure = (value: number): number => Number(value.toPrecision(digits));

export const total = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** A part of a whole; null where the whole is nothing. */
export const ratio = (part: number, whole: number): number | null => (whole > 0 ? figure(part / whole) : null);
