// The industry that a register gives for half of the firms.
import type { Region } from '../region.js';
import type { Firm } from './firm.js';

export function addIndustries(region: Region, firms: readonly Firm[]): void {
  const draws = region.draws('industries');
  for (const { id, product } of firms) {
    if (draws.percent(50))
      region.link('CLASSIFIED_AS', id, draws.pick(product.industries), { primary: true, basis: 'DECLARED' });
  }
}
