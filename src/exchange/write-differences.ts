// Writes records over what the database holds of their set: compared first, then only what differs, some at a time.
import { setImmediate as turn } from 'node:timers/promises';
import type { Run, Scan } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import type { NodeRecord, RelationshipRecord } from './bundle.js';
import { ContentHash } from './content-hash.js';
import { keepReferred } from './keep-referred.js';
import type { Progress } from './progress.js';
import type { Records } from './records/records.js';
import { removeNodes, removeRelationships } from './remove-records.js';
import {
  storedNode,
  storedRelationship,
  type StoredNode,
  type StoredRecord,
  type StoredRelationship,
} from './stored-form.js';
import { StoredPlaces } from './stored-places.js';
import { placesOf } from './surroundings/stored-nodes.js';
import * as write from './write-records.js';

/** Records, and the set that they are to lie in. */
export interface StoredSet {
  readonly scan: Scan;
  readonly records: Records;
  readonly dataSet: string;
  /** Whether they are invented. */
  readonly synthetic: boolean;
}

interface Writing extends StoredSet {
  readonly run: Run;
  readonly model: Model;
  readonly stamp: write.Stamp;
  /** Sets that are loaded anew right after this one. */
  readonly later: readonly string[];
  readonly progress: Progress | undefined;
}

/** What all records come to, and how much of them differs from what is stored. */
export interface Compared {
  readonly nodes: StoredPlaces;
  readonly relationships: StoredPlaces;
  /** Of all records; where nothing was stored and nobody needs it before, complete once they are written. */
  readonly contentHash: ContentHash;
  readonly counts: { readonly nodes: number; readonly relationships: number };
  readonly different: { readonly nodes: number; readonly relationships: number };
  /** The first of the nodes that differ, as they are to be stored: making their terms takes time. */
  readonly made: ReadonlyMap<string, StoredNode>;
  /** Takes each record into the hash as it is made to be written. */
  readonly hashWritten: <T extends StoredRecord>(made: T) => T;
}

const madeAtMost = 10_000;

/** Others may hold one of so few ids; of more, a conflict is left to the checks and the constraints of the database. */
const idsAtMost = 100_000;

function idsOf(records: Iterable<{ readonly id: string }>): string[] {
  const ids: string[] = [];
  for (const { id } of records) {
    if (ids.length === idsAtMost) return [];
    ids.push(id);
  }
  return ids;
}

const counted = (records: Iterable<unknown>): number => {
  const each = records[Symbol.iterator]();
  let count = 0;
  while (!each.next().done) count += 1;
  return count;
};

/** Where nothing is stored there is nothing to compare, and records are made only once, when they are written. */
function allDifferent({ records }: StoredSet, nodes: StoredPlaces, relationships: StoredPlaces): Compared {
  const contentHash = new ContentHash();
  const counts = { nodes: counted(records.nodes()), relationships: counted(records.relationships()) };
  return {
    nodes,
    relationships,
    contentHash,
    counts,
    different: counts,
    made: new Map(),
    hashWritten: (made) => {
      contentHash.add(made);
      return made;
    },
  };
}

/** `hashFirst` asks for the hash of the content before anything is written. */
export async function compare(stored: StoredSet, hashFirst: boolean): Promise<Compared> {
  const { scan, records, dataSet, synthetic } = stored;
  const nodes = new StoredPlaces('nodes', dataSet, idsOf(records.nodes()));
  const relationships = new StoredPlaces('relationships', dataSet, idsOf(records.relationships()));
  await nodes.read(scan);
  await relationships.read(scan);
  if (nodes.none && relationships.none && !hashFirst) return allDifferent(stored, nodes, relationships);
  const contentHash = new ContentHash();
  const counts = { nodes: 0, relationships: 0 };
  const different = { nodes: 0, relationships: 0 };
  const made = new Map<string, StoredNode>();
  for (const record of records.nodes()) {
    const node = storedNode(record, synthetic);
    contentHash.add(node);
    counts.nodes += 1;
    if (nodes.compare(node) === 'nothing') continue;
    different.nodes += 1;
    if (made.size < madeAtMost) made.set(node.id, node);
  }
  for (const record of records.relationships()) {
    const relationship = storedRelationship(record);
    contentHash.add(relationship);
    counts.relationships += 1;
    if (relationships.compare(relationship) !== 'nothing') different.relationships += 1;
  }
  return { nodes, relationships, contentHash, counts, different, made, hashWritten: (one) => one };
}

/** One statement at a time: while the database works at it, the rows of the next one are made here. */
class Lane {
  #last: Promise<unknown> = Promise.resolve();

  /** Waits for the statement before and begins this one; how it ends is told by what is called next. */
  async begin(statement: () => Promise<unknown>): Promise<void> {
    await this.#last;
    this.#last = statement();
    this.#last.catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.#last;
  }
}

/** So many rows are made before what has come from the database gets its turn. */
const rowsATurn = 50;

/** Gathers rows until they are enough for a statement. */
class Batch<T> {
  #rows: T[] = [];

  constructor(
    readonly lane: Lane,
    readonly send: (rows: readonly T[]) => Promise<unknown>,
  ) {}

  async add(row: T): Promise<void> {
    const count = this.#rows.push(row);
    if (count >= write.batchSize) await this.#begin();
    else if (count % rowsATurn === 0) await turn();
  }

  async end(): Promise<void> {
    if (this.#rows.length > 0) await this.#begin();
    await this.lane.end();
  }

  #begin(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    return this.lane.begin(() => this.send(rows));
  }
}

async function writeNodes(writing: Writing, { nodes, different, made, hashWritten }: Compared): Promise<void> {
  const { run, records, stamp, synthetic, progress } = writing;
  const lane = new Lane();
  const release = new Batch(lane, (elements: readonly string[]) => write.releaseKeys(run, elements));
  for (const element of nodes.changedElements()) await release.add(element);
  await release.end();
  let done = 0;
  const tell = (count: number): void => {
    done += count;
    progress?.(`Writing ${different.nodes} nodes`, { done, total: different.nodes });
  };
  const replaced = new Batch(lane, (rows: readonly write.Replacement<StoredNode>[]) =>
    write.writeOverNodes(run, rows, stamp).then(() => tell(rows.length)),
  );
  const created = new Batch(lane, async (rows: readonly StoredNode[]) => {
    for (const [id, element] of await write.writeNewNodes(run, rows, stamp)) nodes.note(id, element);
    tell(rows.length);
  });
  const dispatch = async (record: NodeRecord): Promise<void> => {
    const task = nodes.task(record.id);
    const element = task === 'replace' ? nodes.get(record.id) : undefined;
    if (task === 'nothing') return;
    const stored = hashWritten(made.get(record.id) ?? storedNode(record, synthetic));
    if (element === undefined) await created.add(stored);
    else await replaced.add({ ...stored, element });
  };
  for (const record of records.nodes()) await dispatch(record);
  await replaced.end();
  await created.end();
}

/** Finds the nodes at the ends that other sets hold. */
async function lookUpEnds({ run, model }: Writing, { nodes }: Compared, rows: readonly StoredRelationship[]) {
  const elsewhere = rows.flatMap(({ from, to }) => [from, to]).filter((id) => nodes.get(id) === undefined);
  for (const { id, element } of (await placesOf(run, model, elsewhere)).values()) nodes.note(id, element);
}

async function writeRelationships(writing: Writing, compared: Compared): Promise<void> {
  const { run, records, stamp, progress } = writing;
  const { relationships, different, hashWritten } = compared;
  let done = 0;
  const tell = (count: number): void => {
    done += count;
    progress?.(`Writing ${different.relationships} relationships`, { done, total: different.relationships });
  };
  const lane = new Lane();
  const replaced = new Batch(lane, (rows: readonly write.Replacement<StoredRelationship>[]) =>
    write.writeOverRelationships(run, rows, stamp).then(() => tell(rows.length)),
  );
  const created = new Batch(lane, async (rows: readonly StoredRelationship[]) => {
    await lookUpEnds(writing, compared, rows);
    await write.writeNewRelationships(run, rows, compared.nodes, stamp);
    tell(rows.length);
  });
  const dispatch = async (record: RelationshipRecord): Promise<void> => {
    const task = relationships.task(record.id);
    const element = task === 'replace' ? relationships.get(record.id) : undefined;
    if (task === 'create') await created.add(hashWritten(storedRelationship(record)));
    else if (element !== undefined) await replaced.add({ ...storedRelationship(record), element });
  };
  for (const record of records.relationships()) await dispatch(record);
  await replaced.end();
  await created.end();
}

/** How many records were taken away. */
export async function writeDifferences(writing: Writing, compared: Compared): Promise<number> {
  const { run, scan, model, stamp, later, progress } = writing;
  const links = await compared.relationships.vanished(scan);
  const nodes = await compared.nodes.vanished(scan);
  await keepReferred(run, { model, dataSet: stamp.dataSet, nodes, later });
  await removeRelationships(run, links);
  await removeNodes(run, nodes, stamp.now);
  if (compared.different.nodes > 0) progress?.(`Writing ${compared.different.nodes} nodes`);
  await writeNodes(writing, compared);
  if (compared.different.relationships > 0) progress?.(`Writing ${compared.different.relationships} relationships`);
  await writeRelationships(writing, compared);
  return links.length + nodes.length;
}
