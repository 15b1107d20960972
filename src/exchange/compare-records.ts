// What of the records of a set differs from what the database holds of it; where it holds nothing, all of them.
import type { Scan } from '../graph/database.js';
import { ContentHash } from './content-hash.js';
import type { Records } from './records/records.js';
import { storedNode, storedRelationship, type StoredNode, type StoredRecord } from './stored-form.js';
import { StoredPlaces } from './stored-places.js';

/** Records, and the set that they are to lie in. */
export interface StoredSet {
  readonly scan: Scan;
  readonly records: Records;
  readonly dataSet: string;
  /** Whether they are invented. */
  readonly synthetic: boolean;
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
