// What follows from all data sets together: brought up to date in the transaction of every load.
import type { Run } from '../graph/database.js';
import type { Model } from '../ontology/model.js';
import { carryLocations } from './carry-locations.js';
import { proveRoles } from './prove-roles.js';

export async function conclude(run: Run, model: Model): Promise<void> {
  await carryLocations(run, model);
  await proveRoles(run, model);
}
