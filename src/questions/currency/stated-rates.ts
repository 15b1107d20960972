// The rates of exchange that an answer needs: looked up only where a sum is stated in another currency than its own.
import type { Asked } from '../../ontology/question.js';
import { isKnown } from '../arguments.js';
import type { StatedRate, Sum } from './conversion.js';

/** A sum as it is on record; its currency is null where its amount is unknown. */
interface StatedSum extends Pick<Sum, 'on' | 'year'> {
  readonly currency: string | null;
}

/** The look-up of rates, for the declarations of the questions that convert. */
export const ratesLookUp = 'rates';

/** What is stated for the dates and years of the sums. */
export async function statedRates(
  { lookUp }: Asked,
  currency: string,
  sums: readonly StatedSum[],
): Promise<readonly StatedRate[]> {
  const foreign = sums.filter((sum) => sum.currency !== null && sum.currency !== currency);
  if (foreign.length === 0) return [];
  const dates = foreign.flatMap(({ on, year }) => [on, year].filter(isKnown).map(String));
  return lookUp<StatedRate>(ratesLookUp, {
    currencies: [...new Set(foreign.map((sum) => sum.currency))],
    dates: [...new Set(dates)],
  });
}
