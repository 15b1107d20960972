// Sales as the part `sales` of a statement gives them, in one currency, each with the countries of its ends.
import { Conversion, type StatedRate } from '../../currency/conversion.js';
import { total } from './figures.js';
import { withoutValue } from './without-value.js';

interface Place {
  readonly id: string;
  /** Countries in which it lies on the day: one, unless unknown or several. */
  readonly countries: readonly string[];
}

/** Sales of one seller to the buyer in a year and currency. */
interface Sum {
  readonly seller: string;
  readonly year: number;
  readonly currency: string | null;
  readonly on: string | null;
  readonly amount: number;
  readonly links: number;
}

export interface SalesFound {
  readonly year: number;
  /** Members of the group on the day; null of what is no group. */
  readonly members: number | null;
  readonly sellers: readonly Place[];
  readonly buyers: readonly (Place & { readonly name: string; readonly sums: readonly Sum[] })[];
  readonly rates: readonly StatedRate[];
}

/** One or several relationships between two actors in a year, all with a value or all without. */
export interface Sale {
  readonly seller: string;
  readonly buyer: string;
  readonly buyerName: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly year: number;
  readonly links: number;
  /** In the currency asked for; undefined where none is stated, or none that can be converted. */
  readonly value: number | undefined;
}

const single = ([first, ...others]: readonly string[]): string | undefined => (others.length === 0 ? first : undefined);

/** The sales of each year, converted, and what has to be said of them. */
export class Sales {
  readonly all: readonly Sale[];
  readonly #found: SalesFound;
  readonly #conversion: Conversion;

  constructor(found: SalesFound, currency: string) {
    this.#found = found;
    this.#conversion = new Conversion(currency, found.rates);
    const homes = new Map(found.sellers.map(({ id, countries }) => [id, single(countries)]));
    this.all = found.buyers.flatMap(({ id, name, countries, sums }) =>
      sums.map(({ seller, year, currency: stated, on, amount, links }): Sale => {
        const value = stated === null ? undefined : this.#conversion.convert({ amount, currency: stated, on, year });
        return {
          seller,
          buyer: id,
          buyerName: name,
          from: homes.get(seller),
          to: single(countries),
          year,
          links,
          value,
        };
      }),
    );
  }

  /** Those of the year that is asked for. */
  get ofYear(): readonly Sale[] {
    return this.all.filter(({ year }) => year === this.#found.year);
  }

  /** By id. */
  get buyerNames(): ReadonlyMap<string, string> {
    return new Map(this.#found.buyers.map(({ id, name }) => [id, name]));
  }

  get rates() {
    return this.#conversion.applied;
  }

  get basis() {
    const ends = new Set(this.ofYear.flatMap(({ seller, buyer }) => [seller, buyer]));
    return { nodes: ends.size, edges: linksOf(this.ofYear), excluded: this.warnings };
  }

  /** What is unknown of them, a sentence each. */
  get warnings(): readonly string[] {
    const sales = this.ofYear;
    const sold = new Set(sales.flatMap(({ seller, buyer }) => [seller, buyer]));
    const odd = [...this.#found.sellers, ...this.#found.buyers]
      .filter(({ id, countries }) => sold.has(id) && countries.length !== 1)
      .map(({ id, countries }) =>
        countries.length === 0
          ? `"${id}" lies in no known country on the day: its sales are of class UNKNOWN.`
          : `"${id}" lies in several countries on the day (${countries.join(', ')}): its sales are of class UNKNOWN.`,
      );
    return [
      ...withoutValue(linksOf(valued(sales)), linksOf(sales), this.#found.year),
      ...this.#conversion.warnings,
      ...odd.toSorted(),
    ];
  }
}

/** How many relationships they are. */
export const linksOf = (sales: readonly Sale[]): number => total(sales.map(({ links }) => links));

/** Their value together; those without one add nothing. */
export const valueOf = (sales: readonly Sale[]): number => total(sales.map(({ value }) => value));

/** Those that have a value. */
export const valued = (sales: readonly Sale[]): readonly Sale[] => sales.filter(({ value }) => value !== undefined);
