// Actors without whom nothing reaches a buyer.
import { TooCostly } from '../../errors.js';
import { Actor } from '../../model/alliances/actor.js';
import { Consortium } from '../../model/alliances/consortium.js';
import { Enterprise } from '../../model/alliances/enterprise.js';
import { Organisation } from '../../model/alliances/organisation.js';
import { Product } from '../../model/production/product.js';
import { adjacencyOf } from '../../network/adjacency.js';
import { dominatorsOf } from '../../network/dominators.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { flag, integer, list, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';

class Takes {
  @Property(node(Product), 'The product, with its narrower ones') product!: string;
  @Property(node(Consortium, Enterprise, Organisation), 'Who buys it') buyer!: string;
}

class CriticalSuppliers {
  @Property(
    flag(),
    'Whether any way leads from an actor that makes the product to the buyer; false means no path at all',
  )
  reachable!: boolean;
  @Property(
    list(node(Actor)),
    'Actors that every way crosses, in the order of the ways; empty where there is none, or no way',
  )
  actors!: string[];
  @Property(integer({ min: 0 }), 'Actors with the stage PRODUCTION from which a way leads to the buyer')
  makers!: number;
}

const mostActors = 50_000;
const mostLinks = 300_000;

/** Stands before all makers; no id is empty. */
const source = '';

interface Found {
  readonly actor: string;
  readonly makes: boolean;
  readonly suppliers: readonly string[];
}

export const criticalSuppliers = question({
  name: 'criticalSuppliers',
  cypher: 'network/critical-suppliers',
  takes: Takes,
  shares: [IncludePlanned],
  constants: { mostActors: mostActors + 1 },
  result: CriticalSuppliers,
  description:
    'Actors other than the buyer without whom no way would be left from any actor that performs PRODUCTION of a product to the buyer, along the sales that flow on the day: the dominators of the buyer behind a source that stands before all makers. A buyer that makes the product itself depends on nobody. Where no way leads to the buyer at all, `reachable` is false, `actors` is empty and a warning says so.',
  formula:
    'dominators of the buyer in G(product, day) with a source before every PRODUCTION performer, without source and buyer',
  units: 'actors',
  citation: 'Cooper, K. D., Harvey, T. J. and Kennedy, K. (2001), A Simple, Fast Dominance Algorithm, Rice University',
  example:
    'criticalSuppliers(product: "prd:rice", buyer: "con:rice-cambodia") { reachable actors { id } makers warnings }',
  verified: { reference: 'networkx 3.6.1 immediate_dominators and deletion of each actor', largestDifference: 0 },
  reads: ['actor', 'makes', 'suppliers'],
  answer: async ({ run }, given) => {
    const found = await run<Found>();
    if (found.length === 0) return { rows: [] };
    const makers = found.flatMap(({ actor, makes }) => (makes ? [actor] : []));
    const links = found.flatMap(({ actor, suppliers }) =>
      suppliers.map((supplier): [string, string] => [supplier, actor]),
    );
    if (found.length > mostActors || links.length > mostLinks)
      throw new TooCostly(
        `More than ${found.length > mostActors ? `${mostActors} actors` : `${mostLinks} links`} lead to the buyer. Ask for a narrower product or another buyer.`,
      );
    const ids = [source, ...found.map(({ actor }) => actor)];
    const graph = adjacencyOf(ids, [...makers.map((maker): [string, string] => [source, maker]), ...links], {
      directed: true,
    });
    const critical = dominatorsOf(graph, 0, ids.indexOf(given['buyer'] as string));
    return {
      rows: [
        {
          reachable: critical !== undefined,
          actors: (critical ?? []).map((place) => ids[place]),
          makers: makers.length,
        },
      ],
      warnings: critical ? [] : ['No path at all: no sales lead from an actor that makes the product to the buyer.'],
      basis: { nodes: found.length, edges: graph.neighbours.length - makers.length },
    };
  },
});
