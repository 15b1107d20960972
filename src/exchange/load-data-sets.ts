// Loads the sets of data that come with the project, one after the other in their order.
import { join } from 'node:path';
import type { Database } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import type { DataSet } from './data-set.js';
import { fingerprintOf } from './fingerprint.js';
import type { Loaded } from './load.js';
import { openDemoRegion } from './made-sets.js';
import { loadDataSet, type OpenSet } from './load-data-set.js';
import type { Progress } from './progress.js';
import { readSeedFiles } from './seed-files.js';
import { shippedSets, type ShippedSetName } from './shipped-sets.js';

/** Reads the files of the chosen sets, whatever the order of their names. */
export const openDataSets = (root: string, names: readonly ShippedSetName[], model: Model): Promise<OpenSet[]> =>
  Promise.all(
    shippedSets
      .filter(({ name }) => names.includes(name))
      .map(async (set): Promise<OpenSet> => {
        const { name } = set;
        if (!('directory' in set)) return openDemoRegion(name, model);
        const files = await readSeedFiles(join(root, set.directory));
        return { name, files, fingerprint: fingerprintOf(files, model) };
      }),
  );

/** A set was chosen without one that it refers to. */
class DataSetMissing extends Error {
  readonly exitCode = 2;

  constructor(name: string, needed: string) {
    super(
      `The data set "${name}" refers to "${needed}", which is not loaded: set VCG_DATA_SETS to "${needed},${name}".`,
    );
    this.name = 'DataSetMissing';
  }
}

export interface DataSetsLoad {
  readonly database: Database;
  readonly model: Model;
  readonly sets: readonly OpenSet[];
  readonly now: Date;
  readonly progress?: Progress | undefined;
  /** What is loaded already. */
  readonly standing: ReadonlyMap<string, DataSet>;
}

/** Each set in a transaction of its own; the first that breaks a rule ends the loading with an `InputError`. */
export async function loadDataSets({ sets, standing, ...load }: DataSetsLoad): Promise<Loaded[]> {
  const chosen = new Set(sets.map(({ name }) => name));
  for (const { name, needs } of shippedSets.filter((shipped) => chosen.has(shipped.name))) {
    const needed = needs.find((other) => !standing.has(other) && !chosen.has(other));
    if (needed !== undefined) throw new DataSetMissing(name, needed);
  }
  const changed = sets.filter(({ name, fingerprint }) => standing.get(name)?.fingerprint !== fingerprint);
  const loaded: Loaded[] = [];
  for (const set of sets) {
    const later = changed.slice(changed.indexOf(set) + 1).map(({ name }) => name);
    loaded.push(await loadDataSet({ ...load, set, standing, later }));
  }
  return loaded;
}
