// Loads the seeds of a directory where they differ from what is loaded; otherwise one short look is all.
import type { Database } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import { loadedDataSet, type DataSet } from './data-set.js';
import { fingerprintOf } from './fingerprint.js';
import { loadBundle, type Loaded } from './load.js';
import { readSeedsOrThrow } from './read-seeds.js';
import { readSeedFiles, type SeedFile } from './seed-files.js';

/** The files of a directory of seeds with the fingerprint that they have under a model. */
export interface Seeds {
  readonly files: readonly SeedFile[];
  readonly fingerprint: string;
}

export async function openSeeds(directory: string, model: Model): Promise<Seeds> {
  const files = await readSeedFiles(directory);
  return { files, fingerprint: fingerprintOf(files, model) };
}

export interface SeedLoad {
  readonly database: Database;
  readonly model: Model;
  readonly seeds: Seeds;
  readonly now: Date;
  readonly progress?: ((line: string) => void) | undefined;
  /** What is loaded already, where the caller has looked. */
  readonly standing?: DataSet | undefined;
}

/** Throws an `InputError` with every problem, and writes nothing, where the files break a rule. */
export async function loadSeeds({ database, model, seeds, now, progress, standing }: SeedLoad): Promise<Loaded> {
  const found = standing ?? (await loadedDataSet(database));
  if (found?.fingerprint === seeds.fingerprint) return { ...found, written: 0, removed: 0 };
  progress?.(`Reading ${seeds.files.length} seed files`);
  const bundle = readSeedsOrThrow(seeds.files, model);
  return loadBundle({
    database,
    model,
    bundle,
    fingerprint: seeds.fingerprint,
    now,
    ...(progress ? { progress } : {}),
  });
}
