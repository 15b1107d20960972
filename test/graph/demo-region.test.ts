// The demo region beside the seeds: nothing of it shows unasked, and every shape that it promises is there on its day.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { readOperations } from '../../src/api/operations.js';
import { shapeDay } from '../../src/demo-region/days.js';
import { openDataSets } from '../../src/exchange/load-data-sets.js';
import { prepareDatabase } from '../../src/exchange/prepare.js';
import type { ShippedSetName } from '../../src/exchange/shipped-sets.js';
import { model } from '../../src/model/index.js';
import type { Kind } from '../../src/ontology/model.js';
import { questions } from '../../src/questions/index.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { groupShapes } from '../support/demo-region/group-shapes.js';
import { monitoringShapes } from '../support/demo-region/monitoring-shapes.js';
import { pick, seededRandom } from '../support/random-values.js';
import type { Shape } from '../support/demo-region/shape.js';
import { tradeShapes } from '../support/demo-region/trade-shapes.js';

const root = join(import.meta.dirname, '../..');

interface Asked {
  readonly query: string;
  readonly variables?: object;
}

const random = seededRandom(Number(process.env['VCG_TEST_SEED'] ?? 20_261_122));

/** A list with two relations of its kind, others for another seed; all at once would take long to plan. */
function listOf({ plural, relations }: Kind): Asked {
  const chosen = new Set(relations.length > 0 ? [pick(random, relations), pick(random, relations)] : []);
  const along = [...chosen].map(({ field }) => `${field}(first: 5) { totalCount nodes { id } }`);
  return { query: `{ ${plural}(first: 20) { totalCount nodes { id name ${along.join(' ')} } } }` };
}

/** Whatever else changes, the version of the data and the moment of its load do. */
const unversioned = (example: string): string => example.replace(/\b(?:dataVersion|loadedAt)\b/g, '');

let api: TestApi;
let documents: readonly Asked[];
let before: unknown[];
const load = async (names: readonly ShippedSetName[]) =>
  prepareDatabase({
    database: api.database,
    model,
    sets: await openDataSets(root, names, model),
    migrationsDirectory: join(root, 'cypher/migrations'),
    now: new Date(),
  });

async function answers(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const { query, variables } of documents) all.push(await api.answer(query, variables));
  return all;
}

beforeAll(async () => {
  api = await startTestApi({ timeoutMs: 60_000 });
  await load(['seed']);
  const operations = await readOperations(join(root, 'schema/operations'));
  documents = [
    ...model.kinds.map(listOf),
    ...questions.map(({ example }) => ({ query: `{ ${unversioned(example)} }` })),
    ...operations.map(({ query, variables }) => ({ query: unversioned(query), variables })),
  ];
  before = await answers();
  const [, region] = await load(['seed', 'demo']);
  expect(region?.written).toBeGreaterThan(15_000);
}, 300_000);
afterAll(() => api.stop());

describe('unasked', () => {
  test('every list, every question and every example answers as before', async () => {
    const after = await answers();
    for (const [index, asked] of documents.entries()) expect([asked, after[index]]).toEqual([asked, before[index]]);
  }, 180_000);

  test('it is found by nobody', async () => {
    const asked = `{ node(id: "src:demo-region") { id } search(text: "Two Circles craft cluster") { rows { node { id } } } }`;
    const { node, search } = await api.answer<{ node: unknown; search: { rows: { node: { id: string } }[] } }>(asked);
    expect(node).toBeNull();
    expect(search.rows.filter(({ node: found }) => found.id.includes(':demo-'))).toEqual([]);
  });
});

test('asked for, it says that it is invented and by whom', async () => {
  const asked = `{
    cluster(id: "clu:demo-two-circles", includeSynthetic: true) { synthetic members { totalCount } provenance { source { id synthetic } } }
    enterprises(includeSynthetic: true) { totalCount }
  }`;
  const { cluster, enterprises } = await api.answer<{ cluster: unknown; enterprises: { totalCount: number } }>(asked);
  expect(cluster).toEqual({
    synthetic: true,
    members: { totalCount: 12 },
    provenance: [{ source: { id: 'src:demo-region', synthetic: true } }],
  });
  expect(enterprises.totalCount).toBeGreaterThan(1_000);
});

test('a second start neither makes nor writes it', async () => {
  const lines: string[] = [];
  const sets = await openDataSets(root, ['seed', 'demo'], model);
  const migrationsDirectory = join(root, 'cypher/migrations');
  const progress = (line: string) => void lines.push(line);
  const loaded = await prepareDatabase({
    database: api.database,
    model,
    sets,
    migrationsDirectory,
    now: new Date(),
    progress,
  });
  expect(loaded.map(({ written, removed }) => [written, removed])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(lines).toEqual([]);
});

describe.each<[string, readonly Shape[]]>([
  ['trade', tradeShapes],
  ['groups', groupShapes],
  ['monitoring', monitoringShapes],
])('on its day, in %s,', (_, shapes) => {
  test.each(shapes.map((shape) => [shape.shape, shape] as const))(
    'there are %s',
    async (_name, { statement, rows }) => {
      expect(await api.database.read(statement, { day: shapeDay })).toEqual(rows);
    },
  );
});
