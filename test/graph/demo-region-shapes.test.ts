// Every shape that the demo region promises is there on its day, beside the seeds in one database.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shapeDay } from '../../src/demo-region/days.js';
import { Database } from '../../src/graph/database.js';
import type { LocalDatabase } from '../../src/neo4j/local-database.js';
import { startTestDatabase } from '../support/database.js';
import { groupShapes } from '../support/demo-region/group-shapes.js';
import { monitoringShapes } from '../support/demo-region/monitoring-shapes.js';
import type { Shape } from '../support/demo-region/shape.js';
import { tradeShapes } from '../support/demo-region/trade-shapes.js';
import { loadShippedSets } from '../support/shipped-sets.js';

let own: LocalDatabase;
let database: Database;
beforeAll(async () => {
  own = await startTestDatabase();
  database = new Database(own, { timeoutMs: 60_000 });
  await loadShippedSets(database, ['seed', 'demo']);
}, 300_000);
afterAll(async () => {
  await database.close();
  await own.stop();
});

describe.each<[string, readonly Shape[]]>([
  ['trade', tradeShapes],
  ['groups', groupShapes],
  ['monitoring', monitoringShapes],
])('%s', (_, shapes) => {
  test.each(shapes.map((shape) => [shape.shape, shape] as const))('%s', async (_name, { statement, rows }) => {
    expect(await database.read(statement, { day: shapeDay })).toEqual(rows);
  });
});
