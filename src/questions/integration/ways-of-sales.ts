// Where the shortest ways of sales come from: a few of them from the database at once, very many level by level.
import { TooCostly } from '../../errors.js';
import type { Asked, Basis } from '../../ontology/question.js';
import { linksAmong, shortestWays, type Ends, type Link, type Ways } from './ways.js';

export interface Sale {
  readonly product: string;
  readonly year: number;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly stageFrom: string | null;
  readonly stageTo: string | null;
}

/** The countries in which actors lie. */
export type Places = ReadonlyMap<string, readonly string[]>;

interface Found {
  /** Undefined where no way is within the hops. */
  readonly ways: Ways<Sale> | undefined;
  /** Those that are told, in their order. */
  readonly told: readonly (readonly Link<Sale>[])[];
  /** Of all actors on the ways that are told. */
  readonly places: Places;
  readonly basis: Basis;
  /** The ends, where it was seen that they are there. */
  readonly met?: readonly string[];
}

interface Place {
  readonly seller: string;
  readonly countries: readonly string[];
}

/** A few ways as `cypher/lookups/shortest-ways.cypher` gives them. */
interface FewWays {
  readonly links: readonly Link<Sale>[];
  readonly places: readonly { readonly id: string; readonly countries: readonly string[] }[];
  /** Those of the two ends that there are. */
  readonly ends: readonly string[];
}

/** The look-up of a few ways, for the declaration of the question. */
export const shortestWaysLookUp = 'shortest-ways';

/** So many ways are told. */
export const mostPaths = 1_000;
/** What a request has time to read. */
const mostLinks = 50_000;

/** The actors on a way, from first to last. */
export const actorsOf = (way: readonly Link<Sale>[]): string[] => [
  ...way.slice(0, 1).map(({ seller }) => seller),
  ...way.map(({ buyer }) => buyer),
];

const basisOf = (from: string, links: readonly Link<Sale>[]): Basis => ({
  nodes: new Set([from, ...links.flatMap(({ seller, buyer }) => [seller, buyer])]).size,
  edges: links.reduce((sum, { sales }) => sum + sales.length, 0),
});

/** The ways to a buyer in one statement; undefined where no buyer is sought, or where there may be more than are told. */
export async function fewWays({ lookUp }: Asked, ends: Ends): Promise<Found | undefined> {
  if (ends.buyer === undefined) return undefined;
  const [found] = await lookUp<FewWays>(shortestWaysLookUp, { most: mostPaths });
  const { links, places, ends: met } = found ?? { links: [], places: [], ends: [] };
  const ways = await shortestWays(ends, linksAmong(links));
  if (!ways) return { ways, told: [], places: new Map(), basis: basisOf(ends.from, []), met };
  if (ways.countOfSales >= mostPaths) return undefined;
  return {
    ways,
    told: ways.walk(mostPaths),
    places: new Map(places.map(({ id, countries }) => [id, countries])),
    basis: basisOf(ends.from, links),
  };
}

/** The ways to a buyer or to a country level by level, which counts them however many there are. */
export async function manyWays({ run }: Asked, ends: Ends): Promise<Found> {
  const read: Link<Sale>[] = [];
  const ways = await shortestWays<Sale>(ends, async (level) => {
    const links = await run<Link<Sale>>({ ...level, most: mostLinks - read.length + 1 });
    for (const link of links) read.push(link);
    if (read.length <= mostLinks) return links;
    throw new TooCostly(
      `More than ${mostLinks} links would have to be followed from "${ends.from}". Ask for fewer \`maxHops\` or for one \`product\`.`,
    );
  });
  const told = ways?.walk(mostPaths) ?? [];
  const crossed = [...new Set(told.flatMap(actorsOf))];
  const places = crossed.length > 0 ? await run<Place>({ places: crossed }) : [];
  return {
    ways,
    told,
    places: new Map(places.map(({ seller, countries }) => [seller, countries])),
    basis: basisOf(ends.from, read),
  };
}
