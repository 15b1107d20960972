// The shortest ways through a network of sales: found level by level from both ends, counted, and walked in order of names.
import type { Named } from '../by-name.js';
import { byName } from '../by-name.js';

/** All sales between a seller and a buyer. */
export interface Link<Sale> {
  readonly seller: string;
  readonly sellerName: string;
  readonly buyer: string;
  readonly buyerName: string;
  readonly sales: readonly Sale[];
  /** Whether the buyer is one of those that are sought. */
  readonly market: boolean;
}

/** What is sought: ways from an actor to a buyer, or without one to the nearest of those that are sought. */
export interface Ends {
  readonly from: string;
  readonly buyer: string | undefined;
  readonly maxHops: number;
}

/** The links from these sellers, and those to these buyers. */
export type Fetch<Sale> = (ends: {
  readonly sellers: readonly string[];
  readonly buyers: readonly string[];
}) => Promise<readonly Link<Sale>[]>;

/** Those among these links. */
export const linksAmong =
  <Sale>(links: readonly Link<Sale>[]): Fetch<Sale> =>
  ({ sellers, buyers }) => {
    const ends = { sellers: new Set(sellers), buyers: new Set(buyers) };
    return Promise.resolve(links.filter(({ seller, buyer }) => ends.sellers.has(seller) || ends.buyers.has(buyer)));
  };

/** A link and how many ways lead on from its buyer, counted by actors and by sales. */
interface Step<Sale> extends Named {
  readonly link: Link<Sale>;
}

export interface Ways<Sale> {
  readonly hops: number;
  /** Ways that differ in an actor. */
  readonly count: number;
  /** Ways that differ in an actor or in one of several sales between the same two. */
  readonly countOfSales: number;
  /** So many of them at most, in the order of names. */
  walk(most: number): Link<Sale>[][];
}

/** What lies between the ends of shortest ways: each link leads from a place to the next. O(links). */
function waysOver<Sale>(
  from: string,
  hops: number,
  goals: ReadonlySet<string>,
  links: readonly Link<Sale>[],
): Ways<Sale> {
  const steps = new Map<string, Step<Sale>[]>();
  for (const link of links) {
    const step = { id: link.buyer, name: link.buyerName, link };
    const known = steps.get(link.seller);
    if (known) known.push(step);
    else steps.set(link.seller, [step]);
  }
  for (const some of steps.values()) some.sort(byName);
  const counted = new Map<string, { count: number; countOfSales: number }>();
  const countFrom = (id: string): { count: number; countOfSales: number } => {
    const known = counted.get(id);
    if (known) return known;
    const sum = { count: 0, countOfSales: 0 };
    if (goals.has(id)) Object.assign(sum, { count: 1, countOfSales: 1 });
    else {
      for (const { id: next, link } of steps.get(id) ?? []) {
        const on = countFrom(next);
        sum.count += on.count;
        sum.countOfSales += on.countOfSales * link.sales.length;
      }
    }
    counted.set(id, sum);
    return sum;
  };
  const walk = (most: number): Link<Sale>[][] => {
    const found: Link<Sale>[][] = [];
    const go = (id: string, way: readonly Link<Sale>[]): void => {
      if (way.length > 0 && goals.has(id)) {
        found.push([...way]);
        return;
      }
      for (const { id: next, link } of steps.get(id) ?? []) {
        if (found.length >= most) return;
        if (countFrom(next).count > 0) go(next, [...way, link]);
      }
    };
    go(from, []);
    return found;
  };
  return { hops, ...countFrom(from), walk };
}

/** One end of the search: how far each actor is that was found, and who was found last. */
class End {
  readonly distances: Map<string, number>;
  #level: readonly string[];
  #depth = 0;

  constructor(readonly start: string) {
    this.distances = new Map([[start, 0]]);
    this.#level = [start];
  }

  get level(): readonly string[] {
    return this.#level;
  }

  /** Takes in the next level and gives it. */
  advance(found: readonly string[]): readonly string[] {
    this.#depth += 1;
    this.#level = [...new Set(found)].filter((id) => !this.distances.has(id));
    for (const id of this.#level) this.distances.set(id, this.#depth);
    return this.#level;
  }
}

/** As long as the two ends have no more actors than this at their edges, both go on at once, which saves a statement. */
const fewActors = 100;

/** Towards a buyer the end with fewer actors at its edge goes on, so that few links are read. */
function turnsOf(ahead: End, behind: End | undefined): readonly End[] {
  if (!behind) return [ahead];
  if (ahead.level.length + behind.level.length <= fewActors) return [ahead, behind];
  return [behind.level.length < ahead.level.length ? behind : ahead];
}

/**
 * All shortest ways from an actor to a buyer, or without one to the nearest of those that are sought; nothing where none is
 * within the hops. Level by level, as the database would search all actors within the hops for the nearest of many.
 */
export async function shortestWays<Sale>(
  { from, buyer, maxHops }: Ends,
  fetch: Fetch<Sale>,
): Promise<Ways<Sale> | undefined> {
  const ahead = new End(from);
  const behind = buyer === undefined ? undefined : new End(buyer);
  const links = new Map<string, Link<Sale>>();
  let hops = 0;
  while (hops < maxHops) {
    const turns = turnsOf(ahead, behind).slice(0, maxHops - hops);
    const levelOf = (end: End | undefined) => (end && turns.includes(end) ? end.level : []);
    const [sellers, buyers] = [levelOf(ahead), levelOf(behind)];
    const found = await fetch({ sellers, buyers });
    for (const link of found) links.set(JSON.stringify([link.seller, link.buyer]), link);
    for (const end of turns) {
      hops += 1;
      const edge = new Set(end === ahead ? sellers : buyers);
      const next = end.advance(
        found.flatMap((link) => {
          const [near, far] = end === ahead ? [link.seller, link.buyer] : [link.buyer, link.seller];
          return edge.has(near) ? [far] : [];
        }),
      );
      const other = end === ahead ? behind : ahead;
      const sought = new Set(found.filter(({ market }) => market).map((link) => link.buyer));
      const met = next.filter((id) => (other ? other.distances.has(id) : sought.has(id)));
      if (met.length > 0) {
        const total = hops;
        const placeOf = (id: string) => ahead.distances.get(id) ?? total - (behind?.distances.get(id) ?? 0);
        const between = [...links.values()].filter((link) => placeOf(link.seller) + 1 === placeOf(link.buyer));
        return waysOver(from, total, new Set(buyer === undefined ? met : [buyer]), between);
      }
      if (next.length === 0) return undefined;
    }
  }
  return undefined;
}
