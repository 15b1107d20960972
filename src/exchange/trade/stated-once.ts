// Sees to it that a file states each figure once: the same again is listed, another value for the same is a fault.
import type { RelationshipRecord } from '../bundle.js';
import type { Broken, Figure, LeftOut } from './figure.js';

interface Stated {
  readonly line: number;
  readonly what: string;
  readonly period: string | undefined;
}

export class StatedOnce {
  readonly #first = new Map<string, Stated>();

  /** Nothing where the figure comes for the first time. */
  check({ id }: RelationshipRecord, figure: Figure, counted: string): LeftOut | Broken | undefined {
    const { line, value, unit, period, quantity, exporter, importer, product, year } = figure;
    const what = JSON.stringify([value.digits.toString(), value.scale, unit, period, quantity]);
    const first = this.#first.get(id);
    if (!first) return void this.#first.set(id, { line, what, period });
    const about = `${exporter.code}${importer ? ` to ${importer.code}` : ''}, ${product}, ${year}`;
    if (first.what === what) return { line, reason: 'repeated', item: about, value, unit };
    const way =
      first.period === period
        ? 'a file must state each figure once, and what it splits a figure by is not known here, so nothing is added up'
        : 'one figure a year is kept, so choose a period with --period';
    const message = `${about} stands in ${counted} ${first.line} with another value; ${way}`;
    return { line, column: 'value', rule: 'duplicate-key', message };
  }
}
