// One firm with what every firm has: where it lies, what it does, in which sector.
import { countryId } from '../places/countries.js';
import { locateIn, type Carried } from '../places/location.js';
import type { Producer, Province } from '../places/provinces.js';
import type { Properties, Region } from '../region.js';
import type { Product } from './products.js';
import type { Stage } from './stages.js';

/** What the other parts of the region need to know of a firm. */
export interface Firm {
  readonly id: string;
  readonly name: string;
  readonly product: Product;
  /** Its main step. */
  readonly stage: Stage;
  readonly country: Producer;
  readonly province: Province;
  /** First year of business and, where it has closed, the last. */
  readonly since: number;
  readonly until?: number;
}

/** Where it lies: in its province, in a place within, in the country and nobody knows where, or nobody knows at all. */
export type Whereabouts =
  | { readonly in: 'PROVINCE'; readonly carried: Carried }
  | { readonly in: 'PLACE'; readonly place: string }
  | { readonly in: 'COUNTRY' }
  | { readonly in: 'UNKNOWN' };

export interface FirmDetails extends Omit<Firm, 'id' | 'name'> {
  readonly slug: string;
  readonly name: string;
  readonly whereabouts?: Whereabouts;
  /** Steps that it does besides its main one. */
  readonly alsoDoes?: readonly Stage[];
  readonly props?: Properties;
}

function locate(region: Region, id: string, { country, province, whereabouts }: FirmDetails): void {
  switch (whereabouts?.in) {
    case 'UNKNOWN':
      return;
    case 'COUNTRY':
      return region.link('LOCATED_IN', id, countryId(country));
    case 'PLACE':
      return region.link('LOCATED_IN', id, whereabouts.place);
    default:
      return locateIn(region, id, province, whereabouts?.carried ?? 'BY_RECORD');
  }
}

export function addFirm(region: Region, details: FirmDetails): Firm {
  const { slug, name, product, stage, country, province, since, until, alsoDoes = [], props = {} } = details;
  const id = region.node('Enterprise', slug, {
    name,
    foundedOn: String(since),
    status: until === undefined ? 'ACTIVE' : 'CLOSED',
    ...props,
  });
  locate(region, id, details);
  for (const step of [stage, ...alsoDoes]) {
    region.link('PERFORMS', id, product.id, {
      stage: step,
      validFrom: String(since),
      ...(until === undefined ? {} : { validTo: String(until) }),
    });
  }
  region.link('IN_SECTOR', id, product.sector);
  return { id, name, product, stage, country, province, since, ...(until === undefined ? {} : { until }) };
}

/** A firm of a shape that documents speak of: its id says what it is for, its place is a province of today. */
export const addNamedFirm = (
  region: Region,
  slug: string,
  name: string,
  {
    product,
    stage,
    province,
    ...rest
  }: Pick<Firm, 'product' | 'stage' | 'province'> & Pick<FirmDetails, 'alsoDoes' | 'props'>,
): Firm => addFirm(region, { slug, name, product, stage, province, country: province.country, since: 2018, ...rest });
