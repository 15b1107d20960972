// Every shape that the demo region promises is really there on the day that it names, beside the seeds in one database.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { shapeDay } from '../../../src/demo-region/days.js';
import { checkBundle } from '../../../src/exchange/check-bundle.js';
import { projectFacts } from '../../../src/exchange/facts/project.js';
import { loadBundle } from '../../../src/exchange/load.js';
import { openSeeds } from '../../../src/exchange/load-seeds.js';
import { readSeedsOrThrow } from '../../../src/exchange/read-seeds.js';
import { applyConstraints } from '../../../src/graph/constraints.js';
import { Database } from '../../../src/graph/database.js';
import { model } from '../../../src/model/index.js';
import type { LocalDatabase } from '../../../src/neo4j/local-database.js';
import { startTestDatabase } from '../../support/database.js';
import { groupShapes } from '../../support/demo-region/group-shapes.js';
import { readDemoRegion } from '../../support/demo-region/load.js';
import { monitoringShapes } from '../../support/demo-region/monitoring-shapes.js';
import type { Shape } from '../../support/demo-region/shape.js';
import { tradeShapes } from '../../support/demo-region/trade-shapes.js';

let own: LocalDatabase;
let database: Database;
beforeAll(async () => {
  own = await startTestDatabase();
  database = new Database(own);
  await applyConstraints(database, model);
  const seeds = readSeedsOrThrow((await openSeeds(join(import.meta.dirname, '../../../seeds'), model)).files, model);
  const { bundle: region, problems } = readDemoRegion();
  const bundle = {
    nodes: [...seeds.nodes, ...region.nodes],
    relationships: [...seeds.relationships, ...region.relationships],
  };
  const projected = projectFacts(bundle, model);
  expect([...problems, ...projected.problems, ...checkBundle(projected.bundle, model)]).toEqual([]);
  await loadBundle({ database, model, bundle, fingerprint: 'demo', name: 'demo', now: new Date() });
}, 180_000);
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
