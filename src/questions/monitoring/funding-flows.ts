// Flows of money of a timeline: put together by period, firmness and currency, and told in one currency.
import { exactSum } from '../../ontology/exact-decimal.js';
import { Conversion, type StatedRate } from '../currency/conversion.js';
import { groupedBy } from '../grouped-by.js';
import { counted, sentences } from './sentences.js';

export interface FundingFlow {
  readonly funder: string;
  readonly target: string;
  readonly flowType: string;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly on: string | null;
}

/** How firmly money has to be given to be told, in the order in which it is told. */
export const told: readonly string[] = ['COMMITMENT', 'DISBURSEMENT'];

export const yearOf = ({ on }: FundingFlow): number | null => (on === null ? null : Number(on.slice(0, 4)));

const rank = (flow: FundingFlow): string =>
  `${yearOf(flow) ?? '~'} ${told.indexOf(flow.flowType)} ${flow.currency ?? '~'}`;

const byRank = (one: FundingFlow, other: FundingFlow): number =>
  Number(rank(one) > rank(other)) - Number(rank(one) < rank(other));

const sumOf = (amounts: readonly (number | undefined)[]): number | null =>
  amounts.length === 0 || amounts.includes(undefined)
    ? null
    : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

export class Timeline {
  readonly #warnings = new Set<string>();
  readonly #currency: string;
  readonly #rates: readonly StatedRate[];
  readonly #groups: readonly (readonly FundingFlow[])[];

  constructor(flows: readonly FundingFlow[], currency: string, rates: readonly StatedRate[]) {
    this.#currency = currency;
    this.#rates = rates;
    this.#groups = groupedBy(flows.toSorted(byRank), rank);
  }

  /** What a flow is worth in the currency of the answer; undefined where that is unknown. */
  #worth(flow: FundingFlow, conversion: Conversion): number | undefined {
    const { amount, currency, on } = flow;
    if (amount === null || currency === null) return undefined;
    return conversion.convert({ amount: Number(amount), currency, on, year: yearOf(flow) });
  }

  #rowOf(group: readonly FundingFlow[]) {
    const conversion = new Conversion(this.#currency, this.#rates);
    const [first] = group;
    const stated = group.flatMap(({ amount }) => amount ?? []);
    const worth = group.filter(({ amount }) => amount !== null).map((flow) => this.#worth(flow, conversion));
    for (const warning of conversion.warnings) this.#warnings.add(warning);
    const currency = first?.currency ?? null;
    return {
      period: first?.on?.slice(0, 4) ?? null,
      flowType: first?.flowType ?? '',
      flows: group.length,
      amount: currency === null ? null : { amount: exactSum(stated), currency },
      converted: sumOf(worth),
      known: worth.filter((one) => one !== undefined),
      rates: conversion.applied,
      funders: [...new Set(group.map(({ funder }) => funder))].toSorted(),
    };
  }

  /** The rows, what they come to, and what is to be kept in mind. */
  tell() {
    const rows = this.#groups.map((group) => this.#rowOf(group));
    const totals = told.flatMap((flowType) => {
      const own = rows.filter((row) => row.flowType === flowType);
      const known = own.flatMap((row) => row.known);
      const flows = own.reduce((sum, row) => sum + row.flows, 0);
      return flows === 0 ? [] : [{ flowType, flows, converted: sumOf(known), coverage: known.length / flows }];
    });
    const flows = this.#groups.flat();
    const unknown = flows.filter(({ amount }) => amount === null).length;
    const undated = flows.filter(({ on }) => on === null).length;
    return {
      rows: rows.map(({ known: _known, ...row }) => row),
      totals,
      warnings: [
        ...sentences(
          [unknown, `Of ${counted(unknown, 'flow')} no amount is on record, so the sums are of the others.`],
          [undated, `${counted(undated, 'flow has', 'flows have')} no date on record, so no period either.`],
        ),
        ...[...this.#warnings].toSorted(),
      ],
    };
  }
}
