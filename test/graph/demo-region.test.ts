// The demo region beside the seeds: nothing of it shows unasked, and all that shows says that it is invented.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ShippedSetName } from '../../src/exchange/shipped-sets.js';
import { model } from '../../src/model/index.js';
import type { Kind } from '../../src/ontology/model.js';
import { questions } from '../../src/questions/index.js';
import type { TestApi } from '../support/api.js';
import { startScratchApi } from '../support/scratch.js';
import { asksForInvented } from '../support/questions/examples.js';
import { pick, seededRandom } from '../support/random-values.js';
import { loadShippedSets } from '../support/shipped-sets.js';

const random = seededRandom(Number(process.env['VCG_TEST_SEED'] ?? 20_261_122));

/** A list with a relation of its kind, another one for another seed; all at once would take long to plan. */
function listOf({ plural, relations }: Kind): string {
  const along = relations.length > 0 ? `${pick(random, relations).field}(first: 5) { totalCount nodes { id } }` : '';
  return `{ ${plural}(first: 20) { totalCount nodes { id name ${along} } } }`;
}

/** Whatever else changes, the version of the data and the moment of its load do. */
const unversioned = (example: string): string => example.replace(/\b(?:dataVersion|loadedAt)\b/g, '');

let api: TestApi;
let documents: readonly string[];
let before: unknown[];
const load = (names: readonly ShippedSetName[]) => loadShippedSets(api.database, names);

async function answers(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const query of documents) all.push(await api.answer(query));
  return all;
}

beforeAll(async () => {
  api = await startScratchApi();
  await load(['seed']);
  const examples = questions.filter((one) => !asksForInvented(one)).map(({ example }) => `{ ${unversioned(example)} }`);
  documents = [...model.kinds.map(listOf), ...examples];
  before = await answers();
  const [, region] = await load(['seed', 'demo']);
  expect(region?.written).toBeGreaterThan(15_000);
}, 300_000);
afterAll(() => api.stop());

describe('unasked', () => {
  test('every list and every question answers as before', async () => {
    const after = await answers();
    const asked = (all: unknown[]) => documents.map((query, index) => ({ query, answer: all[index] }));
    expect(asked(after)).toEqual(asked(before));
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

test.each(questions.filter(asksForInvented).map(({ name, example }) => [name, example]))(
  'the example of %s answers',
  async (name, example) => {
    expect(await api.answer(`{ ${example} }`)).toEqual({ [name]: expect.any(Object) });
  },
);

test('a second start neither makes nor writes it', async () => {
  const lines: string[] = [];
  const loaded = await loadShippedSets(api.database, ['seed', 'demo'], (line) => void lines.push(line));
  expect(loaded.map(({ written, removed }) => [written, removed])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(lines).toEqual([]);
});
