// Contacts of exporters with possible buyers that have led to nothing yet, or to the first sale.
import { daysAgo } from '../days.js';
import type { Firm } from '../production/firm.js';
import type { Region } from '../region.js';
import type { Buyer } from './buyers.js';

const contactTypes = ['INQUIRY', 'SAMPLE', 'TRIAL_ORDER', 'MOU'] as const;

/** Each contact goes a step further than the one before. */
export function addNegotiations(region: Region, firms: readonly Firm[], buyers: readonly Buyer[]): void {
  const draws = region.draws('negotiations');
  for (const firm of firms.filter(({ stage, until }) => stage === 'EXPORT' && until === undefined)) {
    const buyer = draws.pick(buyers);
    let day = draws.between(200, 1_200);
    for (const contactType of contactTypes.slice(0, draws.between(0, contactTypes.length))) {
      region.link('NEGOTIATES_WITH', firm.id, buyer.id, { contactType, on: daysAgo(day) });
      day -= draws.between(20, 90);
    }
  }
}
