// Numbers that cannot be.
import { model } from '../../model/index.js';
import type { PropertyDeclaration } from '../../ontology/property.js';
import type { Bounds } from '../../ontology/value-type.js';
import { qualityCheck } from './quality-check.js';

const wordsOf = ({ min, above, max }: Bounds): string =>
  [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ].join(' and ');

/** The numbers among the properties that have bounds. */
const rangesOf = (properties: readonly PropertyDeclaration[]) =>
  properties.flatMap(({ name, type: { bounds } }) => {
    const words = bounds ? wordsOf(bounds) : '';
    return words ? [{ property: name, words, ...bounds }] : [];
  });

const owners = [
  ...model.kinds.map(({ name, properties }) => [name, properties] as const),
  ...model.relationships.map(({ type, properties }) => [type, properties] as const),
];

export const numbersOutOfRange = qualityCheck({
  name: 'numbersOutOfRange',
  severity: 'ERROR',
  constants: { ranges: Object.fromEntries(owners.map(([owner, properties]) => [owner, rangesOf(properties)])) },
  description:
    'Numbers outside the bounds of their declaration: percentages beyond 0 to 100, shares and confidences beyond 0 to 1, counts below 0.',
});
