// One-stop service centres: what a firm can settle there, in which languages, and when.
import type { Draws } from '../draws.js';
import { producers } from '../places/countries.js';
import { locateIn } from '../places/location.js';
import type { Province } from '../places/provinces.js';
import type { Region } from '../region.js';

const services = [
  'INVESTMENT_LICENCE',
  'CUSTOMS',
  'TAX',
  'LABOUR_PERMIT',
  'IMMIGRATION',
  'LAND',
  'ENVIRONMENT',
  'CERTIFICATE_OF_ORIGIN',
  'UTILITIES',
  'BANKING',
  'INFORMATION',
] as const;

/** Of one centre in seven nobody knows what it settles. */
export function addCentre(
  region: Region,
  draws: Draws,
  zone: string,
  slug: string,
  name: string,
  province: Province,
): void {
  const offered = draws.percent(14) ? [] : draws.some(services, draws.between(2, services.length));
  const id = region.node('OneStopCentre', slug, {
    name: `One-stop centre of the ${name}`,
    services: services.filter((service) => offered.includes(service)),
    languages: ['en', producers[province.country].language],
    ...(draws.percent(60) ? { openingHours: 'Mo-Fr 08:00-16:00' } : {}),
    online: draws.percent(40),
  });
  locateIn(region, id, province, 'BY_RECORD');
  region.link('HAS_CENTRE', zone, id, { validFrom: String(draws.between(2016, 2023)) });
}
