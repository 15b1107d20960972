// The region while it is being made: nodes and relationships in the order in which they were thought of.
import { model } from '../model/index.js';
import { Draws } from './draws.js';
import { shapeDay } from './days.js';

type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };
export type Properties = Readonly<Record<string, Value>>;

/** Who states a record; in the region always the region itself. */
interface Statement {
  readonly doc: string;
  readonly status: 'ASSERTED' | 'PLANNED';
  readonly recordedAt: string;
}

/** One line of a bundle that states a node. */
interface NodeEntry {
  readonly type: 'node';
  readonly kind: string;
  readonly id: string;
  readonly props: Properties;
  readonly src: Statement;
}

/** One line of a bundle that states a relationship, by its type in Neo4j. */
interface RelationshipEntry {
  readonly type: 'rel';
  readonly rel: string;
  readonly from: string;
  readonly to: string;
  readonly props: Properties;
  readonly src: Statement;
}

/** One line of a bundle that states a fact about a node: a value of a property, or a relationship to an object. */
interface FactEntry {
  readonly type: 'fact';
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly value?: Value;
  readonly object?: string;
  readonly props: Properties;
  readonly src: Properties;
}

export type Entry = NodeEntry | RelationshipEntry | FactEntry;

/** What a fact states, and how. */
export interface Said {
  readonly value?: Value;
  readonly object?: string;
  readonly props?: Properties;
  readonly src: Properties & { readonly status: string; readonly locator: string };
}

/** The one source that the region is cited to. */
const sourceId = 'src:demo-region';

const stated: Statement = { doc: sourceId, status: 'ASSERTED', recordedAt: shapeDay };
const planned: Statement = { ...stated, status: 'PLANNED' };

export class Region {
  readonly entries: Entry[] = [];

  constructor(readonly seed: number) {}

  /** Draws of their own for every purpose, so that a change in one part moves nothing in another. */
  draws(purpose: string): Draws {
    return new Draws(this.seed, purpose);
  }

  /** Adds a node and returns its id: the prefix of the kind, `demo-` and the slug. */
  node(kind: string, slug: string, props: Properties): string {
    const id = `${model.kind(kind).prefix}:demo-${slug}`;
    this.entries.push({ type: 'node', kind, id, props, src: stated });
    return id;
  }

  fact(slug: string, subject: string, predicate: string, { props = {}, src, ...what }: Said): void {
    const id = `${model.kind('Fact').prefix}:demo-${slug}`;
    const by = { recordedBy: 'maker of the demo region', ...props };
    const full = { doc: sourceId, recordedAt: shapeDay, ...src };
    this.entries.push({ type: 'fact', id, subject, predicate, ...what, props: by, src: full });
  }

  link(rel: string, from: string, to: string, props: Properties = {}): void {
    this.entries.push({ type: 'rel', rel, from, to, props, src: stated });
  }

  /** A relationship that lies in the future and may not come about. */
  plannedLink(rel: string, from: string, to: string, props: Properties = {}): void {
    this.entries.push({ type: 'rel', rel, from, to, props, src: planned });
  }
}
