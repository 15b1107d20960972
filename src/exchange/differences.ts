// Compares what is to be loaded with what is stored: only records that differ are written.
import { Conflict } from '../errors.js';
import type { Run } from '../graph/database.js';
import { meeting } from './shipped-sets.js';
import type { StoredRecord } from './stored-form.js';

/** A record to write over the stored one, under the database's own name for that. */
export type Replacement<T> = T & { readonly element: string };

/** A stored record that is no longer in its set. */
export interface Vanished {
  readonly id: string;
  readonly element: string;
}

export interface Differences<T> {
  readonly created: readonly T[];
  readonly replaced: readonly Replacement<T>[];
  readonly vanished: readonly Vanished[];
  /** The elements of all wanted records that are stored, also of those that stay with somebody else. */
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
RETURN one.id, one.recordHash, elementId(one), one.dataSet, coalesce(one.recordState = 'RETIRED', false)`,
    { dataSet, ids: [...byId.keys()] },
  );
  const elements = new Map<string, string>();
  const replaced: Replacement<T>[] = [];
  const vanished: Vanished[] = [];
  type Found = [id: string, recordHash: string | null, element: string, holder: string | null, retired: boolean];
  for (const [id, recordHash, element, holder, retired] of rows as Found[]) {
    const record = byId.get(id);
    if (!record) {
      vanished.push({ id, element });
      continue;
    }
    elements.set(id, element);
    if (holder === dataSet && record.recordHash === recordHash) continue;
    const met = holder === dataSet || retired ? 'take-over' : meeting(dataSet, holder);
    if (met === 'refuse') throw alreadyHeld(id, dataSet, holder);
    if (met === 'take-over') replaced.push({ ...record, element });
  }
  return { created: wanted.filter(({ id }) => !elements.has(id)), replaced, vanished, elements };
}

const alreadyHeld = (id: string, dataSet: string, holder: string | null): Conflict =>
  new Conflict(
    `"${id}" of the data set "${dataSet}" lies in ${holder === null ? 'no data set' : `the data set "${holder}"`} already; one of them has to let it go.`,
  );
