// Sales of a year summed by currency and date: what they are worth in the currency of the answer, and how much of them that covers.
import type { Asked } from '../../ontology/question.js';
import { Conversion, type StatedRate } from '../currency/conversion.js';
import { statedRates } from '../currency/stated-rates.js';

/** Sales of one year that have currency and date in common, or have no value. */
export interface Flow {
  readonly sales: number;
  /** Null where the value is unknown. */
  readonly currency: string | null;
  /** A date of their own within the year. */
  readonly on: string | null;
  readonly amount: number;
}

export interface Worth {
  readonly sales: number;
  /** Those among them whose value counts. */
  readonly valued: number;
  /** Null where no value is known though there are sales. */
  readonly value: number | null;
}

/** What sums of flows are worth, with what was left out. */
export class Valuation {
  readonly #conversion: Conversion;

  constructor(
    currency: string,
    rates: readonly StatedRate[],
    private readonly year: number,
  ) {
    this.#conversion = new Conversion(currency, rates);
  }

  /** What flows are worth together. */
  worth(flows: readonly Flow[]): Worth {
    let sales = 0;
    let valued = 0;
    const values: number[] = [];
    for (const { sales: count, currency, on, amount } of flows) {
      sales += count;
      const value = currency === null ? undefined : this.#conversion.convert({ amount, currency, on, year: this.year });
      if (value === undefined) continue;
      valued += count;
      values.push(value);
    }
    // Added up from the smallest on, so that the same data give the same digits in whatever order they come.
    const sum = values.sort((one, other) => one - other).reduce((total, value) => total + value, 0);
    return { sales, valued, value: sales > 0 && valued === 0 ? null : sum };
  }

  get rates() {
    return this.#conversion.applied;
  }

  /** Why the value of some sales does not count, a sentence each. */
  excluded(flows: readonly Flow[]): string[] {
    const silent = flows.filter((flow) => flow.currency === null).reduce((sum, { sales }) => sum + sales, 0);
    this.worth(flows);
    return [
      ...(silent > 0 ? [`${silent} sales have no value for ${this.year}: they count as links only.`] : []),
      ...this.#conversion.warnings,
    ];
  }
}

/** The worth of flows of a year in the currency of the answer. */
export async function valuationOf(asked: Asked, currency: string, flows: readonly Flow[], year: number) {
  const sums = flows.map((flow) => ({ currency: flow.currency, on: flow.on, year }));
  return new Valuation(currency, await statedRates(asked, currency, sums), year);
}

/** A part of a whole; null where the whole is nothing or either is unknown. */
export const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;
