// The network that a question is about: which nodes, which ties, and what to say where there is too much or nothing of it.
import { TooCostly } from '../../errors.js';
import { Actor } from '../../model/alliances/actor.js';
import { Cluster } from '../../model/alliances/cluster.js';
import { Country } from '../../model/places/country.js';
import { Product } from '../../model/production/product.js';
import { Property } from '../../ontology/property.js';
import type { Values } from '../../ontology/question.js';
import { choice, list, node } from '../../ontology/values/index.js';

const networkTie = choice('NetworkTie', 'A relationship by which two actors, or two clusters, are tied.', {
  SUPPLIES: 'One sells to the other on the day',
  COLLABORATES_WITH: 'They work together',
  SERVES: 'One provides a business development service to the other',
  MEMBER_OF: 'One belongs to the other',
  NEGOTIATES_WITH: 'One negotiates with the other, or once did',
  PART_OF: 'One is a part of the other',
  ROOTED_IN: 'One, a consortium, grew out of the other, a cluster',
  TWINNED_WITH: 'They are twinned clusters',
});

/** Those that count unless others are named. */
export const customaryTies: readonly string[] = ['SUPPLIES', 'COLLABORATES_WITH', 'SERVES', 'MEMBER_OF'];

export class NetworkOf {
  @Property(
    list(node(Actor, Cluster, Country, Product), { min: 1, max: 100 }),
    'The nodes of the network: one id of a cluster or consortium stands for its members on the day, of a country for the actors that lie in it, of a product for all that sell or buy it or a narrower one; other ids, and several, stand for themselves',
  )
  scope!: string[];
  @Property(
    list(networkTie, { min: 1 }),
    'The ties: two nodes are neighbours if any of these holds between them on the day, in whatever direction; sales hold within their dates or, without any, in their calendar year',
  )
  types: string[] = [...customaryTies];
}

/** What a statement has found of a scope. */
export interface Found {
  /** The ids of the scope that there are. */
  readonly subjects: readonly string[];
  readonly nodes: readonly string[];
  readonly edges: number;
}

/** Nodes and edges up to which a network is read, and what it takes less than eight seconds to compute of, on two cores. */
export const mostNodes = 40_000;
const mostEdges = 150_000;

const withCommas = (count: number): string => count.toLocaleString('en');

/** The limit as descriptions tell it, without the stop at its end. */
export const networkLimit = `Refused are networks of more than ${withCommas(mostNodes)} nodes or ${withCommas(mostEdges)} ties`;

/** What is to be kept in mind about a scope. */
export function scopeWarnings({ scope }: Values, { subjects, nodes }: Found): string[] {
  const wanted = scope as readonly string[];
  const missing = wanted.filter((id) => !subjects.includes(id)).map((id) => `"${id}" is not there on this day.`);
  const empty = nodes.length === 0 ? [`Nobody stands in the scope "${wanted.join('", "')}" on this day.`] : [];
  return [...missing, ...empty];
}

/** Refuses what would take longer than one request may; `product` bounds nodes times ties, where every node is a start. */
export function assertWithin(what: string, { nodes, edges }: Found, product = Number.POSITIVE_INFINITY): void {
  const size = `${withCommas(nodes.length)} nodes${nodes.length > mostNodes ? '' : ` and ${withCommas(edges)} ties`}`;
  const narrow = 'Narrow the scope to a cluster, a consortium or a narrower product, or name fewer types.';
  if (nodes.length > mostNodes || edges > mostEdges) {
    const limit = `${withCommas(mostNodes)} nodes and ${withCommas(mostEdges)} ties`;
    throw new TooCostly(`A network of ${size} is too large: up to ${limit} are read. ${narrow}`);
  }
  if (nodes.length * edges > product) {
    const limit = `nodes times ties may be ${withCommas(product)}`;
    throw new TooCostly(`${what} of a network of ${size} would take too long: ${limit}. ${narrow}`);
  }
}
