// Funders that are joined by what they pay for together.
import { TooCostly } from '../../errors.js';
import { Funder } from '../../model/funding/funder.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { integer, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';

class CoFunding {
  @Property(node(Funder), 'The one funder, first by name') funder!: string;
  @Property(node(Funder), 'The other funder') other!: string;
  @Property(integer({ min: 0 }), 'Projects that both pay for, themselves or through a larger one')
  sharedProjects!: number;
  @Property(integer({ min: 0 }), 'Countries that both reach, as in `funderReach`') sharedCountries!: number;
}

interface Funding {
  readonly funder: string;
  readonly projects: readonly string[];
  readonly countries: readonly string[];
}

const mostPairs = 2_000_000;

/** How often two places of the list hold the same, by `one * length + other`. O(sum of squares of holders). */
function sharedBy(lists: readonly (readonly string[])[]): Map<number, number> {
  const holders = new Map<string, number[]>();
  lists.forEach((held, place) => {
    for (const one of held) {
      const places = holders.get(one);
      if (places) places.push(place);
      else holders.set(one, [place]);
    }
  });
  const pairs = [...holders.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  if (pairs > mostPairs)
    throw new TooCostly(
      `So many funders share projects and countries that ${pairs} pairs would be counted; ${mostPairs} is the limit. Ask "funderReach" of the funders that you compare, or for an earlier day.`,
    );
  const shared = new Map<number, number>();
  for (const places of holders.values())
    places.forEach((one, index) => {
      for (const other of places.slice(index + 1)) {
        const pair = one * lists.length + other;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  return shared;
}

export const coFundingNetwork = question({
  name: 'coFundingNetwork',
  cypher: 'network/co-funding-network',
  shares: [IncludePlanned],
  row: CoFunding,
  description:
    'The network of funders: two are joined where they pay for one project or reach one country. Both weights are numbers of shared things, of the projects and countries that `funderReach` counts. Most shared projects first, then most shared countries, then by name.',
  formula: 'weights of an edge = |projects(a) ∩ projects(b)|, |countries(a) ∩ countries(b)|',
  units: 'projects, countries',
  citation: 'Newman, M. E. J. (2001), Scientific collaboration networks II, Physical Review E 64, 016132',
  example: 'coFundingNetwork { rows { funder { name } other { name } sharedProjects sharedCountries } }',
  verified: { reference: 'brute force over all pairs of random programmes', largestDifference: 0 },
  reads: ['funder', 'projects', 'countries'],
  answer: async ({ run }) => {
    const funders = await run<Funding>();
    const projects = sharedBy(funders.map((one) => one.projects));
    const countries = sharedBy(funders.map((one) => one.countries));
    const rows = [...new Set([...projects.keys(), ...countries.keys()])]
      .toSorted((one, other) => one - other)
      .map((pair) => ({
        funder: funders[Math.floor(pair / funders.length)]?.funder,
        other: funders[pair % funders.length]?.funder,
        sharedProjects: projects.get(pair) ?? 0,
        sharedCountries: countries.get(pair) ?? 0,
      }))
      .toSorted(
        (one, other) => other.sharedProjects - one.sharedProjects || other.sharedCountries - one.sharedCountries,
      );
    const edges = funders.reduce((sum, one) => sum + one.projects.length + one.countries.length, 0);
    return { rows, basis: { nodes: funders.length, edges } };
  },
});
