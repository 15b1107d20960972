// Bodies that are no firms, each where it lies.
import { locateIn } from '../places/location.js';
import { provinceOf } from '../places/provinces.js';
import type { Properties, Region } from '../region.js';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly orgType: string;
  /** Code of its country. */
  readonly country: string;
}

/** A body in a province of today, by the province's id. */
export function addOrganisation(
  region: Region,
  slug: string,
  { name, orgType, province, ...props }: { name: string; orgType: string; province: string } & Properties,
): Organisation {
  const id = region.node('Organisation', slug, { name, orgType, status: 'ACTIVE', ...props });
  const home = provinceOf(province);
  locateIn(region, id, home, 'BY_RECORD');
  return { id, name, orgType, country: home.country };
}
