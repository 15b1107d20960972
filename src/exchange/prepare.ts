// Makes a database ready to serve: constraints, then migrations, then seeds, each only as far as it is needed.
import { makeSchemaChanges, schemaChanges } from '../graph/constraints.js';
import type { Database } from '../graph/database.js';
import { pendingMigrations, readMigrations, runMigrations } from '../graph/migrate.js';
import type { Model } from '../ontology/model.js';
import { loadedDataSet } from './data-set.js';
import type { Loaded } from './load.js';
import { loadSeeds, type Seeds } from './load-seeds.js';

export interface Preparation {
  readonly database: Database;
  readonly model: Model;
  readonly seeds: Seeds;
  readonly migrationsDirectory: string;
  readonly now: Date;
  readonly progress?: (line: string) => void;
}

/** Three looks at once say what is to do; on a database that is ready that is all. */
export async function prepareDatabase(preparation: Preparation): Promise<Loaded> {
  const { database, model, seeds, migrationsDirectory, now, progress } = preparation;
  const [changes, pending, standing] = await Promise.all([
    schemaChanges(database, model),
    readMigrations(migrationsDirectory).then((migrations) => pendingMigrations(database, migrations)),
    loadedDataSet(database),
  ]);
  if (changes.missing.length > 0) progress?.(`Making ${changes.missing.length} constraints and indexes`);
  await makeSchemaChanges(database, changes);
  await runMigrations(database, pending, now, progress);
  return loadSeeds({ database, model, seeds, now, progress, standing });
}
