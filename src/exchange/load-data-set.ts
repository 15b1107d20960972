// Loads one set of data from its files where they differ from what is loaded; otherwise a look is all.
import type { Database } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import { loadedDataSets, type DataSet } from './data-set.js';
import { loadBundle, type Loaded } from './load.js';
import type { Progress } from './progress.js';
import { readSeedsOrThrow } from './read-seeds.js';
import type { SeedFile } from './seed-files.js';
import { surroundingsOf } from './surroundings/surroundings.js';

/** A set with its files and the fingerprint that they have under a model. */
export interface OpenSet {
  readonly name: string;
  readonly files: readonly SeedFile[];
  readonly fingerprint: string;
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
  const { name, files, fingerprint } = set;
  const found = (standing ?? (await loadedDataSets(database))).get(name);
  if (found?.fingerprint === fingerprint) return { ...found, written: 0, removed: 0 };
  progress?.(`Reading ${files.length} files of the data set "${name}"`);
  const { bundle, around } = await readSeedsOrThrow(files, model, (read) =>
    surroundingsOf((statement, parameters) => database.read(statement, parameters), model, read, name),
  );
  return loadBundle({ database, model, bundle, around, name, fingerprint, now, later, progress });
}
