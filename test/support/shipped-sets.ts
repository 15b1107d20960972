// Loads sets of data that come with the project into the database of a test.
import { join } from 'node:path';
import { openDataSets } from '../../src/exchange/load-data-sets.js';
import { prepareDatabase } from '../../src/exchange/prepare.js';
import type { Progress } from '../../src/exchange/progress.js';
import type { ShippedSetName } from '../../src/exchange/shipped-sets.js';
import type { Database } from '../../src/graph/database.js';
import { model } from '../../src/model/index.js';

const root = join(import.meta.dirname, '../..');

/** As a start would: constraints first, each set in a transaction of its own, and nothing where it is loaded already. */
export const loadShippedSets = async (database: Database, names: readonly ShippedSetName[], progress?: Progress) =>
  prepareDatabase({
    database,
    model,
    sets: await openDataSets(root, names, model),
    migrationsDirectory: join(root, 'cypher/migrations'),
    now: new Date(),
    ...(progress ? { progress } : {}),
  });
