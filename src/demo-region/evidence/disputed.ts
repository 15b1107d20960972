// Statements about invented firms that contradict each other, as sources do.
import { provinceOf } from '../places/provinces.js';
import { addNamedFirm, type Firm } from '../production/firm.js';
import { productOf } from '../production/products.js';
import type { Properties, Region } from '../region.js';

/** Of eight firms two statements on the employed disagree; of the first, a third one was taken back. */
export function addDisputes(region: Region, firms: readonly Firm[]): void {
  const draws = region.draws('disputes');
  draws.some(firms, 8).forEach((firm, index) => {
    const said = (
      part: string,
      status: string,
      value: number,
      statedOn: string,
      more: { src?: Properties; props?: Properties } = {},
    ) =>
      region.fact(`employees-${index + 1}-${part}`, firm.id, 'employees', {
        value,
        src: { status, statedOn, stated: `${value} employed`, confidence: 0.8, locator: `#${part}`, ...more.src },
        ...(more.props ? { props: more.props } : {}),
      });
    const counted = draws.between(10, 90);
    said('told', 'ASSERTED', counted + draws.between(5, 40), '2024-11');
    said('counted', 'OBSERVED', counted, '2025-05');
    if (index > 0) return;
    said('mistaken', 'OBSERVED', 9_999, '2025-06', {
      src: { recordedAt: '2026-02-01' },
      props: { retractedOn: '2026-03-01', retractionReason: 'A slip of the pen' },
    });
  });
}

/** A firm on record in one province that was seen in another; what was seen counts. */
export function addDisputedHome(region: Region): void {
  const firm = addNamedFirm(region, 'disputed-home', 'Twice Located Rice Mill', {
    product: productOf('rice'),
    stage: 'PROCESSING',
    province: provinceOf('prov:kh-2'),
  });
  region.fact('disputed-home-seen', firm.id, 'LOCATED_IN', {
    object: 'prov:kh-3',
    src: { status: 'OBSERVED', statedOn: '2025-09', stated: 'mill seen there', locator: '#seen' },
  });
}
