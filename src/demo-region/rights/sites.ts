// Firms that work at heritage sites, with the creative class of most and none for some.
import type { Firm } from '../production/firm.js';
import { crafts } from '../production/products.js';
import type { Region } from '../region.js';

const siteOf: Readonly<Record<string, string>> = {
  kh: 'whs:angkor',
  la: 'whs:luang-prabang',
  mm: 'whs:bagan',
  th: 'whs:ayutthaya',
  vn: 'whs:hue-monuments',
};
const classes = [
  'arts-crafts',
  'arts-crafts',
  'visual-arts',
  'design-services',
  'cultural-tourism',
  'culinary-arts',
] as const;

const mostASite = 24;

/** The firms at each site by its id; one in four has no creative class, which the region calls unclassified. */
export function addSiteFirms(region: Region, firms: readonly Firm[]): ReadonlyMap<string, readonly Firm[]> {
  const draws = region.draws('sites');
  return new Map(
    Object.entries(siteOf).map(([country, site]) => {
      const makers = firms.filter(
        (one) => one.country === country && one.product.sector === crafts && one.until === undefined,
      );
      const active = draws.some(makers, draws.between(14, mostASite));
      for (const { id, since } of active) {
        region.link('ACTIVE_AT', id, site, {
          level: draws.pick(['MAIN', 'PART', 'OCCASIONAL']),
          year: 2025,
          validFrom: String(since),
        });
        if (draws.percent(75))
          region.link('CLASSIFIED_AS', id, `cls:mekong-creative-${draws.pick(classes)}`, {
            primary: true,
            basis: 'DECLARED',
          });
      }
      return [site, active] as const;
    }),
  );
}
