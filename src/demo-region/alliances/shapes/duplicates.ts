// Firms on record twice under names that nearly agree, in each state of the decision about them.
import { provinceOf } from '../../places/provinces.js';
import { addNamedFirm } from '../../production/firm.js';
import { productOf } from '../../production/products.js';
import type { Region } from '../../region.js';

const pairs = [
  ['PENDING', 0.93, 'Elephant Echo Furniture Makers', 'Elephant-Echo Furniture'],
  ['PENDING', 0.71, 'Banyan Echo Furniture Makers', 'Banyan Echo Furniture Finishing'],
  ['SAME', 0.97, 'Stone Echo Furniture Makers', 'Stone Echo Furniture Maker'],
  ['DIFFERENT', 0.82, 'Wind Echo Furniture Makers', 'Wind Echo Furniture Depot'],
] as const;

export function addDuplicates(region: Region): void {
  pairs.forEach(([decision, score, ...names], index) => {
    const [one, other] = names.map((name, half) =>
      addNamedFirm(region, `twice-${index + 1}-${half === 0 ? 'a' : 'b'}`, name, {
        product: productOf('furniture'),
        stage: 'PRODUCTION',
        province: provinceOf('prov:la-vt'),
      }),
    );
    if (one && other) region.link('SAME_AS', one.id, other.id, { score, decision });
  });
}
