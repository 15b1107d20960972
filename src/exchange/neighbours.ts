// What the relationships of bundles lead to from each of their nodes, in either direction.
import type { Bundle, NodeRecord } from './bundle.js';

export class Neighbours {
  readonly #ids = new Map<string, Set<string>>();

  constructor(...bundles: readonly Bundle[]) {
    for (const { relationship, from, to } of bundles.flatMap(({ relationships }) => relationships)) {
      this.#add(relationship.name, 'from', from, to);
      this.#add(relationship.name, 'to', to, from);
    }
  }

  #add(relationship: string, side: 'from' | 'to', id: string, other: string): void {
    const key = `${relationship} ${side} ${id}`;
    this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(other));
  }

  /** Ids of the nodes that a relationship joins to one that stands at its start or end, in their order. */
  at(relationship: string, side: 'from' | 'to', id: string): string[] {
    return [...(this.#ids.get(`${relationship} ${side} ${id}`) ?? [])].sort();
  }

  /** The same at the end where nodes of the kind stand; at the start, where they stand at both. */
  of({ kind, id }: NodeRecord, relationship: string): string[] {
    const relation = kind.relations.find((one) => one.relationship.name === relationship);
    return this.at(relationship, relation?.direction === 'in' ? 'to' : 'from', id);
  }
}
