// Names for records that nobody names: a fact is called after what it is about, a report after what it answers.
import { LRUCache } from 'lru-cache';
import type { RelationshipType } from '../ontology/model.js';
import { nothingAround, type Bundle, type NodeRecord, type RelationshipRecord } from './bundle.js';
import { leadsTo } from './neighbours.js';
import { MemoryRecords } from './records/memory-records.js';
import type { Records, Side } from './records/records.js';

const longest = 200;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

/** Names rest on other names this far; what lies beyond is called by its id. */
const deepest = 20;
const keptAtMost = 10_000;

interface Name {
  readonly text: string;
  /** It is the same wherever one begins to ask; else it holds an id in the place of a name that was being made. */
  readonly whole: boolean;
}

/** Records with a name on each whose kind says what it is named after; records of other sets keep theirs. */
export class NamedRecords implements Records {
  readonly #records: Records;
  readonly #around: Records;
  readonly #known = new LRUCache<string, string>({ max: keptAtMost });

  constructor(records: Records, around: Records) {
    this.#records = records;
    this.#around = around;
  }

  *nodes(): Generator<NodeRecord> {
    for (const node of this.#records.nodes()) yield this.#named(node);
  }

  relationships(): Iterable<RelationshipRecord> {
    return this.#records.relationships();
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  node(id: string): NodeRecord | undefined {
    const found = this.#records.node(id);
    return found && this.#named(found);
  }

  at(relationship: RelationshipType, side: Side, id: string): Iterable<RelationshipRecord> {
    return this.#records.at(relationship, side, id);
  }

  #named(node: NodeRecord): NodeRecord {
    if (!node.kind.declaration.namedAfter) return node;
    return { ...node, values: { ...node.values, name: this.#nameOf(node.id, []).text } };
  }

  /** A record met again on the way is called by its id. */
  #nameOf(id: string, way: readonly string[]): Name {
    const known = this.#known.get(id);
    if (known !== undefined) return { text: known, whole: true };
    const node = this.#records.node(id);
    const { namedAfter } = node?.kind.declaration ?? {};
    if (!node || !namedAfter) {
      const given = (node ?? this.#around.node(id))?.values['name'];
      return { text: typeof given === 'string' ? given : id, whole: true };
    }
    if (way.includes(id) || way.length === deepest) return { text: id, whole: false };
    const parts = namedAfter.flatMap((part) => this.#partOf(node, part, [...way, id]));
    const text = shortened(parts.map((part) => part.text).join(' · ') || id);
    const whole = parts.every((part) => part.whole);
    if (whole) this.#known.set(id, text);
    return { text, whole };
  }

  #partOf(node: NodeRecord, name: string, way: readonly string[]): Name[] {
    const property = node.kind.properties.find((one) => one.name === name);
    if (!property)
      return leadsTo(this.#records, node, name)
        .slice(0, 1)
        .map((id) => this.#nameOf(id, way));
    const value = node.values[name];
    return value === undefined ? [] : [{ text: property.type.print(value), whole: true }];
  }
}

/** The same for a bundle in memory. */
export function withDerivedNames(bundle: Bundle, around: Bundle = nothingAround): Bundle {
  const named = new NamedRecords(new MemoryRecords(bundle), new MemoryRecords(around));
  return { ...bundle, nodes: [...named.nodes()] };
}
