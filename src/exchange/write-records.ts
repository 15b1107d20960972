// The statements that bring records into the database: one a purpose, because planning each new text takes the time of many rows.
import { Conflict } from '../errors.js';
import type { Run } from '../graph/database.js';
import type { StoredNode, StoredRecord, StoredRelationship } from './stored-form.js';

/** What the system notes on every record that a load writes. */
export interface Stamp {
  readonly dataSet: string;
  /** The moment of the load. */
  readonly now: string;
  readonly importRunId: string;
  /** Whether the records are invented. */
  readonly synthetic: boolean;
}

/** A record to write over the stored one, under the database's own name for that. */
export type Replacement<T> = T & { readonly element: string };

/** Large enough that round trips do not count, small enough that one statement stays light. */
export const batchSize = 1_000;

async function inBatches<T>(rows: readonly T[], write: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) await write(rows.slice(start, start + batchSize));
}

/**
 * What all rows of a batch have alike, told once, and each row without it: rows of a file share source, status and day, and
 * packing them row by row was most of the work on this side.
 */
function parted<T extends StoredRecord>(batch: readonly T[]) {
  const [first] = batch;
  const alike = Object.entries(first?.properties ?? {}).filter(
    ([name, value]) => typeof value !== 'object' && batch.every(({ properties }) => properties[name] === value),
  );
  const shared = Object.fromEntries(alike);
  const rows = batch.map((record) => ({
    ...record,
    properties: Object.fromEntries(Object.entries(record.properties).filter(([name]) => !(name in shared))),
  }));
  return { shared, rows };
}

const nodeStamp = `node += {
  recordState: 'PUBLISHED', recordVersion: recordVersion, synthetic: $synthetic, createdAt: createdAt, updatedAt: $now,
  importRunId: $importRunId, dataSet: $dataSet, recordHash: row.recordHash
}`;

const createNodes = `UNWIND $rows AS row
CREATE (node:$(row.labels))
WITH node, row, $now AS createdAt, 1 AS recordVersion
SET node = row.properties
SET node += $shared
SET ${nodeStamp}
RETURN row.id, elementId(node)`;

/** Returns the elements of the new nodes by their ids. */
export async function writeNewNodes(
  run: Run,
  nodes: readonly StoredNode[],
  stamp: Stamp,
): Promise<Map<string, string>> {
  const elements = new Map<string, string>();
  await inBatches(nodes, async (rows) => {
    for (const [id, element] of await run(createNodes, { ...stamp, ...parted(rows) }))
      elements.set(id as string, element as string);
  });
  return elements;
}

/** A key may move from one node to another; the id stays, by which the node is still known. */
const letGo = `UNWIND $elements AS element
MATCH (node)
WHERE elementId(node) = element
SET node = {id: node.id, dataSet: node.dataSet, createdAt: node.createdAt, recordVersion: node.recordVersion}`;

/** Lets go of the keys of all nodes that are to be written over, before any of them is. */
export async function releaseKeys(run: Run, elements: readonly string[]): Promise<void> {
  await inBatches(elements, (batch) => run(letGo, { elements: batch }));
}

/** Role labels go with the others; they are proved anew after every load. */
const replaceNodes = `UNWIND $rows AS row
MATCH (node)
WHERE elementId(node) = row.element
WITH node, row, node.createdAt AS createdAt, node.recordVersion + 1 AS recordVersion
REMOVE node:$(labels(node))
SET node:$(row.labels)
SET node = row.properties
SET ${nodeStamp}`;

/** Whatever a replaced record no longer has is gone; its keys have been released. */
export async function writeOverNodes(run: Run, nodes: readonly Replacement<StoredNode>[], stamp: Stamp): Promise<void> {
  await inBatches(nodes, (rows) => run(replaceNodes, { ...stamp, rows }));
}

const linkStamp = `link += {importRunId: $importRunId, dataSet: $dataSet, recordHash: row.recordHash}`;

const createRelationships = `UNWIND $rows AS row
MATCH (from)
WHERE elementId(from) = row.start
MATCH (to)
WHERE elementId(to) = row.end
CREATE (from)-[link:$(row.type)]->(to)
SET link = row.properties
SET link += $shared
SET ${linkStamp}`;

/** `elements` has the nodes at both ends of every relationship, whichever set holds them. */
export async function writeNewRelationships(
  run: Run,
  relationships: readonly StoredRelationship[],
  elements: Pick<ReadonlyMap<string, string>, 'get'>,
  stamp: Stamp,
): Promise<void> {
  const elementOf = (id: string): string => {
    const element = elements.get(id);
    if (element === undefined) throw new Conflict(`A relationship leads to "${id}", which is not in the graph.`);
    return element;
  };
  await inBatches(relationships, (batch) => {
    const { shared, rows } = parted(batch);
    const joining = rows.map(({ type, recordHash, properties, from, to }) => ({
      type,
      recordHash,
      properties,
      start: elementOf(from),
      end: elementOf(to),
    }));
    return run(createRelationships, { ...stamp, shared, rows: joining });
  });
}

const replaceRelationships = `UNWIND $rows AS row
MATCH ()-[link]->()
WHERE elementId(link) = row.element
SET link = row.properties
SET ${linkStamp}`;

export async function writeOverRelationships(
  run: Run,
  relationships: readonly Replacement<StoredRelationship>[],
  stamp: Stamp,
): Promise<void> {
  await inBatches(relationships, (rows) => run(replaceRelationships, { ...stamp, rows }));
}
