// How somebody loads rows without this project: one statement for each kind and pair of kinds, a thousand rows at a time.
import type { Bundle } from '../../../src/exchange/bundle.js';
import { withDerivedNames } from '../../../src/exchange/derived-names.js';
import { storedNode, storedRelationship } from '../../../src/exchange/stored-form.js';
import type { Database } from '../../../src/graph/database.js';
import type { Model } from '../../../src/ontology/model.js';

interface Batch {
  readonly statement: string;
  readonly rows: readonly object[];
}

/** Every row with all properties that the loader stores, by the statement that writes it. */
export interface HandWrittenRows {
  readonly nodeBatches: readonly Batch[];
  readonly linkBatches: readonly Batch[];
}

const batchSize = 1_000;

function batches(rows: readonly (readonly [statement: string, row: object])[]): Batch[] {
  const byStatement = new Map<string, object[]>();
  for (const [statement, row] of rows) {
    const same = byStatement.get(statement);
    if (same) same.push(row);
    else byStatement.set(statement, [row]);
  }
  return [...byStatement].flatMap(([statement, all]) =>
    Array.from({ length: Math.ceil(all.length / batchSize) }, (_, at) => ({
      statement,
      rows: all.slice(at * batchSize, (at + 1) * batchSize),
    })),
  );
}

export function rowsByHand(bundle: Bundle, around: Bundle, model: Model, now: Date): HandWrittenRows {
  const at = now.toISOString();
  const noted = { importRunId: 'reference:by-hand', dataSet: 'reference' };
  const onNode = { recordState: 'PUBLISHED', recordVersion: 1, synthetic: false, createdAt: at, updatedAt: at, ...noted };
  const nodes = withDerivedNames(bundle, around).nodes.map((record) => {
    const { labels, properties, recordHash } = storedNode(record, false);
    const statement = `UNWIND $rows AS row CREATE (node:${labels.join(':')}) SET node = row`;
    return [statement, { ...properties, ...onNode, recordHash }] as const;
  });
  const label = (id: string): string => model.kindOfId(id)?.name ?? '';
  const links = bundle.relationships.map((record) => {
    const { type, from, to, properties, recordHash } = storedRelationship(record);
    const statement = `UNWIND $rows AS row
MATCH (from:${label(from)} {id: row.from})
MATCH (to:${label(to)} {id: row.to})
CREATE (from)-[link:${type}]->(to)
SET link = row.properties`;
    return [statement, { from, to, properties: { ...properties, ...noted, recordHash } }] as const;
  });
  return { nodeBatches: batches(nodes), linkBatches: batches(links) };
}

/** Each batch in a transaction of its own: all in one does not fit in the memory of the database. */
export async function loadByHand(database: Database, { nodeBatches, linkBatches }: HandWrittenRows): Promise<void> {
  for (const { statement, rows } of [...nodeBatches, ...linkBatches]) {
    await database.write((run) => run(statement, { rows }));
  }
}
