// Which clusters and consortia get business development services, and which go without.
import { Cluster } from '../../model/alliances/cluster.js';
import { Consortium } from '../../model/alliances/consortium.js';
import { Country } from '../../model/places/country.js';
import { Product } from '../../model/production/product.js';
import { bdsServiceType } from '../../model/vocabularies/bds-service-type.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { wordsOf } from '../../ontology/value-type.js';
import { choice, integer, list, nested, node } from '../../ontology/values/index.js';
import { groupedBy } from '../grouped-by.js';
import { IncludePlanned } from '../include-planned.js';

class Takes {
  @Property(
    choice('BdsCoverageRow', 'What a row of the coverage with services stands for.', {
      CLUSTER: 'One cluster',
      CONSORTIUM: 'One consortium',
      COUNTRY: 'The clusters and consortia that lie in a country',
      PRODUCT: 'The clusters and consortia that deal in a product',
    }),
    'What a row stands for',
  )
  groupBy!: string;
  @Property(bdsServiceType, 'Only this service', { optional: true }) service?: string;
}

class ServiceCoverage {
  @Property(bdsServiceType, 'The service') service!: string;
  @Property(integer({ min: 0 }), 'Groups that somebody serves with it') served!: number;
  @Property(integer({ min: 0 }), 'Groups that nobody serves with it') unserved!: number;
}

class GroupCoverage {
  @Property(
    node(Cluster, Consortium, Country, Product),
    'What the row stands for; null for groups of which nobody says where they lie or what they deal in',
    { optional: true },
  )
  of?: string;
  @Property(integer({ min: 1 }), 'Clusters and consortia in the row') groups!: number;
  @Property(
    list(nested(ServiceCoverage, 'How many groups get a service.'), { max: 10 }),
    'Each service that is asked for',
  )
  services!: object[];
  @Property(list(node(Cluster, Consortium)), 'Groups that get none of the services that are asked for, by name')
  unserved!: string[];
}

class AllCoverage {
  @Property(integer({ min: 0 }), 'All clusters and consortia that were looked at, each once') allGroups!: number;
  @Property(integer({ min: 0 }), 'Those that get none of the services that are asked for') allUnserved!: number;
}

const allServices = wordsOf(bdsServiceType);

interface Found {
  readonly of: string | null;
  readonly group: string;
  readonly services: readonly string[];
}

function rowOf(of: string | null, found: readonly Found[], asked: readonly string[]) {
  const coverage = asked.map((service) => {
    const served = found.filter((one) => one.services.includes(service)).length;
    return { service, served, unserved: found.length - served };
  });
  return {
    of,
    groups: found.length,
    services: coverage,
    unserved: found.filter((one) => !asked.some((service) => one.services.includes(service))).map(({ group }) => group),
  };
}

export const bdsCoverage = question({
  name: 'bdsCoverage',
  cypher: 'network/bds-coverage',
  takes: Takes,
  shares: [IncludePlanned],
  row: GroupCoverage,
  beside: AllCoverage,
  description:
    'Clusters and consortia with and without an active `SERVES` for each type of business development service: a matrix with a row for each group, country or product, and those that get nothing. What members get themselves does not count for their group. A group in several countries, or with several products, stands in several rows.',
  formula: 'served = groups with an active SERVES of the type; unserved = the others',
  units: 'clusters and consortia',
  example:
    'bdsCoverage(groupBy: COUNTRY) { allGroups allUnserved rows { of { name } groups services { service served unserved } } }',
  verified: { reference: 'brute force over random services', largestDifference: 0 },
  reads: ['of', 'group', 'services'],
  answer: async ({ run }, given) => {
    const asked = given['service'] === undefined ? allServices : [given['service'] as string];
    const found = await run<Found>();
    const rows = groupedBy(found, ({ of }) => of ?? '').map((among) => rowOf(among[0]?.of ?? null, among, asked));
    const groups = new Map(found.map((one) => [one.group, one]));
    const total = rowOf(null, [...groups.values()], asked);
    const lost = found.filter(({ of }) => of === null).length;
    const repeated = found.length > groups.size;
    return {
      rows,
      beside: { allGroups: groups.size, allUnserved: total.unserved.length },
      warnings: [
        ...(lost > 0
          ? [`Of ${lost} groups nobody says to which row they belong; they stand in a row of their own.`]
          : []),
        ...(repeated ? ['Some groups stand in several rows, so that rows do not add up to all groups.'] : []),
      ],
      basis: { nodes: groups.size, edges: total.services.reduce((sum, { served }) => sum + served, 0) },
    };
  },
});
