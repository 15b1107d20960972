// Sees to it that a file states each figure once: the same again is listed, another value for the same is a fault.
import { printDecimal } from '../../ontology/exact-decimal.js';
import type { RelationshipRecord } from '../bundle.js';
import type { Broken, Figure, LeftOut } from './figure.js';

export class StatedOnce {
  /** Line and content of each figure, in one text, since there may be millions. */
  readonly #first = new Map<string, string>();

  /** Nothing where the figure comes for the first time. */
  check({ id }: RelationshipRecord, figure: Figure, counted: string): LeftOut | Broken | undefined {
    const { line, value, unit, period = '', quantity = '', exporter, importer, product, year } = figure;
    const content = `${printDecimal(value)} ${unit} ${period} ${quantity}`;
    const first = this.#first.get(id);
    if (first === undefined) return void this.#first.set(id, `${line} ${content}`);
    const about = `${exporter.code}${importer ? ` to ${importer.code}` : ''}, ${product}, ${year}`;
    const [firstLine = '', ...stated] = first.split(' ');
    if (stated.join(' ') === content) return { line, reason: 'repeated', item: about, value, unit };
    const way =
      stated[2] === period
        ? 'a file must state each figure once, and what it splits a figure by is not known here, so nothing is added up'
        : 'one figure a year is kept, so choose a period with --period';
    const message = `${about} stands in ${counted} ${firstLine} with another value; ${way}`;
    return { line, column: 'value', rule: 'duplicate-key', message };
  }
}
