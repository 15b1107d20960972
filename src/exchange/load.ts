// Loads records: only what differs, one load of a set at a time, and never a half of them that counts as loaded.
import { Conflict } from '../errors.js';
import type { Database, Run } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import { nothingAround, type Bundle } from './bundle.js';
import { compare, type StoredSet } from './compare-records.js';
import { conclude } from './conclude.js';
import { lockDataSet, markUnfinished, noteDataSet, type DataSet } from './data-set.js';
import { NamedRecords } from './derived-names.js';
import { ProjectedRecords } from './facts/projected-records.js';
import type { Progress } from './progress.js';
import { MemoryRecords } from './records/memory-records.js';
import { Surrounded, type Records } from './records/records.js';
import { writeDifferences } from './write-differences.js';
import type { Stamp } from './write-records.js';

interface Load {
  readonly database: Database;
  readonly model: Model;
  /** Of the files that were read; the hash of the content where there is none. */
  readonly fingerprint?: string;
  /** The moment that the records are stamped with. */
  readonly now: Date;
  /** The name under which the records belong together; `seed` unless given. */
  readonly name?: string;
  /** Whether the records are invented; they are not unless it is said. */
  readonly synthetic?: boolean | undefined;
  /** Sets that are loaded anew right after this one, so that what they still refer to is checked then. */
  readonly later?: readonly string[];
  readonly progress?: Progress | undefined;
  readonly timeoutMs?: number;
}

export interface LoadOptions extends Load {
  readonly bundle: Bundle;
  /** What other sets hold around the bundle, where it refers to them: `surroundingsOf` finds it. */
  readonly around?: Bundle;
}

export interface RecordsLoad extends Load {
  /** The records that have been checked, wherever they are kept. */
  readonly records: Surrounded;
  /** The fingerprint of the set when the records were checked; another one since then is a conflict. */
  readonly standing?: string | undefined;
  /** Tells what would be written, and writes nothing. */
  readonly dryRun?: boolean | undefined;
}

/** What lies in the database afterwards, and how much of it had to be written. */
export interface Loaded extends DataSet {
  readonly written: number;
  readonly removed: number;
}

const unchanged = (standing: DataSet): Loaded => ({ ...standing, written: 0, removed: 0 });

const changedMeanwhile = (name: string): Conflict =>
  new Conflict(`The data set "${name}" was changed by somebody else while it was read. Try again.`);

const generous = 15 * 60_000;

/** A transaction keeps what it writes in the heap of the database, some five kilobytes a record. */
const recordsAtOnce = 50_000;

/** The last day on which anything was recorded. */
function lastRecorded(records: Records): string | undefined {
  let last: string | undefined;
  for (const all of [records.nodes(), records.relationships()]) {
    for (const { values } of all) {
      const day = values['recordedAt'];
      if (typeof day === 'string' && (last === undefined || day > last)) last = day;
    }
  }
  return last;
}

/** Writes a bundle over what was loaded before under the same name; records of others are kept. */
export const loadBundle = ({ bundle, around = nothingAround, ...load }: LoadOptions): Promise<Loaded> =>
  loadRecords({ ...load, records: new Surrounded(new MemoryRecords(bundle), new MemoryRecords(around)) });

/**
 * The same for records wherever they are kept. More than fit in one transaction are written in parts, while this one holds
 * the lock; a load that is cut off between them is marked as unfinished, and the next one takes it up where it ended.
 */
export async function loadRecords(options: RecordsLoad): Promise<Loaded> {
  const { database, model, records, fingerprint, now, dryRun = false } = options;
  const { name = 'seed', synthetic = false, later = [], progress, timeoutMs = generous } = options;
  const named = new NamedRecords(new ProjectedRecords(records, model), records.around);
  return database.write(
    async (run, scan) => {
      const standing = dryRun ? undefined : await lockDataSet(run, name);
      if (fingerprint !== undefined && standing?.fingerprint === fingerprint) return unchanged(standing);
      if (fingerprint === undefined && !dryRun && standing?.fingerprint !== options.standing)
        throw changedMeanwhile(name);
      const stored: StoredSet = { scan, records: named, dataSet: name, synthetic };
      const compared = await compare(stored, dryRun || fingerprint === undefined);
      const loadedAt = now.toISOString();
      const described = (): DataSet => {
        const contentHash = compared.contentHash.toString();
        const asOf = lastRecorded(records.own) ?? loadedAt.slice(0, 10);
        return { fingerprint: fingerprint ?? contentHash, contentHash, loadedAt, asOf, ...compared.counts };
      };
      const written = compared.different.nodes + compared.different.relationships;
      if (dryRun) return { ...described(), written, removed: 0 };
      const importRunId = `${name}:${(fingerprint ?? compared.contentHash.toString()).slice(0, 12)}`;
      const stamp: Stamp = { dataSet: name, now: loadedAt, importRunId, synthetic };
      const apart: Run = (statement, parameters) =>
        database.write((alone) => alone(statement, parameters), { timeoutMs });
      const inParts = written > recordsAtOnce;
      if (inParts) await markUnfinished(apart, name);
      const writing = { ...stored, run: inParts ? apart : run, model, stamp, later, progress };
      const removed = await writeDifferences(writing, compared);
      const dataSet = described();
      if (written + removed === 0 && standing?.fingerprint === dataSet.fingerprint) return unchanged(standing);
      await conclude(run, model);
      await noteDataSet(run, name, dataSet);
      return { ...dataSet, written, removed };
    },
    { timeoutMs },
  );
}
