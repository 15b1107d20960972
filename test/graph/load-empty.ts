// Brings a database of one's own back to no data, so that each test begins with nothing but the constraints.
import type { Database } from '../../src/graph/database.js';

export const emptyDatabase = async (database: Database): Promise<void> => {
  await database.write((run) => run('MATCH (node) DETACH DELETE node'));
};
