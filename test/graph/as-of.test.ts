// What is asked for a day is what holds on it, at every depth; what is invented shows only where it is asked for.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Bundle, RelationshipRecord } from '../../src/exchange/bundle.js';
import { projectFacts } from '../../src/exchange/facts/projected-records.js';
import { loadBundle } from '../../src/exchange/load.js';
import { relationshipId } from '../../src/exchange/relationship-id.js';
import { model } from '../../src/model/index.js';
import type { Kind } from '../../src/ontology/model.js';
import type { TestApi } from '../support/api.js';
import { startScratchApi } from '../support/scratch.js';
import { withCarriedLocations } from '../support/carried-locations.js';
import { randomGraph } from '../support/random-graph.js';
import { pick, seededRandom } from '../support/random-values.js';
import { snapshotOn } from '../support/snapshot.js';

const seed = Number(process.env['VCG_TEST_SEED'] ?? 20_261_122);
const bundle = randomGraph(model, { seed, nodesPerKind: 10, relationshipsPerPair: 8 });
const random = seededRandom(seed);
const dayAfterAll = '9999-12-31';
let api: TestApi;

beforeAll(async () => {
  api = await startScratchApi();
});
afterAll(() => api.stop());

let loads = 0;
const load = (of: Bundle, name: string, synthetic = false) =>
  loadBundle({
    database: api.database,
    model,
    bundle: of,
    fingerprint: `load ${(loads += 1)}`,
    now: new Date(0),
    name,
    synthetic,
  });

/** A list with some of the relations of its kind; what is said, measured or succeeded is there on any day. */
function query({ plural, relations }: Kind): string {
  const along = relations.filter(
    ({ relationship, targetKinds }) =>
      !relationship.declaration.acrossTime && !targetKinds.some(({ name }) => name === 'Fact'),
  );
  const chosen = new Set(along.length > 0 ? Array.from({ length: 3 }, () => pick(random, along)) : []);
  const below = [...chosen].map(({ field }) => `${field}(first: 8) { totalCount nodes { id } }`).join(' ');
  return `query($asOf: PartialDate, $includeSynthetic: Boolean) {
    ${plural}(first: 20, asOf: $asOf, includeSynthetic: $includeSynthetic) { totalCount nodes { id ${below} } }
  }`;
}

const queries = model.kinds.filter(({ name }) => name !== 'Fact').map((kind) => query(kind));

async function answers(variables: object): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const one of queries) all.push(await api.answer(one, variables));
  return all;
}

describe('a day', () => {
  test('shows the same as a snapshot of it loaded by itself', async () => {
    const settled = withCarriedLocations(projectFacts(bundle, model).bundle);
    await load(bundle, 'random');
    const days = ['2012-06-30', '2018', '2024-02'];
    const last = ['2012-06-30', '2018-12-31', '2024-02-29'];
    const whole: unknown[][] = [];
    for (const asOf of days) whole.push(await answers({ asOf }));
    expect(whole[0]).not.toEqual(whole[2]);
    for (const [index, day] of last.entries()) {
      await load(snapshotOn(settled, day), 'random');
      expect(await answers({ asOf: dayAfterAll })).toEqual(whole[index]);
    }
  }, 300_000);
});

/** Records of another graph under ids of their own, a third of whose relationships lead into the first one. */
function invented(): Bundle {
  const { nodes, relationships } = randomGraph(model, { seed: seed + 7, nodesPerKind: 6, relationshipsPerPair: 4 });
  const renamed = (id: string): string => id.replace(':r', ':s');
  const kept = nodes.filter(({ kind }) => kind.name !== 'Fact');
  const joined = relationships
    .filter(({ from, to }) => ![from, to].some((id) => id.startsWith('fct:')))
    .map((link, index): RelationshipRecord => {
      const [from, to] = [renamed(link.from), index % 3 === 0 ? link.to : renamed(link.to)];
      return { ...link, from, to, id: relationshipId(link.relationship, from, to, link.values) };
    });
  return {
    nodes: kept.map((node) => {
      const together = (node.kind.declaration.unique ?? []).flat();
      const unique = (name: string): boolean =>
        together.includes(name) || node.kind.properties.some((one) => one.name === name && one.key === true);
      const values = Object.fromEntries(
        Object.entries(node.values).filter(([name]) => !unique(name) && name !== 'identifiers'),
      );
      return { ...node, id: renamed(node.id), values: { ...values, id: renamed(node.id) } };
    }),
    relationships: [...new Map(joined.map((link) => [link.id, link])).values()],
  };
}

describe('what is invented', () => {
  const ids = (answer: unknown): string[] => JSON.stringify(answer).match(/"[a-z]+:s\d+"/g) ?? [];

  test('changes no answer until it is asked for, and is there once it is', async () => {
    await load(bundle, 'random');
    const before = await answers({});
    await load(invented(), 'invented', true);
    expect(await answers({})).toEqual(before);
    expect(await answers({ includeSynthetic: false })).toEqual(before);
    const all = await answers({ includeSynthetic: true });
    expect(ids(before)).toEqual([]);
    expect(all.every((answer) => ids(answer).length > 0)).toBe(true);
  }, 300_000);

  test('is counted apart', async () => {
    const counts = '{ meta { counts { kind count } } }';
    const { meta } = await api.answer<{ meta: { counts: { kind: string; count: number }[] } }>(counts);
    expect(meta.counts.find(({ kind }) => kind === 'Product')?.count).toBe(10);
  });

  test('is not found by its id, and the message says how', async () => {
    const { data } = await api.ask<{ node: unknown }>('{ node(id: "prd:s1") { id } }');
    expect(data).toEqual({ node: null });
    const { errors } = await api.ask('{ product(id: "prd:s1") { id } }');
    expect(errors?.[0]?.message).toBe(
      'No Product has id "prd:s1". It is invented for demonstration: ask with `includeSynthetic: true`.',
    );
    const found =
      '{ product(id: "prd:s1", includeSynthetic: true) { id synthetic } nodes(ids: ["prd:s2"], includeSynthetic: true) { id } }';
    expect(await api.answer(found)).toEqual({ product: { id: 'prd:s1', synthetic: true }, nodes: [{ id: 'prd:s2' }] });
  });
});
