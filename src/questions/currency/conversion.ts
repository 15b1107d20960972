// Converts sums into one currency: by the rate of their date, else by the average of their year, else not at all.
import { byStrength, type Standing } from '../../ontology/statement-strength.js';
import type { AppliedRate } from './applied-rate.js';

/** A rate as `cypher/parts/rates.cypher` gives it. */
export interface StatedRate extends Omit<Standing, 'factId' | 'status'> {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly rate: number;
  readonly source: string;
  readonly synthetic: boolean;
  readonly status: string | null;
}

/** An amount of one currency and date, or the sum of several. */
export interface Sum {
  readonly amount: number;
  readonly currency: string;
  /** The date of the flow, where it has one of its own within its year. */
  readonly on?: string | null | undefined;
  readonly year: number | null;
}

const standing = ({ id, status, ...rate }: StatedRate): Standing => ({ ...rate, factId: id, status: status ?? '' });

export class Conversion {
  readonly #to: string;
  readonly #rates = new Map<string, StatedRate>();
  readonly #applied = new Map<string, AppliedRate>();
  readonly #missing = new Set<string>();

  constructor(to: string, rates: readonly StatedRate[]) {
    this.#to = to;
    // What is found in the world stands before what is invented, a rate as stated before its inverse, then the stronger statement.
    const ranked = rates
      .filter(({ from, to: other }) => from === to || other === to)
      .toSorted(
        (one, other) =>
          Number(one.synthetic) - Number(other.synthetic) ||
          Number(one.from === to) - Number(other.from === to) ||
          byStrength(standing(one), standing(other)),
      );
    for (const rate of ranked) {
      const key = `${rate.from === to ? rate.to : rate.from} ${rate.on}`;
      if (!this.#rates.has(key)) this.#rates.set(key, rate);
    }
  }

  /** The amount in the other currency; undefined where no rate is stated for its date or year. */
  convert({ amount, currency, on, year }: Sum): number | undefined {
    if (currency === this.#to) return amount;
    const stated =
      (on ? this.#rates.get(`${currency} ${on}`) : undefined) ?? this.#rates.get(`${currency} ${String(year)}`);
    if (!stated) {
      const when = year === null ? 'an unknown year' : String(year);
      this.#missing.add(
        `No rate of exchange from ${currency} to ${this.#to} is stated for ${when}: amounts in ${currency} of ${when} count as unknown.`,
      );
      return undefined;
    }
    const inverse = stated.from === this.#to;
    this.#applied.set(`${currency} ${stated.on}`, {
      currency,
      rate: inverse ? 1 / stated.rate : stated.rate,
      rateDate: stated.on,
      rateSource: stated.source,
    });
    return inverse ? amount / stated.rate : amount * stated.rate;
  }

  /** What was converted by which rate, by currency and date. */
  get applied(): readonly AppliedRate[] {
    return [...this.#applied].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, rate]) => rate);
  }

  /** Which amounts could not be converted, a sentence a currency and year. */
  get warnings(): readonly string[] {
    return [...this.#missing].toSorted();
  }
}
