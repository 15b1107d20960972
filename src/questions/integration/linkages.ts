// What both questions about linkages have in common: the tree of those that an actor buys from, or sells to, by distance.
import { TooCostly } from '../../errors.js';
import { Actor } from '../../model/alliances/actor.js';
import { Product } from '../../model/production/product.js';
import { Property } from '../../ontology/property.js';
import { question, type Values } from '../../ontology/question.js';
import { integer, node } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { byName, type Named } from '../by-name.js';

/** More than an analyst reads, and as much as a request has time for. */
const mostLinks = 50_000;

class LinkagesAsked {
  @Property(node(Actor), 'The enterprise, organisation or consortium') actor!: string;
  @Property(node(Product), 'Only sales of this product and of narrower ones', { optional: true }) product?: string;
  @Property(integer({ min: 1, max: 6 }), 'How many sales away at most') depth = 6;
}

class LinkedActor {
  @Property(node(Actor), 'Who is linked') actor!: string;
  @Property(integer({ min: 1, max: 6 }), 'Sales between the two on the shortest way') distance!: number;
  @Property(
    node(Actor),
    'The next on a shortest way back; of several the first by name. At distance 1 the actor that was asked for',
  )
  via!: string;
}

class Linkages {
  @Property(integer({ min: 0 }), 'How many are linked, on all pages') reached!: number;
}

/** All sales between a seller and a buyer. */
interface Link {
  readonly seller: string;
  readonly sellerName: string;
  readonly buyer: string;
  readonly buyerName: string;
  readonly sales: number;
}

type Side = 'buyer' | 'seller';

interface Reached extends Named {
  readonly distance: number;
  readonly via: string;
}

type Fetch = (parameters: Values) => Promise<Link[]>;

/** Breadth first, a statement a level: from those of the last level, in their order, to whoever is new. */
async function reach(run: Fetch, from: string, depth: number, near: Side, far: Side) {
  const known = new Set([from]);
  const reached: Reached[] = [];
  let links = 0;
  let sales = 0;
  let level = [from];
  for (let distance = 1; distance <= depth && level.length > 0; distance += 1) {
    const found = await run({ [`${near}s`]: level, most: mostLinks - links + 1 });
    links += found.length;
    if (links > mostLinks) {
      throw new TooCostly(
        `More than ${mostLinks} links lie within ${distance} sales of "${from}". Ask for a smaller \`depth\` or for one \`product\`.`,
      );
    }
    const places = new Map(level.map((id, place) => [id, place]));
    const first = new Map<string, Reached>();
    for (const link of found) {
      sales += link.sales;
      const [id, via] = [link[far], link[near]];
      if (known.has(id)) continue;
      const best = first.get(id);
      if (best && (places.get(best.via) ?? 0) <= (places.get(via) ?? 0)) continue;
      first.set(id, { id, name: link[`${far}Name`], distance, via });
    }
    const next = [...first.values()].sort(byName);
    for (const { id } of next) known.add(id);
    reached.push(...next);
    level = next.map(({ id }) => id);
  }
  return { reached, sales };
}

interface Words {
  readonly name: string;
  readonly cypher: string;
  readonly description: string;
  readonly formula: string;
  readonly example: string;
}

/** A question about the actors at one end of sales, from one at the other end. */
export const linkages = (words: Words, near: Side, far: Side) =>
  question({
    ...words,
    takes: LinkagesAsked,
    shares: [IncludePlanned],
    constants: { sellers: [], buyers: [], most: mostLinks },
    row: LinkedActor,
    beside: Linkages,
    units: 'distance: number of sales',
    citation: 'Hirschman, A. O. (1958). The Strategy of Economic Development. Yale University Press.',
    verified: { reference: 'brute force over all walks of random graphs', largestDifference: 0 },
    reads: ['seller', 'sellerName', 'buyer', 'buyerName', 'sales'],
    answer: async ({ run }, given) => {
      const fetch: Fetch = (parameters) => run<Link>(parameters);
      const from = given['actor'] as string;
      const { reached, sales } = await reach(fetch, from, given['depth'] as number, near, far);
      return {
        rows: reached.map(({ id, distance, via }) => ({ actor: id, distance, via })),
        beside: { reached: reached.length },
        basis: { nodes: reached.length + 1, edges: sales },
      };
    },
  });
