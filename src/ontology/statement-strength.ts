// The projection rule: of statements that disagree, which one counts.
import { spanOf } from './values/partial-date.js';

/** What decides between statements; whatever is unknown ranks lowest. */
export interface Standing {
  /** Empty where a record itself states it, so that in doubt a fact of its own counts. */
  readonly factId: string;
  readonly status: string;
  readonly confidence?: number | null | undefined;
  readonly statedOn?: string | null | undefined;
}

/** From weakest to strongest. */
const statuses = ['PLANNED', 'INFERRED', 'ASSERTED', 'OBSERVED'];

interface Criterion {
  readonly words: string;
  readonly of: (standing: Standing) => string | number;
}

/** The first in which two statements differ decides. */
const criteria: readonly Criterion[] = [
  { words: 'firmer status', of: ({ status }) => statuses.indexOf(status) },
  { words: 'higher confidence', of: ({ confidence }) => confidence ?? -1 },
  { words: 'later statement', of: ({ statedOn }) => (statedOn && spanOf(statedOn)?.lower) || '' },
  { words: 'higher id of its fact', of: ({ factId }) => factId },
];

const deciding = (one: Standing, other: Standing): Criterion | undefined =>
  criteria.find(({ of }) => of(one) !== of(other));

/** Sorts statements, the one that counts first. */
export function byStrength(one: Standing, other: Standing): number {
  const criterion = deciding(one, other);
  if (!criterion) return 0;
  return criterion.of(one) > criterion.of(other) ? -1 : 1;
}

/** In words why one statement counts and not another. */
export function whyStronger(chosen: Standing, other: Standing): string {
  const criterion = deciding(chosen, other);
  if (!criterion) return 'they are the same fact';
  const said = ({ of }: Criterion, standing: Standing): string => {
    if (of === criteria[0]?.of) return standing.status;
    const value = of(standing);
    return value === -1 || value === '' ? 'unknown' : String(value);
  };
  return `${criterion.words}: ${said(criterion, chosen)}, not ${said(criterion, other)}`;
}
