// How far the money of a funder reaches.
import { Cluster } from '../../model/alliances/cluster.js';
import { Event } from '../../model/funding/event.js';
import { Funder } from '../../model/funding/funder.js';
import { HeritageSite } from '../../model/heritage/heritage-site.js';
import { Country } from '../../model/places/country.js';
import { Province } from '../../model/places/province.js';
import { Product } from '../../model/production/product.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { flag, integer, list, nested, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';

class Takes {
  @Property(node(Funder), 'The source of money') funder!: string;
}

class ReachedCountry {
  @Property(node(Country), 'The country') country!: string;
  @Property(flag(), 'Reached only as a member of a group that is covered, or by a member province') viaGroup!: boolean;
}

class FunderReach {
  @Property(integer({ min: 0 }), 'How many countries are reached') countryCount!: number;
  @Property(list(nested(ReachedCountry, 'A country that money reaches.')), 'Countries reached, by name')
  countries!: object[];
  @Property(list(node(Province)), 'Provinces that are covered themselves, by name') provinces!: string[];
  @Property(list(node(HeritageSite)), 'World Heritage properties that are covered, by name') sites!: string[];
  @Property(list(node(Cluster)), 'Clusters that are targeted, by name') clusters!: string[];
  @Property(list(node(Product)), 'Products that are targeted, by name') products!: string[];
  @Property(list(node(Event)), 'Events paid for, themselves or within a project, by name') events!: string[];
}

const places = ['provinces', 'sites', 'clusters', 'products'] as const;

type Found = Readonly<Record<(typeof places)[number] | 'events' | 'undertakings' | 'undated', readonly string[]>> & {
  readonly countries: readonly { readonly country: string; readonly viaGroup: boolean }[];
  readonly names: readonly (readonly [id: string, name: string])[];
};

export const funderReach = question({
  name: 'funderReach',
  cypher: 'network/funder-reach',
  takes: Takes,
  shares: [IncludePlanned],
  result: FunderReach,
  description:
    'What the money of a funder reaches: it pays for projects, events and studies and so for all that is a part of them (`PART_OF_PROJECT`); what these cover and target is reached, each once. A province, place, site or zone that is covered reaches its country, a group its member countries on the day and those of its member provinces, marked `viaGroup` where nothing else leads to the country. Projects count once they have begun, without a known begin too, with a warning. Where an event is held does not count.',
  formula: 'reach = distinct ends of COVERS and TARGETS of what is funded, itself or through PART_OF_PROJECT',
  units: 'countries, provinces, sites, clusters, products, events',
  example:
    'funderReach(funder: "fnd:mkcf") { countryCount countries { country { name } viaGroup } sites { name } events { name } }',
  verified: { reference: 'a brute-force walk over random programmes', largestDifference: 0 },
  reads: ['countries', ...places, 'events', 'undertakings', 'names', 'undated'],
  answer: async ({ run }) => {
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    const { countries, undertakings, undated, names, ...others } = found;
    const warnings = [
      ...undated.map((name) => `Nobody says when "${name}" began; it counts as begun.`),
      ...(undertakings.length === 0 ? ['The funder pays for nothing that had begun on that day.'] : []),
    ];
    const reached = places.reduce((sum, kind) => sum + found[kind].length, countries.length);
    return {
      rows: [{ ...others, countries, countryCount: countries.length }],
      names: new Map(names),
      warnings,
      basis: { nodes: undertakings.length + reached, edges: reached, excluded: ['Venues of events.'] },
    };
  },
});
