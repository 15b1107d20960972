// Laws over random statements: what is stored is what a plain reading of the rule gives, with its source; the past stays as it was.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprintOf } from '../../../src/exchange/fingerprint.js';
import { loadDataSet } from '../../../src/exchange/load-data-set.js';
import type { SeedFile } from '../../../src/exchange/seed-files.js';
import { model } from '../../../src/model/index.js';
import { startSeededApi, type TestApi } from '../../support/api.js';
import { startScratchApi } from '../../support/scratch.js';
import {
  factsAbout,
  predicates,
  randomFirms,
  seedsOf,
  type RandomFirm,
  type RandomStatement,
} from '../../support/statements/random-statements.js';

const seed = Number(process.env['VCG_TEST_SEED'] ?? 20_261_122);

let api: TestApi;
beforeAll(async () => {
  api = await startScratchApi();
}, 180_000);
afterAll(() => api.stop());

let loads = 0;
const load = (files: SeedFile[]) => {
  const fingerprint = `${fingerprintOf(files, model)}-${(loads += 1)}`;
  return loadDataSet({ database: api.database, model, set: { name: 'seed', files, fingerprint }, now: new Date(0) });
};

interface Candidate extends RandomStatement {
  readonly id: string;
}

/** The rule as it is written: the firmest, of those the surest, of those the latest, of those the one with the highest id. */
function reading(firm: RandomFirm, at: number, predicate: (typeof predicates)[number]): number | undefined {
  const { facts } = firm[predicate];
  // A record that says what a fact says, recorded no later, repeats it.
  const repeats = facts.some(
    ({ value, recordedAt }) => value === firm.employees.own && recordedAt <= firm.own.recordedAt,
  );
  const own = predicate === 'employees' && repeats ? undefined : firm[predicate].own;
  let left: Candidate[] = [
    ...(own === undefined ? [] : [{ ...firm.own, value: own, id: '' }]),
    ...factsAbout([firm])
      .filter((one) => one.predicate === predicate && one.fact.retractedOn === undefined)
      .map(({ id, fact }) => ({ ...fact, id: id.replace('fct:f0', `fct:f${at}`) })),
  ];
  const firstDays: Record<string, string> = {
    '2012': '2012-01-01',
    '2012-H2': '2012-07-01',
    '2012-07': '2012-07-01',
    '2015': '2015-01-01',
  };
  for (const status of ['OBSERVED', 'ASSERTED', 'INFERRED', 'PLANNED']) {
    const such = left.filter((one) => one.status === status);
    if (such.length === 0) continue;
    left = such;
    break;
  }
  const surest = Math.max(...left.map(({ confidence = -1 }) => confidence));
  left = left.filter(({ confidence = -1 }) => confidence === surest);
  const [latest] = left
    .map(({ statedOn = '' }) => firstDays[statedOn] ?? '')
    .sort()
    .reverse();
  left = left.filter(({ statedOn = '' }) => (firstDays[statedOn] ?? '') === latest);
  return left.sort((one, other) => (one.id < other.id ? 1 : -1))[0]?.value;
}

async function stored(): Promise<Record<string, unknown[]>> {
  const rows = await api.database.read(
    `MATCH (firm:Enterprise) RETURN firm.id, firm.employees, COLLECT { MATCH (firm)-[:LOCATED_IN]->(place) RETURN place.id }`,
  );
  return Object.fromEntries(rows.map(([id, ...values]) => [id, values]));
}

/** Nodes and relationships of the domain without a statement, and statements whose source is not there. */
const unstated = `MATCH (node) WHERE node.id IS NOT NULL AND NOT node:Fact
  AND node.sourceId IS NULL AND node.factIds IS NULL RETURN node.id
  UNION MATCH (node)-[link]->() WHERE link.id IS NOT NULL AND NOT node:Fact
  AND link.sourceId IS NULL AND link.factIds IS NULL RETURN link.id AS \`node.id\`
  UNION MATCH (node) UNWIND node.factIds AS fact WITH node, fact
  WHERE NOT EXISTS { (:Fact {id: fact})-[:CITES]->(:Source) } RETURN node.id
  UNION MATCH ()-[link]->() UNWIND link.factIds AS fact WITH link, fact
  WHERE NOT EXISTS { (:Fact {id: fact})-[:CITES]->(:Source) } RETURN link.id AS \`node.id\``;

test('the record has what a plain reading gives, states who says so, and a second load changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(randomFirms, async (firms) => {
      await load(seedsOf(firms));
      const expected = firms.map((firm, at) => {
        const place = reading(firm, at, 'LOCATED_IN');
        return [
          `ent:f${at}`,
          [reading(firm, at, 'employees') ?? null, place === undefined ? [] : [`prov:kh-${place}`]],
        ];
      });
      expect(await stored()).toEqual(Object.fromEntries(expected));
      expect(await api.database.read(unstated)).toEqual([]);
      const { nodes } = (await api.answer<{ enterprises: { nodes: Told[] } }>(provenanceOfAll)).enterprises;
      for (const { employees, provenance } of nodes) {
        const about = provenance.filter(({ predicate }) => predicate === 'employees');
        if (about.length > 0) expect(about[0]?.value).toBe(String(employees));
        else expect(provenance.some(({ predicate }) => predicate === null)).toBe(true);
      }
      expect(await load(seedsOf(firms))).toMatchObject({ written: 0, removed: 0 });
    }),
    { numRuns: 5, seed, endOnFailure: true },
  );
}, 180_000);

interface Told {
  employees: number | null;
  provenance: { predicate: string | null; value: string | null }[];
}
const provenanceOfAll =
  '{ enterprises(first: 100) { nodes { employees provenance { predicate value source { id } } } } }';

test('what was known at a time does not change by what is recorded or taken back later', async () => {
  const statement = 'value source { id } locator statedOn status confidence recordedAt';
  const asked = (knownAt: string): string => {
    const traces = predicates.flatMap((predicate) =>
      [0, 1].map(
        (at) =>
          `${predicate}${at}: provenanceTrace(node: "ent:f${at}", predicate: "${predicate}", knownAt: "${knownAt}", first: 100) { rows { predicate ${statement} recordedBy retractedOn } }`,
      ),
    );
    const conflicts = `conflictingStatements(knownAt: "${knownAt}", first: 100) { rows { node { id } predicate why chosen { ${statement} } others { ${statement} } } }`;
    return `{ ${[...traces, conflicts].join(' ')} }`;
  };
  let told = 0;
  await fc.assert(
    fc.asyncProperty(randomFirms, fc.constantFrom('2026-01-15', '2026-02-15', '2026-03-15'), async (firms, knownAt) => {
      await load(seedsOf(firms, knownAt));
      const then = await api.answer(asked(knownAt));
      told += JSON.stringify(then).split('src:one').length - 1;
      await load(seedsOf(firms));
      expect(await api.answer(asked(knownAt))).toEqual(then);
    }),
    { numRuns: 4, seed, endOnFailure: true },
  );
  expect(told).toBeGreaterThan(10);
}, 180_000);

test('nothing in the seeds is without a statement', async () => {
  const seeded = await startSeededApi();
  try {
    expect(await seeded.database.read(unstated)).toEqual([]);
  } finally {
    await seeded.stop();
  }
});
