// Finds the nodes that the things of a list stand for, by any of their names and by what holds of them.
import { model } from '../../../src/model/index.js';
import type { Condition, FactList, Thing } from './fact-list.js';
import { matcher } from './names.js';
import type { StoredGraph, StoredLink, StoredNode } from './stored-graph.js';

const symmetric = new Set(model.relationships.filter((one) => one.symmetric).map(({ type }) => type));
const kinds = new Set(model.kinds.map(({ name }) => name));

export const isRelationship = (says: string): boolean => /^[A-Z_]+$/.test(says);

export class ThingFinder {
  readonly #found = new Map<string, StoredNode[]>();
  readonly #open = new Set<string>();

  constructor(
    readonly list: FactList,
    readonly graph: StoredGraph,
  ) {}

  /** All nodes that fit what a cell speaks of. */
  candidates(cell: string): StoredNode[] {
    const known = this.#found.get(cell);
    if (known) return known;
    if (this.#open.has(cell)) throw new Error(`"${cell}" of ${this.list.text} is found by way of itself.`);
    this.#open.add(cell);
    const nodes = this.#search(this.list.thing(cell));
    this.#open.delete(cell);
    this.#found.set(cell, nodes);
    return nodes;
  }

  /** The one node that a cell speaks of, or why there is none. */
  one(cell: string): StoredNode | string {
    const { kind } = this.list.thing(cell);
    if (!kinds.has(kind)) return `no kind ${kind}`;
    const [node, ...more] = this.candidates(cell);
    if (!node) return `no ${kind} for "${cell}"`;
    return more.length > 0 ? `"${cell}" fits ${[node, ...more].map(({ id }) => id).join(', ')}` : node;
  }

  links(type: string, from: StoredNode, to: StoredNode): StoredLink[] {
    const both = symmetric.has(type);
    return this.graph.links.filter(
      (link) =>
        link.type === type &&
        ((link.from === from && link.to === to) || (both && link.from === to && link.to === from)),
    );
  }

  #search({ kind, names, foundBy }: Thing): StoredNode[] {
    const patterns = names.map(matcher);
    // A word of a controlled list is as good as a name, and so is the slug of a source.
    const namesOf = (node: StoredNode): string[] => [
      ...node.names,
      ...(node.values.get('code')?.texts ?? []),
      ...(kind === 'Source' ? [node.id.replace(/^src:/, '')] : []),
    ];
    const named = this.graph.nodes.filter(
      (node) =>
        node.kind === kind &&
        (patterns.length === 0 || patterns.some((matches) => namesOf(node).some((name) => matches(name)))),
    );
    return foundBy.reduce((nodes, condition) => nodes.filter((node) => this.#holds(node, condition)), named);
  }

  #holds(node: StoredNode, { says, value, inverse }: Condition): boolean {
    if (says === 'at')
      return node.statements.some(({ text, paragraphs }) => text === this.list.text && paragraphs.includes(value));
    if (!isRelationship(says)) return node.values.get(says)?.texts.some(matcher(value)) ?? false;
    return this.candidates(value).some((other) => {
      const [from, to] = inverse ? [other, node] : [node, other];
      return this.links(says, from, to).length > 0;
    });
  }
}
