// Zones of every sort and status, with authorities, one-stop centres and pairs across borders.
import { addOrganisation } from '../alliances/organisation.js';
import { type Names, slugOf } from '../names/names.js';
import { countryId } from '../places/countries.js';
import { locateIn, positionIn } from '../places/location.js';
import { type Producer, type Province, provinces } from '../places/provinces.js';
import type { Draws } from '../draws.js';
import { products } from '../production/products.js';
import type { Properties, Region } from '../region.js';
import { addCentre } from './centres.js';
import type { Zone } from './zone.js';

const zoneTypes = [
  'SEZ',
  'SEZ',
  'EXPORT_PROCESSING',
  'INDUSTRIAL_PARK',
  'BORDER_ECONOMIC',
  'FREE_TRADE',
  'HIGH_TECH',
] as const;
const statuses = [
  'OPERATING',
  'OPERATING',
  'OPERATING',
  'OPERATING',
  'UNDER_CONSTRUCTION',
  'PLANNED',
  'SUSPENDED',
  'OPERATING',
  'CLOSED',
] as const;

/** What is known of a zone beyond its name; each detail is missing for some. */
function detailsOf(draws: Draws, province: Province): Properties {
  const total = draws.between(40, 2_000);
  const known = <T>(chance: number, value: T): T | undefined => (draws.percent(chance) ? value : undefined);
  const details = {
    totalAreaHa: known(85, total),
    occupiedAreaHa: known(65, Math.floor((total * draws.between(5, 95)) / 100)),
    legalBasis: known(60, `Decision ${draws.between(10, 99)} of the invented register`),
    establishedOn: known(75, String(draws.between(2003, 2022))),
    location: known(80, positionIn(draws, province)),
    targetSectors: known(
      60,
      draws.some(products, 2).map(({ slug }) => slug),
    ),
    incentives: known(50, `No tax on profits for ${draws.between(3, 9)} years`),
    infrastructure: known(50, 'Road to the border, power, water'),
    firmCount: known(40, draws.between(0, 60)),
  };
  const { totalAreaHa, occupiedAreaHa, ...rest } = details;
  const areas =
    totalAreaHa === undefined ? {} : { totalAreaHa, ...(occupiedAreaHa === undefined ? {} : { occupiedAreaHa }) };
  return {
    ...areas,
    ...Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

/** The body that manages a zone; one zone in eight has none on record. */
function authorityOf(region: Region, draws: Draws, slug: string, name: string, province: Province): string | undefined {
  if (draws.percent(12)) return undefined;
  return addOrganisation(region, `authority-${slug}`, {
    name: `${name} Authority`,
    orgType: 'PUBLIC_AGENCY',
    province: province.id,
  }).id;
}

export interface ZoneDetails {
  readonly zoneType?: string;
  readonly status?: string;
  readonly crossBorder?: boolean;
}

export function addZone(region: Region, draws: Draws, name: string, province: Province, given: ZoneDetails = {}): Zone {
  const slug = slugOf(name);
  const { zoneType = draws.pick(zoneTypes), status = draws.pick(statuses), crossBorder = false } = given;
  const id = region.node('Zone', slug, { name, zoneType, status, crossBorder, ...detailsOf(draws, province) });
  if (draws.percent(12)) region.link('LOCATED_IN', id, countryId(province.country));
  else locateIn(region, id, province, 'BY_RECORD');
  const authority = authorityOf(region, draws, slug, name, province);
  if (authority) region.link('MANAGED_BY', id, authority, { validFrom: '2019' });
  if (draws.percent(65)) addCentre(region, draws, id, slug, name, province);
  return { id, slug, name, province, status, ...(authority === undefined ? {} : { authority }) };
}

const perCountry: Readonly<Record<Producer, number>> = { cn: 3, kh: 7, la: 6, mm: 5, th: 7, vn: 5 };

export function addZones(region: Region, names: Names): Zone[] {
  const draws = region.draws('zones');
  return (Object.entries(perCountry) as [Producer, number][]).flatMap(([country, count]) => {
    const homes = draws.shuffled(provinces.filter((one) => one.country === country && !one.later));
    return Array.from({ length: count }, (_, index) =>
      addZone(region, draws, `${names.next('zone').english} Economic Zone`, homes[index % homes.length] as Province),
    );
  });
}
