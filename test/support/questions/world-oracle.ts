// What holds in a small world on the day, looked up in the list of its links: nothing of the implementation is used.
import type { Values } from '../../../src/exchange/bundle.js';
import type { SmallLink } from '../small-graph.js';
import { day, type World } from './random-trade.js';

export interface WorldLink {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly values: Values;
}

const firstDays: Readonly<Record<string, string>> = { '2023': '2023-01-01' };

const holds = ({ values }: WorldLink): boolean => {
  const [start, end] = [values['validFrom'] as string | undefined, values['validTo'] as string | undefined];
  return (start === undefined || (firstDays[start] ?? start) <= day) && (end === undefined || day <= end);
};

const unplanned = ({ values }: WorldLink): boolean => values['statementStatus'] !== 'PLANNED';

export class WorldOracle {
  readonly #links: readonly WorldLink[];

  constructor(readonly world: World) {
    this.#links = world.links.map(([from, type, to, values = {}]: SmallLink) => ({ from, type, to, values }));
  }

  /** Links of a type that hold on the day and were not only planned. */
  of(type: string): WorldLink[] {
    return this.#links.filter((link) => link.type === type && holds(link) && unplanned(link));
  }

  name(id: string): string {
    return (this.world.nodes[id]?.['name'] as string | undefined) ?? id;
  }

  /** By name, then id. */
  sorted(ids: Iterable<string>): string[] {
    const key = (id: string): string => `${this.name(id)}\u0000${id}`;
    return [...new Set(ids)].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  }

  /** A product or sector and whatever is below it. */
  tree(root: string): string[] {
    const below = this.of('NARROWER_THAN').filter(({ to }) => to === root);
    return [root, ...below.flatMap(({ from }) => this.tree(from))];
  }

  /** Everywhere that something lies, upwards. */
  places(id: string, links = this.of('LOCATED_IN')): string[] {
    return links.filter(({ from }) => from === id).flatMap(({ to }) => [to, ...this.places(to, links)]);
  }

  /** The one country in which it lies, if it is one; there a location counts although it is only planned. */
  country(id: string): string | undefined {
    const links = this.#links.filter((link) => link.type === 'LOCATED_IN' && holds(link));
    const found = [...new Set(this.places(id, links).filter((place) => place.startsWith('ctry:')))];
    return found.length === 1 ? found[0] : undefined;
  }

  members(group: string): string[] {
    return this.of('MEMBER_OF').flatMap(({ from, to }) => (to === group ? [from] : []));
  }

  locatedActors(place: string): string[] {
    return this.world.ids.actors.filter((actor) => this.places(actor).includes(place));
  }

  /** Stages of a product and its narrower ones at which any of these actors is. */
  stages(actors: readonly string[], product: string): string[] {
    const tree = this.tree(product);
    const ties = this.of('PERFORMS').filter(({ from, to }) => actors.includes(from) && tree.includes(to));
    return ['INPUT', 'PRODUCTION', 'PROCESSING', 'DISTRIBUTION', 'EXPORT', 'RETAIL'].filter((stage) =>
      ties.some(({ values }) => values['stage'] === stage),
    );
  }

  /** Sales between two that flow on the day; of all products where none is given. */
  flowing(product?: string): WorldLink[] {
    const tree = product === undefined ? undefined : this.tree(product);
    return this.#links.filter((link) => {
      const { type, from, to, values } = link;
      if (type !== 'SUPPLIES' || from === to || !unplanned(link)) return false;
      if (tree && !tree.includes(values['productId'] as string)) return false;
      const undated = values['validFrom'] === undefined && values['validTo'] === undefined;
      return undated ? values['year'] === Number(day.slice(0, 4)) : holds(link);
    });
  }

  /** Sales of a year between two, whatever their dates. */
  ofYear(year: number): WorldLink[] {
    return this.#links.filter(
      (link) => link.type === 'SUPPLIES' && link.from !== link.to && link.values['year'] === year && unplanned(link),
    );
  }
}

/** The value in dollars; nothing where there is none or it is in a currency without a rate. */
export const dollars = ({ values }: WorldLink): number | undefined => {
  const value = values['value'] as { amount: string; currency: string } | undefined;
  return value?.currency === 'USD' ? Number(value.amount) : undefined;
};

/** Σ of what is known; nothing where there are sales and none has a value. */
export function worth(sales: readonly WorldLink[]): number | null {
  const known = sales.flatMap((sale) => dollars(sale) ?? []);
  return sales.length > 0 && known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
