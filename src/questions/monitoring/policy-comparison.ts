// Which instruments of cluster policy countries have in common, and which only one of them has.
import { Country } from '../../model/places/country.js';
import { Policy, policyInstrument } from '../../model/policy/policy.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { wordsOf } from '../../ontology/value-type.js';
import { integer, list, nested, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { counted, sentences } from './sentences.js';

class Takes {
  @Property(list(node(Country), { min: 1, max: 50 }), 'The countries to compare') countries!: string[];
}

class InstrumentInUse {
  @Property(policyInstrument, 'The means') instrument!: string;
  @Property(list(node(Policy), { max: 20 }), 'Policies that work by it, by name') policies!: string[];
}

const instruments = list(policyInstrument, { max: 20 });

class PoliciesOfCountry {
  @Property(node(Country), 'The country') country!: string;
  @Property(integer({ min: 0 }), 'Policies that are adopted or in force there') policies!: number;
  @Property(instruments, 'Instruments that they use, its line of the matrix') instruments!: string[];
  @Property(instruments, 'Instruments that none of the other countries uses') unique!: string[];
  @Property(instruments, 'Instruments that another of the countries uses, too') shared!: string[];
  @Property(
    list(nested(InstrumentInUse, 'Which policies of a country work by an instrument.'), { max: 20 }),
    'Each instrument with the policies that use it',
  )
  cells!: object[];
}

class AcrossCountries {
  @Property(instruments, 'Instruments that exactly one of the countries uses') unique!: string[];
  @Property(instruments, 'Instruments that two of the countries or more use') shared!: string[];
  @Property(instruments, 'Instruments that every one of the countries uses') common!: string[];
}

class Beside {
  @Property(nested(AcrossCountries, 'Which instruments one, several or all of the countries use.'), 'All together')
  across!: object;
}

interface FoundPolicy {
  readonly id: string;
  readonly instruments: readonly string[] | null;
  readonly edges: number;
}

interface Found {
  readonly country: string;
  readonly name: string;
  readonly policies: readonly FoundPolicy[];
}

const known = wordsOf(policyInstrument);
const uses = ({ policies }: Found, instrument: string): string[] =>
  policies.filter((policy) => policy.instruments?.includes(instrument)).map(({ id }) => id);

function rowOf(found: Found, usersOf: ReadonlyMap<string, number>) {
  const used = known.filter((instrument) => uses(found, instrument).length > 0);
  return {
    country: found.country,
    policies: found.policies.length,
    instruments: used,
    unique: used.filter((instrument) => usersOf.get(instrument) === 1),
    shared: used.filter((instrument) => (usersOf.get(instrument) ?? 0) > 1),
    cells: used.map((instrument) => ({ instrument, policies: uses(found, instrument) })),
  };
}

function warningsOf(found: readonly Found[]): string[] {
  const silent = new Set(
    found.flatMap(({ policies }) => policies.filter((one) => !one.instruments?.length).map(({ id }) => id)),
  ).size;
  return [
    ...found
      .filter(({ policies }) => policies.length === 0)
      .map(({ name }) => `No policy of ${name} that is adopted or in force on the day is on record.`),
    ...sentences([silent, `Of ${counted(silent, 'policy', 'policies')} no instrument is on record.`]),
  ];
}

export const policyComparison = question({
  name: 'policyComparison',
  cypher: 'monitoring/policy-comparison',
  takes: Takes,
  shares: [IncludePlanned],
  row: PoliciesOfCountry,
  beside: Beside,
  description:
    'The instruments of the policies that are ADOPTED or IN_FORCE in some countries, country by country: what only one of them uses, what several use, what all use. A policy counts where it applies in the country or in one of its provinces, from the day of its adoption and the day on which it came to apply there, where they are known. The stage is the one on record; when a policy was repealed is not.',
  formula: 'unique: used by exactly one of the countries; shared: by two or more; common: by all',
  units: 'counts of policies',
  verified: {
    reference: 'Brute force in TypeScript on 300 questions to 3 random sets of policies',
    largestDifference: 0,
  },
  example:
    'policyComparison(countries: ["ctry:la", "ctry:th", "ctry:vn"]) { across { unique shared common } rows { country { name } instruments unique } warnings }',
  reads: ['country', 'name', 'policies'],
  answer: async ({ run }, { countries }) => {
    const found = await run<Found>();
    // Without rows it is told which of them is none.
    if (found.length < (countries as string[]).length) return { rows: [] };
    const usersOf = new Map(
      known.map((instrument) => [instrument, found.filter((one) => uses(one, instrument).length > 0).length]),
    );
    const usedBy = (holds: (users: number) => boolean) => known.filter((one) => holds(usersOf.get(one) ?? 0));
    const policies = found.flatMap((one) => one.policies);
    return {
      rows: found.map((one) => rowOf(one, usersOf)),
      beside: {
        across: {
          unique: usedBy((users) => users === 1),
          shared: usedBy((users) => users > 1),
          common: usedBy((users) => users > 0 && users === found.length),
        },
      },
      warnings: warningsOf(found),
      basis: {
        nodes: found.length + new Set(policies.map(({ id }) => id)).size,
        edges: policies.reduce((sum, { edges }) => sum + edges, 0),
      },
    };
  },
});
