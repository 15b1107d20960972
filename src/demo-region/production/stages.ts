// The steps of a value chain, and how the firms of a product are spread over them.

export const stages = ['INPUT', 'PRODUCTION', 'PROCESSING', 'DISTRIBUTION', 'EXPORT', 'RETAIL'] as const;
export type Stage = (typeof stages)[number];

/** Words for the firms of a product, one a stage in their order. */
export const tradesOf = (...words: readonly [string, string, string, string, string, string]): Record<Stage, string> =>
  Object.fromEntries(stages.map((stage, index) => [stage, words[index]])) as Record<Stage, string>;

/** Many make, fewer trade: the stages of the firms of a product in turn. */
const spread: readonly Stage[] = [
  'PRODUCTION',
  'PROCESSING',
  'INPUT',
  'PRODUCTION',
  'EXPORT',
  'DISTRIBUTION',
  'RETAIL',
  'PRODUCTION',
  'PROCESSING',
  'PRODUCTION',
  'PROCESSING',
  'EXPORT',
  'PRODUCTION',
  'INPUT',
  'DISTRIBUTION',
];

export const stageOfNth = (index: number): Stage => spread[index % spread.length] as Stage;

/** Stages that a firm of a stage sells to; always later ones, so that chance closes no circle. */
export const sellsTo: Readonly<Record<Stage, readonly Stage[]>> = {
  INPUT: ['PRODUCTION'],
  PRODUCTION: ['PROCESSING', 'PROCESSING', 'DISTRIBUTION'],
  PROCESSING: ['EXPORT', 'DISTRIBUTION'],
  DISTRIBUTION: ['EXPORT', 'RETAIL'],
  EXPORT: ['RETAIL'],
  RETAIL: [],
};
