// Where a sale goes, seen from its seller: home, elsewhere in a reference region, or beyond it.
import { choice } from '../../../ontology/values/index.js';

export const edgeClasses = ['DOMESTIC', 'REGIONAL', 'GLOBAL', 'UNKNOWN'] as const;
export type EdgeClass = (typeof edgeClasses)[number];

export const edgeClass = choice('EdgeClass', 'Where a sale goes, seen from its seller.', {
  DOMESTIC: 'To a buyer of the same country',
  REGIONAL: 'To a buyer in another country, which belongs to the reference region on the day',
  GLOBAL: 'To a buyer in a country outside the reference region',
  UNKNOWN: 'The country of the seller or of the buyer is unknown, or is several',
} satisfies Record<EdgeClass, string>);

/** The class of a sale between two countries; one that is unknown, or several, has none. */
export function classOf(from: string | undefined, to: string | undefined, region: ReadonlySet<string>): EdgeClass {
  if (from === undefined || to === undefined) return 'UNKNOWN';
  if (from === to) return 'DOMESTIC';
  return region.has(to) ? 'REGIONAL' : 'GLOBAL';
}
