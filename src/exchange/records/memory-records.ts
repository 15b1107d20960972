// The records of a bundle in memory, found by their ids and ends.
import type { RelationshipType } from '../../ontology/model.js';
import type { Bundle, NodeRecord, RelationshipRecord } from '../bundle.js';
import type { Records, Side } from './records.js';

const sides = ['from', 'to'] as const;

export class MemoryRecords implements Records {
  readonly #bundle: Bundle;
  readonly #byId = new Map<string, NodeRecord>();
  readonly #byEnd = new Map<string, RelationshipRecord[]>();

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
    for (const node of bundle.nodes) this.#byId.set(node.id, node);
    for (const record of bundle.relationships) {
      for (const side of sides) {
        const key = `${record.relationship.name} ${side} ${record[side]}`;
        const others = this.#byEnd.get(key);
        if (others) others.push(record);
        else this.#byEnd.set(key, [record]);
      }
    }
  }

  nodes(): readonly NodeRecord[] {
    return this.#bundle.nodes;
  }

  relationships(): readonly RelationshipRecord[] {
    return this.#bundle.relationships;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  node(id: string): NodeRecord | undefined {
    return this.#byId.get(id);
  }

  at({ name }: RelationshipType, side: Side, id: string): readonly RelationshipRecord[] {
    return this.#byEnd.get(`${name} ${side} ${id}`) ?? [];
  }
}
