// The few figures that measurements are summed up in.

/** The value below which a share of the sorted values lies. */
export function percentile(sorted: readonly number[] | Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export const sorted = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort();

export const median = (values: Iterable<number>): number => percentile(sorted(values), 0.5);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Ratios multiply, so their mean is geometric: twice as fast and half as fast cancel out. */
export const geometricMean = (values: readonly number[]): number =>
  Math.exp(sum(values.map((value) => Math.log(value))) / values.length);
