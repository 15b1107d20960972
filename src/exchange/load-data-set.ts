// Loads one set of data from its files where they differ from what is loaded; otherwise a look is all.
import type { Database } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import { checkInvented } from './check-invented.js';
import { loadedDataSets, type DataSet } from './data-set.js';
import { loadBundle, type Loaded } from './load.js';
import { readLines } from './lines/read-lines.js';
import type { Progress } from './progress.js';
import type { Read } from './read-csv.js';
import { MemoryRecords } from './records/memory-records.js';
import { readFiles, soundOrThrow } from './read-seeds.js';
import type { SeedFile } from './seed-files.js';
import { surroundingsOf } from './surroundings/surroundings.js';

/** A set with its files and the fingerprint that they have under a model. */
interface FileSet {
  readonly name: string;
  readonly files: readonly SeedFile[];
  readonly fingerprint: string;
}

/** A set of invented records that is made anew where its fingerprint differs, as lines of a bundle. */
export interface MadeSet {
  readonly name: string;
  readonly make: () => Promise<Iterable<string>>;
  readonly fingerprint: string;
}

export type OpenSet = FileSet | MadeSet;

/** What a set holds, with every problem of it that shows without a look around. */
async function readSet(set: OpenSet, model: Model, now: Date, progress: Progress | undefined): Promise<Read> {
  if ('files' in set) {
    progress?.(`Reading ${set.files.length} files of the data set "${set.name}"`);
    return readFiles(set.files, model);
  }
  progress?.(`Making the data set "${set.name}"`);
  const { bundle, problems } = readLines(model, await set.make(), set.name, now.toISOString().slice(0, 10));
  return { bundle, problems: [...problems, ...checkInvented(new MemoryRecords(bundle))] };
}

export interface DataSetLoad {
  readonly database: Database;
  readonly model: Model;
  readonly set: OpenSet;
  readonly now: Date;
  readonly progress?: Progress | undefined;
  /** What is loaded already, where the caller has looked. */
  readonly standing?: ReadonlyMap<string, DataSet>;
  /** Sets that are loaded anew right after this one. */
  readonly later?: readonly string[];
}

/** Throws an `InputError` with every problem, and writes nothing, where the files break a rule. */
export async function loadDataSet({ set, standing, ...load }: DataSetLoad): Promise<Loaded> {
  const { database, model, now, later = [], progress } = load;
  const { name, fingerprint } = set;
  const found = (standing ?? (await loadedDataSets(database))).get(name);
  if (found?.fingerprint === fingerprint) return { ...found, written: 0, removed: 0 };
  const read = await readSet(set, model, now, progress);
  const { bundle, around } = await soundOrThrow(read, model, (records) =>
    surroundingsOf((statement, parameters) => database.read(statement, parameters), model, records, name),
  );
  const synthetic = 'make' in set;
  return loadBundle({ database, model, bundle, around, name, fingerprint, now, later, progress, synthetic });
}
