// Zones in operation that suit an investor.
import { Country } from '../../model/places/country.js';
import { Sector } from '../../model/production/sector.js';
import { ossService } from '../../model/vocabularies/oss-service.js';
import { Zone } from '../../model/zones/zone.js';
import { fold } from '../../names/fold.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { flag, integer, list, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';

class Takes {
  @Property(node(Sector), 'Only zones that want this sector, or have firms of it', { optional: true }) sector?: string;
  @Property(ossService, 'Only zones with a one-stop service centre where this can be settled', { optional: true })
  service?: string;
  @Property(node(Country), 'Only zones that lie in this country, also where they lie in another too', {
    optional: true,
  })
  country?: string;
  @Property(flag(), 'Only zones at a border, or only those that are not', { optional: true }) border?: boolean;
}

class SuitableZone {
  @Property(node(Zone), 'The zone') zone!: string;
  @Property(list(node(Country), { max: 5 }), 'Countries in which it lies, by id') countries!: string[];
  @Property(list(ossService), 'What can be settled at its one-stop service centres') services!: string[];
  @Property(
    flag(),
    'It crosses a border, is a zone for borders, is paired with a zone across one, or lies at a border point',
  )
  atBorder!: boolean;
  @Property(
    flag(),
    'It names the sector, a narrower one or a product of them among those that it wants; null where no sector is asked for',
    {
      optional: true,
    },
  )
  wantsSector?: boolean;
  @Property(
    integer({ min: 0 }),
    'Firms of the sector or a narrower one that work in it; null where no sector is asked for',
    {
      optional: true,
    },
  )
  firmsOfSector?: number;
}

interface Found {
  readonly zone: string;
  readonly countries: readonly string[];
  readonly services: readonly string[];
  readonly atBorder: boolean;
  readonly firmsOfSector: number;
  readonly targets: readonly string[] | null;
  /** Of each sector and product its name, then its other names as they are stored. */
  readonly names: readonly (readonly string[])[];
}

const keysOf = ([name = '', ...others]: readonly string[]): string[] =>
  [name, ...others.map((stored) => (JSON.parse(stored) as { text: string }).text)].map((text) => fold(text).key);

export const zonesFor = question({
  name: 'zonesFor',
  cypher: 'integration/zones-for',
  takes: Takes,
  shares: [IncludePlanned],
  row: SuitableZone,
  description:
    'Zones in operation by sector, service, country and border, by name: a look-up for investors. A zone suits a sector where it names the sector, a narrower one or a product of them among the branches that it wants, in whatever script or spelling, or where a firm of the sector works in it. What nobody says of a zone does not hold for it.',
  example:
    'zonesFor(country: "ctry:kh", service: CUSTOMS, border: true) { rows { zone { name } countries { name } services } }',
  verified: { reference: 'a filter over random zones', largestDifference: 0 },
  reads: ['zone', 'countries', 'services', 'atBorder', 'firmsOfSector', 'targets', 'names'],
  answer: async ({ run }, given) => {
    const found = await run<Found>();
    if (given['sector'] === undefined)
      return { rows: found.map((one) => ({ ...one, wantsSector: null, firmsOfSector: null })) };
    const wanted = new Set((found[0]?.names ?? []).flatMap(keysOf));
    const rows = found
      .map((one) => ({ ...one, wantsSector: (one.targets ?? []).some((target) => wanted.has(fold(target).key)) }))
      .filter(({ wantsSector, firmsOfSector }) => wantsSector || firmsOfSector > 0);
    const silent = found.filter(({ targets, firmsOfSector }) => targets === null && firmsOfSector === 0).length;
    return {
      rows,
      warnings: silent > 0 ? [`Of ${silent} other zones nobody says which branches they want.`] : [],
    };
  },
});
