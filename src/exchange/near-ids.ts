// "Did you mean" for ids: those of the same kind that are nearest to one that nothing has.
import type { Model } from '../ontology/model.js';
import { suggestion } from '../suggestion.js';
import type { Surrounded } from './records/records.js';

/** Comparing a text with every id is slow, so only the first unknown ids come with a suggestion. */
const suggestionsAtMost = 20;
const comparedAtMost = 20_000;

export class NearIds {
  readonly #known = new Map<string | undefined, string[]>();
  #suggested = 0;

  constructor(
    readonly records: Surrounded,
    readonly model: Model,
  ) {}

  to(id: string): string {
    this.#suggested += 1;
    return this.#suggested > suggestionsAtMost ? '' : suggestion(id, this.#alike(id));
  }

  #alike(id: string): string[] {
    const prefix = this.model.kindOfId(id)?.prefix;
    const known = this.#known.get(prefix) ?? this.#listed(prefix);
    this.#known.set(prefix, known);
    return known;
  }

  #listed(prefix: string | undefined): string[] {
    const ids: string[] = [];
    for (const records of [this.records.own, this.records.around]) {
      for (const { id } of records.nodes()) {
        if (ids.length === comparedAtMost) return ids;
        if (prefix === undefined || id.startsWith(`${prefix}:`)) ids.push(id);
      }
    }
    return ids;
  }
}
