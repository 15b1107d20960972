// Numbers as they are compared: sums that were added up in another order differ in their last digits.

export const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(9)));
