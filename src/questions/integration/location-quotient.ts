// How much more of a sector there is in a province than its country would let one expect.
import { Province } from '../../model/places/province.js';
import { Country } from '../../model/places/country.js';
import { Sector } from '../../model/production/sector.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, decimal, integer, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';

const basis = choice('QuotientBasis', 'What a location quotient counts.', {
  COUNT: 'Enterprises',
  EMPLOYEES: 'People employed, of enterprises that say how many',
});

class Takes {
  @Property(node(Province), 'The province') province!: string;
  @Property(node(Sector), 'The sector; narrower ones count as well') sector!: string;
  @Property(basis, 'What is counted') by = 'COUNT';
}

const amount = integer({ min: 0 });
const unknown = 'null where the province lies in no country, or in several';

class LocationQuotient {
  @Property(
    decimal({ min: 0 }),
    'Above 1 where the sector is denser in the province than in its country; null where one of the three denominators is 0',
    { optional: true },
  )
  lq?: number;
  @Property(node(Country), 'The country; null where the province lies in none on the day', { optional: true })
  country?: string;
  @Property(amount, `Of the sector in the province, e_ps; ${unknown}`, { optional: true }) sectorInProvince?: number;
  @Property(amount, `All in the province, e_p; ${unknown}`, { optional: true }) allInProvince?: number;
  @Property(amount, `Of the sector in the country, e_s; ${unknown}`, { optional: true }) sectorInCountry?: number;
  @Property(amount, `All in the country, e; ${unknown}`, { optional: true }) allInCountry?: number;
}

interface Group {
  readonly here: boolean;
  readonly inSector: boolean;
  readonly firms: number;
  /** Those among them that say how many people they employ. */
  readonly staffed: number;
  readonly employees: number;
}

type Numbers = Readonly<Record<'allInCountry' | 'allInProvince' | 'sectorInCountry' | 'sectorInProvince', number>>;

interface Found {
  readonly name: string;
  readonly countries: readonly string[];
  readonly groups: readonly Group[];
}

const sum = (groups: readonly Group[], of: (group: Group) => number): number =>
  groups.reduce((total, group) => total + of(group), 0);

/** Both shares by cross multiplication, so that whole numbers stay whole as long as they can. */
const quotientOf = ({ sectorInProvince, allInProvince, sectorInCountry, allInCountry }: Numbers): number | null =>
  allInProvince === 0 || sectorInCountry === 0
    ? null
    : (sectorInProvince * allInCountry) / (allInProvince * sectorInCountry);

export const locationQuotient = question({
  name: 'locationQuotient',
  cypher: 'integration/location-quotient',
  takes: Takes,
  shares: [IncludePlanned],
  result: LocationQuotient,
  description:
    'How concentrated a sector is in a province: its share of the enterprises or of the employment there, relative to its share in the whole country. Enterprises count that are in business and lie in the country on the day; merged duplicates do not. By employees, an enterprise of which the number is unknown is left out of all four numbers and said to be.',
  formula: 'lq = (e_ps / e_p) / (e_s / e)',
  units: 'lq: ratio without unit; the four numbers: enterprises, or people employed',
  citation:
    'Florence, P. S. (1939). Report on the Location of Industry. PEP; the form of Balassa, B. (1965). Trade Liberalisation and "Revealed" Comparative Advantage. The Manchester School 33(2), 99-123.',
  verified: { reference: 'brute force over the records of random graphs', largestDifference: 0 },
  example:
    'locationQuotient(province: "prov:vn-hn", sector: "sec:arts-and-crafts") { lq sectorInProvince allInProvince sectorInCountry allInCountry warnings }',
  reads: ['name', 'countries', 'groups'],
  answer: async ({ run, day }, { by }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    const { name, countries, groups } = found;
    const staff = by === 'EMPLOYEES';
    const count = (some: readonly Group[]) => sum(some, ({ firms, employees }) => (staff ? employees : firms));
    const here = groups.filter((group) => group.here);
    const placed = countries.length === 1;
    const numbers = {
      sectorInProvince: count(here.filter(({ inSector }) => inSector)),
      allInProvince: count(here),
      sectorInCountry: count(groups.filter(({ inSector }) => inSector)),
      allInCountry: count(groups),
    };
    const lq = quotientOf(numbers);
    const silent = staff ? sum(groups, ({ firms, staffed }) => firms - staffed) : 0;
    const counted = (some: readonly Group[]) => sum(some, ({ firms, staffed }) => (staff ? staffed : firms));
    const excluded = silent > 0 ? [`${silent} enterprises whose number of employees is unknown.`] : [];
    const warnings = [
      ...(placed ? [] : [`"${name}" lies in ${countries.length} countries on ${day}, not in one.`]),
      ...(placed && lq === null ? ['The quotient is null: one of its denominators is 0.'] : []),
      ...excluded.map((left) => `Left out: ${left}`),
    ];
    return {
      rows: [placed ? { lq, country: countries[0], ...numbers } : { lq: null, country: null }],
      warnings,
      basis: { nodes: counted(groups), edges: counted(groups.filter(({ inSector }) => inSector)), excluded },
    };
  },
});
