// Rounds in which goods come back to the actor that they began with.
import { TooCostly } from '../../errors.js';
import { Actor } from '../../model/alliances/actor.js';
import { Product } from '../../model/production/product.js';
import { adjacencyOf } from '../../network/adjacency.js';
import { shortestCycles } from '../../network/shortest-cycles.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { integer, list, nested, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';

const longest = 8;

class Takes {
  @Property(node(Product), 'Only sales of this product and its narrower ones', { optional: true }) product?: string;
  @Property(integer({ min: 2, max: longest }), 'Actors in a cycle at most') maxLength = longest;
}

class SupplyCycle {
  @Property(integer({ min: 2 }), 'Actors in it, and so sales from one to the next') length!: number;
  @Property(
    list(node(Actor), { max: longest }),
    'Each sells to the next and the last to the first, which is the first by name',
  )
  actors!: string[];
}

class SupplyCycles {
  @Property(
    list(nested(SupplyCycle, 'A round of sales.')),
    'Shortest first, then by the names of their actors; 100 at most',
  )
  cycles!: object[];
  @Property(list(node(Actor)), 'Actors on record as their own customers, by name') selfLoops!: string[];
}

const mostCycles = 100;
const mostLinks = 200_000;
/** Of all products and years; to read more of them takes most of the time that a request has. */
const mostSales = 400_000;
const maxSteps = 10_000_000;

interface Found {
  readonly seller: string | null;
  readonly buyers: readonly string[] | null;
  /** Too many sales to look at those of all products. */
  readonly refused: boolean;
}

const narrower = 'Ask for one product, for a smaller "maxLength", or for another day.';

export const supplyCycles = question({
  name: 'supplyCycles',
  cypher: 'network/supply-cycles',
  takes: Takes,
  shares: [IncludePlanned],
  constants: { mostLinks: mostLinks + 1, mostSales },
  result: SupplyCycles,
  description:
    'The elementary directed cycles of the sales that flow on a day: rounds of actors, no actor twice, in which each supplies the next and the last the first. Parallel sales count as one link. Actors that supply themselves are told apart. Goods of several products may make a round together unless one product is asked for. What would take too long is refused.',
  formula: 'elementary cycles of length 2 to maxLength in G(product, day) without loops, and its loops',
  units: 'actors',
  citation:
    'Johnson, D. B. (1975), Finding All the Elementary Circuits of a Directed Graph, SIAM Journal on Computing 4',
  example: 'supplyCycles(product: "prd:rice") { cycles { length actors { name } } selfLoops { name } warnings }',
  verified: { reference: 'networkx 3.6.1 simple_cycles and brute force', largestDifference: 0 },
  reads: ['seller', 'buyers', 'refused'],
  answer: async ({ run }, given) => {
    const found = await run<Found>();
    if (found.length === 0) return { rows: [] };
    if (found[0]?.refused)
      throw new TooCostly(`There are more than ${mostSales} sales on record. Ask for the cycles of one product.`);
    const links = found.flatMap(({ seller, buyers }) =>
      (buyers ?? []).map((buyer): [string, string] => [seller ?? '', buyer]),
    );
    if (links.length > mostLinks)
      throw new TooCostly(`More than ${mostLinks} links would have to be searched for cycles. ${narrower}`);
    const sellers = found.flatMap(({ seller }) => seller ?? []);
    const { cycles, ended } = shortestCycles(adjacencyOf(sellers, links, { directed: true }), {
      maxLength: given['maxLength'] as number,
      limit: mostCycles,
      maxSteps,
    });
    if (ended === 'STEPS')
      throw new TooCostly(
        `The sales are so dense that ${maxSteps} steps did not end the search for cycles. ${narrower}`,
      );
    return {
      rows: [
        {
          cycles: cycles.map((cycle) => ({ length: cycle.length, actors: cycle.map((place) => sellers[place]) })),
          selfLoops: links.flatMap(([seller, buyer]) => (seller === buyer ? [seller] : [])),
        },
      ],
      warnings:
        ended === 'LIMIT' ? [`There are more than ${mostCycles} cycles; the shortest are listed. ${narrower}`] : [],
      basis: {
        nodes: sellers.length,
        edges: links.length,
        excluded: ['Actors that only sell or only buy: no cycle crosses them.'],
      },
    };
  },
});
