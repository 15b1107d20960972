// Periods that cannot be.
import { model } from '../../model/index.js';
import type { Kind } from '../../ontology/model.js';
import { qualityCheck } from './quality-check.js';

/** Pairs of dates of a kind of which the first does not lie after the second, with the columns that compare. */
const ordersOf = ({ properties }: Kind) =>
  properties.flatMap(({ name: last, type, notBefore: first }) => {
    if (!first) return [];
    const [begin, end] = type.comparison === 'partialDate' ? [`${first}Lower`, `${last}Upper`] : [first, last];
    return [{ first, last, begin, end }];
  });

export const brokenValidity = qualityCheck({
  name: 'brokenValidity',
  severity: 'ERROR',
  constants: {
    orders: Object.fromEntries(
      model.kinds.map((kind) => [kind.name, ordersOf(kind)] as const).filter(([, orders]) => orders.length > 0),
    ),
  },
  description:
    'Nodes and relationships that certainly end before they begin, and relationships with a first or last day that certainly lies outside the life of a node at one of their ends; nodes that lie in, or are part of, one that had ended before or began after. A relationship without a last day does not outlive a node: it ends with it.',
});
