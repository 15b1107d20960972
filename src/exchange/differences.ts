// Compares what is to be loaded with what is stored: only records that differ are written.
import type { Run } from '../graph/database.js';
import type { StoredRecord } from './stored-form.js';

/** A record to write over the stored one, under the database's own name for that. */
export type Replacement<T> = T & { readonly element: string };

export interface Differences<T> {
  readonly created: readonly T[];
  readonly replaced: readonly Replacement<T>[];
  /** Elements whose records are no longer in the set. */
  readonly vanished: readonly string[];
  /** The elements of all wanted records that are stored, also of those that belong to somebody else. */
  readonly elements: ReadonlyMap<string, string>;
}

/** One pass over everything, whatever its kind: this also finds records of kinds that the model has no more. */
const reading = {
  nodes: 'MATCH (one)',
  relationships: 'MATCH ()-[one]->()',
} as const;

export async function differences<T extends StoredRecord>(
  run: Run,
  what: keyof typeof reading,
  dataSet: string,
  wanted: readonly T[],
): Promise<Differences<T>> {
  const byId = new Map(wanted.map((record) => [record.id, record]));
  const rows = await run(
    `${reading[what]}
WHERE one.dataSet = $dataSet OR one.id IN $ids
RETURN one.id, one.recordHash, elementId(one), coalesce(one.dataSet = $dataSet, false)`,
    { dataSet, ids: [...byId.keys()] },
  );
  const elements = new Map<string, string>();
  const replaced: Replacement<T>[] = [];
  const vanished: string[] = [];
  for (const [id, recordHash, element, ours] of rows as [string, string | null, string, boolean][]) {
    const record = byId.get(id);
    if (record) elements.set(id, element);
    if (!ours) continue;
    if (!record) vanished.push(element);
    else if (record.recordHash !== recordHash) replaced.push({ ...record, element });
  }
  return { created: wanted.filter(({ id }) => !elements.has(id)), replaced, vanished, elements };
}
