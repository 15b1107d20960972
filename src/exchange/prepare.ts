// Makes a database ready to serve: constraints, then migrations, then data, each only as far as it is needed.
import { makeSchemaChanges, schemaChanges } from '../graph/constraints.js';
import type { Database } from '../graph/database.js';
import { pendingMigrations, readMigrations, runMigrations } from '../graph/migrate.js';
import type { Model } from '../ontology/model.js';
import { loadedDataSets } from './data-set.js';
import type { Loaded } from './load.js';
import type { OpenSet } from './load-data-set.js';
import { loadDataSets } from './load-data-sets.js';
import type { Progress } from './progress.js';
import { undoInterrupted } from './trade/load-in-portions.js';

export interface Preparation {
  readonly database: Database;
  readonly model: Model;
  readonly sets: readonly OpenSet[];
  readonly migrationsDirectory: string;
  readonly now: Date;
  readonly progress?: Progress;
}

/** A few looks say what is to do; on a database that is ready that is all. */
export async function prepareDatabase(preparation: Preparation): Promise<Loaded[]> {
  const { database, model, sets, migrationsDirectory, now, progress } = preparation;
  const [changes, pending, standing] = await Promise.all([
    schemaChanges(database, model),
    readMigrations(migrationsDirectory).then((migrations) => pendingMigrations(database, migrations)),
    loadedDataSets(database),
  ]);
  if (changes.missing.length > 0) progress?.(`Making ${changes.missing.length} constraints and indexes`);
  await makeSchemaChanges(database, model, changes);
  await runMigrations(database, pending, now, progress);
  for (const name of await undoInterrupted(database, now)) progress?.(`Undid the load of "${name}", which was cut off`);
  return loadDataSets({ database, model, sets, now, progress, standing });
}
