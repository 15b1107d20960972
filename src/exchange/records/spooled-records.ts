// Records in temporary files, so that their number does not fill the memory: only where each stands is kept there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Model, RelationshipType } from '../../ontology/model.js';
import type { NodeRecord, RelationshipRecord, Values } from '../bundle.js';
import { CompactIndex } from './compact-index.js';
import { growingBytes, growingSmall } from './growing.js';
import type { Records, Side } from './records.js';
import { TextFile } from './text-file.js';

type NodeText = [kind: number, id: string, values: Values, file: string, line: number];
type LinkText = [type: number, id: string, from: string, to: string, values: Values, file: string, line: number];

/** Enough for the nodes that many relationships have in common. */
const keptAtMost = 2_000;

const sides = ['from', 'to'] as const;
const none = -1;

export class SpooledRecords implements Records {
  readonly #model: Model;
  readonly #directory = mkdtempSync(join(tmpdir(), 'value-chain-graph-import-'));
  readonly #nodes = new TextFile(join(this.#directory, 'nodes'));
  readonly #links = new TextFile(join(this.#directory, 'relationships'));
  readonly #byId = new CompactIndex();
  /** The last relationship at each end, and for each relationship the one before it there. */
  readonly #byEnd = new CompactIndex();
  readonly #before = { from: growingSmall(), to: growingSmall() };
  /** 1 where a later record took the place. */
  readonly #replaced = { nodes: growingBytes(), links: growingBytes() };
  readonly #kept = new LRUCache<string, NodeRecord>({ max: keptAtMost });
  readonly #kinds: ReadonlyMap<string, number>;
  readonly #types: ReadonlyMap<string, number>;
  #replaceable = { nodes: 0, links: 0 };

  constructor(model: Model) {
    this.#model = model;
    this.#kinds = new Map(model.kinds.map(({ name }, index) => [name, index]));
    this.#types = new Map(model.relationships.map(({ name }, index) => [name, index]));
  }

  /** How many nodes and relationships there are, each once. */
  get size(): { nodes: number; relationships: number } {
    return { nodes: this.#nodes.length, relationships: this.#links.length };
  }

  /** From now on a record takes the place of one of the same id that is here already. */
  replaceFromHere(): void {
    this.#replaceable = { nodes: this.#nodes.length, links: this.#links.length };
  }

  addNode({ kind, id, values, origin }: NodeRecord): void {
    const text: NodeText = [this.#kinds.get(kind.name) ?? none, id, values, origin.file, origin.line];
    const number = this.#nodes.append(JSON.stringify(text));
    this.#replaced.nodes.push(0);
    const known = this.#byId.get(id);
    if (known !== undefined && known >= this.#replaceable.nodes) return;
    if (known !== undefined) this.#replaced.nodes.set(known, 1);
    this.#byId.set(id, number);
    this.#kept.delete(id);
  }

  addRelationship(record: RelationshipRecord): void {
    const { relationship, id, from, to, values, origin } = record;
    const text: LinkText = [this.#types.get(relationship.name) ?? none, id, from, to, values, origin.file, origin.line];
    const number = this.#links.append(JSON.stringify(text));
    this.#replaced.links.push(0);
    const known = this.#byId.get(id);
    if (known !== undefined && known < this.#replaceable.links) this.#replaced.links.set(known, 1);
    if (known === undefined || known < this.#replaceable.links) this.#byId.set(id, number);
    for (const side of sides) {
      const end = `${relationship.name} ${side} ${record[side]}`;
      this.#before[side].push(this.#byEnd.get(end) ?? none);
      this.#byEnd.set(end, number);
    }
  }

  has(id: string): boolean {
    return this.#byId.get(id) !== undefined;
  }

  *nodes(): Generator<NodeRecord> {
    for (const [number, text] of this.#nodes.all()) if (this.#replaced.nodes.at(number) === 0) yield this.#node(text);
  }

  *relationships(): Generator<RelationshipRecord> {
    for (const [number, text] of this.#links.all()) if (this.#replaced.links.at(number) === 0) yield this.#link(text);
  }

  node(id: string): NodeRecord | undefined {
    const kept = this.#kept.get(id);
    if (kept) return kept;
    const number = this.#byId.get(id);
    const found =
      number === undefined || number >= this.#nodes.length ? undefined : this.#node(this.#nodes.read(number));
    if (found?.id !== id) return undefined;
    this.#kept.set(id, found);
    return found;
  }

  *at({ name }: RelationshipType, side: Side, id: string): Generator<RelationshipRecord> {
    const numbers: number[] = [];
    let number = this.#byEnd.get(`${name} ${side} ${id}`) ?? none;
    for (; number !== none; number = this.#before[side].at(number)) {
      if (this.#replaced.links.at(number) === 0) numbers.push(number);
    }
    while (numbers.length > 0) {
      const record = this.#link(this.#links.read(numbers.pop() ?? 0));
      if (record[side] === id) yield record;
    }
  }

  close(): void {
    this.#nodes.close();
    this.#links.close();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  #node(text: string): NodeRecord {
    const [kind, id, values, file, line] = JSON.parse(text) as NodeText;
    const found = this.#model.kinds[kind];
    if (!found) throw new Error(`"${id}" is of no kind of the model.`);
    return { kind: found, id, values, origin: { file, line } };
  }

  #link(text: string): RelationshipRecord {
    const [type, id, from, to, values, file, line] = JSON.parse(text) as LinkText;
    const relationship = this.#model.relationships[type];
    if (!relationship) throw new Error(`"${id}" is of no type of the model.`);
    return { relationship, id, from, to, values, origin: { file, line } };
  }
}
