// Counts what a file holds, what of it is loaded and what is not, and adds values up, each unit for itself.
import { add, printDecimal, readDecimal, zero, type ExactDecimal } from '../../ontology/exact-decimal.js';
import type { RelationshipRecord } from '../bundle.js';
import { reasons, type LeftOut, type Reason } from './figure.js';

/** Figures with the exact sum of their values by unit; levels and editions may be mixed in it. */
export interface Amount {
  readonly figures: number;
  readonly value: Readonly<Record<string, string>>;
}

interface ListedItem extends Amount {
  readonly item: string;
  readonly name?: string;
  /** Where it stands first. */
  readonly firstLine: number;
}

export interface ListedReason extends Amount {
  readonly reason: Reason;
  readonly meaning: string;
  readonly items: readonly ListedItem[];
}

class Sum {
  figures = 0;
  readonly #values = new Map<string, ExactDecimal>();

  add(unit: string | undefined, value: ExactDecimal | undefined): void {
    this.figures += 1;
    if (unit !== undefined && value) this.#values.set(unit, add(this.#values.get(unit) ?? zero, value));
  }

  remove(unit: string, value: ExactDecimal | undefined): void {
    this.figures -= 1;
    if (value) this.#values.set(unit, add(this.#values.get(unit) ?? zero, { ...value, digits: -value.digits }));
  }

  get amount(): Amount {
    const values = [...this.#values].sort(([one], [other]) => (one < other ? -1 : 1));
    return { figures: this.figures, value: Object.fromEntries(values.map(([unit, sum]) => [unit, printDecimal(sum)])) };
  }
}

interface Item {
  readonly name: string | undefined;
  readonly firstLine: number;
  readonly sum: Sum;
}

export class TradeTally {
  rows = 0;
  figures = 0;
  /** Values with more digits than a stored number holds. */
  inexact = 0;
  readonly totals = new Sum();
  readonly bilateral = new Sum();
  readonly #reasons = new Map<Reason, { sum: Sum; items: Map<string, Item> }>();
  readonly #readAs = new Map<string, { name: string; why: string; figures: number }>();

  leaveOut({ reason, item, name, line, unit, value }: LeftOut): void {
    const listed = this.#reasons.get(reason) ?? { sum: new Sum(), items: new Map<string, Item>() };
    this.#reasons.set(reason, listed);
    listed.sum.add(unit, value);
    const found = listed.items.get(item) ?? { name, firstLine: line, sum: new Sum() };
    listed.items.set(item, found);
    found.sum.add(unit, value);
  }

  /** A figure that was counted as one to load turns out to be stated by another set. */
  withdraw({ values, origin, relationship }: RelationshipRecord, holder: string): void {
    const [unit, value] = [String(values['unit']), readDecimal(String(values['value']))];
    (relationship.name === 'ExportsTo' ? this.bilateral : this.totals).remove(unit, value);
    this.leaveOut({ line: origin.line, reason: 'stated-elsewhere', item: holder, value, unit });
  }

  readAs(code: string, { name, why }: { name: string; why: string }): void {
    const found = this.#readAs.get(code) ?? { name, why, figures: 0 };
    found.figures += 1;
    this.#readAs.set(code, found);
  }

  /** Codes that were read as a country of another code. */
  get codesReadAs() {
    return [...this.#readAs].map(([code, about]) => ({ code, ...about }));
  }

  /** In the order in which rows are judged, the items with most figures first. */
  get leftOut(): ListedReason[] {
    return (Object.keys(reasons) as Reason[]).flatMap((reason) => {
      const found = this.#reasons.get(reason);
      if (!found) return [];
      const items = [...found.items]
        .map(([item, { name, firstLine, sum }]) => ({ item, ...(name ? { name } : {}), firstLine, ...sum.amount }))
        .sort((one, other) => other.figures - one.figures || (one.item < other.item ? -1 : 1));
      return [{ reason, meaning: reasons[reason], ...found.sum.amount, items }];
    });
  }
}
