// Changes of the whole graph that may change answers in one known way only: other ids, strangers, scaled values, reversed sales, a load in two parts.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoRegionLines } from '../../../src/demo-region/lines.js';
import { readLines } from '../../../src/exchange/lines/read-lines.js';
import { loadBundle } from '../../../src/exchange/load.js';
import { soundOrThrow } from '../../../src/exchange/read-seeds.js';
import { surroundingsOf } from '../../../src/exchange/surroundings/surroundings.js';
import { model } from '../../../src/model/index.js';
import { questions } from '../../../src/questions/index.js';
import { startScratchApi, type ScratchApi } from '../../support/scratch.js';
import { loadShippedSets } from '../../support/shipped-sets.js';

const asked = questions.filter(({ family }) => ['integration', 'network', 'monitoring'].includes(family));

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi();
  await loadShippedSets(api.database, ['seed', 'demo']);
}, 300_000);
afterAll(() => api.stop());

const answerTo = async (query: string): Promise<string> => JSON.stringify(await api.answer(`{ ${query} }`));

const answers = async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  for (const { name, example } of asked) found.set(name, await answerTo(example));
  return found;
};

/** Lists that are ordered by ids have another order under other ids. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => JSON.stringify(unordered(one))).toSorted();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unordered(one)]));
}

const parsed = (text: string): unknown => JSON.parse(text) as unknown;

/** Every property of every node and relationship that `change` gives another value. */
async function rewrite(change: (value: string) => string): Promise<void> {
  const changed = (value: unknown): unknown =>
    typeof value === 'string' ? change(value) : Array.isArray(value) ? value.map(changed) : value;
  for (const match of ['MATCH (one)', 'MATCH ()-[one]->()']) {
    const rows = await api.database.read(`${match} RETURN elementId(one), properties(one)`);
    const updates = rows.map(([id, properties]) => ({
      id,
      changed: Object.fromEntries(
        Object.entries(properties as object).flatMap(([key, value]: [string, unknown]) => {
          const after = changed(value);
          return JSON.stringify(after) === JSON.stringify(value) ? [] : [[key, after]];
        }),
      ),
    }));
    await api.database.write((run) =>
      run(`UNWIND $updates AS update ${match} WHERE elementId(one) = update.id SET one += update.changed`, {
        updates: updates.filter((update) => Object.keys(update.changed).length > 0),
      }),
    );
  }
}

/** Lets `work` see the graph changed, and changes it back. */
async function whileChanged(
  change: () => Promise<unknown>,
  back: () => Promise<unknown>,
  work: () => Promise<void>,
): Promise<void> {
  await change();
  try {
    await work();
  } finally {
    await back();
  }
}

const id = /\b[a-z]+:[a-z0-9-]+/g;

test('other ids change nothing but the ids', async () => {
  const before = await answers();
  const rows = await api.database.read('MATCH (node) WHERE node.id IS NOT NULL RETURN node.id');
  const [known, back] = [new Map<string, string>(), new Map<string, string>()];
  // Groups keep theirs, as an argument has the id of one as its default.
  for (const one of rows.map(([given]) => given as string).filter((given) => !given.startsWith('grp:'))) {
    const other = `${one.slice(0, one.indexOf(':'))}:${createHash('sha256').update(one).digest('hex').slice(0, 16)}`;
    known.set(one, other);
    back.set(other, one);
  }
  expect(known.size).toBeGreaterThan(3_000);
  const renamed = (text: string): string => text.replace(id, (one) => known.get(one) ?? one);
  const rename = (names: ReadonlyMap<string, string>) => () => rewrite((value) => names.get(value) ?? value);
  await whileChanged(rename(known), rename(back), async () => {
    for (const { name, example } of asked) {
      const after = parsed(await answerTo(renamed(example)));
      expect([name, unordered(after)]).toEqual([name, unordered(parsed(renamed(before.get(name) ?? '')))]);
    }
  });
}, 300_000);

/** Whoever is no group: groups count, wherever they lie, in what is told of all groups. */
const strangers = ['Enterprise', 'Funder', 'Organisation', 'Product'];

describe('with the ids as they were', () => {
  let before: Map<string, string>;
  beforeAll(async () => {
    before = await answers();
  }, 180_000);

  test('actors and products that nothing leads to change nothing', async () => {
    const add = () =>
      api.database.write(async (run) => {
        for (const { name, prefix, interfaces } of model.kinds.filter((kind) => strangers.includes(kind.name))) {
          const labels = [name, ...interfaces.map((one) => one.name)].join(':');
          const given = { id: `${prefix}:lonely`, now: new Date(0).toISOString() };
          await run(`CREATE (:${labels} {id: $id, name: 'Aa lonely', createdAt: $now, updatedAt: $now})`, given);
        }
      });
    const remove = () => api.database.write((run) => run("MATCH (node {name: 'Aa lonely'}) DELETE node"));
    await whileChanged(add, remove, async () => {
      const after = await answers();
      for (const [name, answer] of before) expect([name, after.get(name)]).toEqual([name, answer]);
    });
  }, 180_000);

  test('eight times the value of all sales is eight times each value and the same shares', async () => {
    const valued = new Set(['value', 'totalValue']);
    const scaled = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((one) => scaled(one));
      if (typeof value === 'number') return valued.has(key) ? expect.closeTo(8 * value, 3) : value;
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, scaled(one, name)]));
    };
    const times = (factor: number) => (): Promise<unknown> =>
      api.database.write((run) =>
        run('MATCH ()-[sale:SUPPLIES]->() SET sale.valueNumber = sale.valueNumber * $factor', { factor }),
      );
    const family = new Set(asked.filter((question) => question.family === 'integration').map(({ name }) => name));
    await whileChanged(times(8), times(1 / 8), async () => {
      for (const [name, answer] of await answers()) {
        if (family.has(name)) expect([name, parsed(answer)]).toEqual([name, scaled(parsed(before.get(name) ?? ''))]);
        else expect([name, answer]).toEqual([name, before.get(name)]);
      }
    });
  }, 180_000);

  test('reversed sales turn buyers into suppliers and leave ties as they are', async () => {
    const reverse = (): Promise<unknown> =>
      api.database.write((run) =>
        run(`MATCH (seller)-[sale:SUPPLIES]->(buyer)
WITH seller, buyer, sale, properties(sale) AS properties
DELETE sale
CREATE (buyer)-[turned:SUPPLIES]->(seller)
SET turned = properties`),
      );
    const view = 'asOf: "2026-06-30", includeSynthetic: true';
    const told = async (query: string): Promise<unknown> => Object.values(await api.answer<object>(`{ ${query} }`))[0];
    const concentration = (side: string): string =>
      `marketConcentration(subject: "ent:demo-sales-to-one-above-all", side: ${side}, ${view}) { hhi topShare table { counterpart { id } value share } }`;
    const linked = (question: string): string =>
      `${question}(actor: "ent:demo-long-road-1", depth: 4, ${view}) { reached rows { actor { id } distance } }`;
    const network = `networkMetrics(scope: ["ctry:vn"], ${view}) { nodes edges density components meanClustering diameter reciprocity }`;
    const cycles = `supplyCycles(${view}) { cycles { length } selfLoops { id } }`;
    const [buyers, forward, ties, circles] = [
      await told(concentration('BUYER')),
      await told(linked('forwardLinkages')),
      await told(network),
      await told(cycles),
    ];
    expect(buyers).toMatchObject({ hhi: expect.any(Number) });
    await whileChanged(reverse, reverse, async () => {
      expect(await told(concentration('SUPPLIER'))).toEqual(buyers);
      expect(await told(linked('backwardLinkages'))).toEqual(forward);
      expect(await told(network)).toEqual(ties);
      expect(await told(cycles)).toEqual(circles);
    });
  }, 180_000);

  test('what is loaded in two parts, the last line of each first, answers as what was loaded at once', async () => {
    const lines = [...demoRegionLines()];
    const entries = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const nodes = entries.filter(({ type }) => type === 'node');
    const later = new Set(nodes.slice(nodes.length / 2).map((node) => node['id']));
    const names = ['id', 'from', 'to', 'subject', 'object'];
    const isLater = entries.map((entry) => names.some((name) => later.has(entry[name])));
    const parts = [false, true].map((wanted) => lines.filter((_line, index) => isLater[index] === wanted).toReversed());
    for (const match of ['()-[one {dataSet: $demo}]->()', '(one {dataSet: $demo})']) {
      const all = `MATCH ${match} CALL (one) { DELETE one } IN TRANSACTIONS OF 5000 ROWS`;
      await api.database.command(all, { demo: 'demo' });
    }
    for (const [index, part] of parts.entries()) {
      expect(part.length).toBeGreaterThan(1_000);
      const name = `part ${index}`;
      const { bundle, around } = await soundOrThrow(readLines(model, part, name, '2026-06-30'), model, (records) =>
        surroundingsOf((statement, parameters) => api.database.read(statement, parameters), model, records, name),
      );
      await loadBundle({ database: api.database, model, bundle, around, name, now: new Date(), synthetic: true });
    }
    const after = await answers();
    for (const [name, answer] of before) expect([name, after.get(name)]).toEqual([name, answer]);
  }, 300_000);
});
