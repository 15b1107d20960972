// The operations about provenance answer from the seeds as it was worked out by hand from the texts.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readOperations } from '../../../src/api/operations.js';
import { startSeededApi, type TestApi } from '../../support/api.js';

const operations = await readOperations(join(import.meta.dirname, '../../../schema/operations'));

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
}, 120_000);
afterAll(() => api.stop());

function run<T>(name: string, variables?: object): Promise<T> {
  const operation = operations.find((one) => one.name === name);
  if (!operation) throw new Error(`There is no operation ${name}.`);
  return api.answer<T>(operation.query, variables ?? operation.variables);
}

test('"to ensue three months after" (s4#p6) can be read in two ways, of the data collection and of the plans', async () => {
  interface Conflict {
    node: { id: string };
    predicate: string;
    chosen: { value: string; locator: string };
    why: string;
    others: { value: string; confidence: number }[];
  }
  const { conflictingStatements } = await run<{ conflictingStatements: { rows: Conflict[] } }>(
    'contradictory-statements',
  );
  expect(
    conflictingStatements.rows.map(({ node, predicate, chosen, others }) => [
      node.id,
      predicate,
      chosen.value,
      chosen.locator,
      others.map(({ value, confidence }) => [value, confidence]),
    ]),
  ).toEqual([
    ['apl:sez-participants', 'startOn', '2019-08-31', '#p6', [['2019-11-30', 0.3]]],
    ['cam:lm-sez-data-2019', 'opensOn', '2019-08-31', '#p6', [['2019-11-30', 0.3]]],
  ]);
  for (const { why } of conflictingStatements.rows) expect(why).toBe('It has the higher confidence: 0.6, not 0.3.');
});

test('the data collection of the zones rests on one sentence and three conclusions', async () => {
  interface Row {
    predicate: string | null;
    value: string | null;
    locator: string;
    status: string;
    confidence: number | null;
  }
  const { provenanceTrace } = await run<{ provenanceTrace: { rows: Row[] } }>('who-says-so');
  const rows = provenanceTrace.rows.map(({ predicate, value, locator, confidence }) => [
    predicate,
    value,
    locator,
    confidence,
  ]);
  expect(rows).toEqual([
    [null, null, expect.stringContaining('#p6'), null],
    ['closesOn', '2019-11-30', '#p6', 0.6],
    ['opensOn', '2019-08-31', '#p6', 0.6],
    ['opensOn', '2019-11-30', '#p6', 0.3],
  ]);
  expect(new Set(provenanceTrace.rows.slice(1).map(({ status }) => status))).toEqual(new Set(['INFERRED']));
  const before = await run<{ provenanceTrace: { rows: Row[] } }>('who-says-so', {
    node: 'cam:lm-sez-data-2019',
    knownAt: '2020',
  });
  expect(before.provenanceTrace.rows).toEqual([]);
});

test('19 provinces are declared of the corridor project (s2#p4), five sites of Creative4Mekong (s3#p5), all known', async () => {
  interface Answer {
    declaredVersusKnown: {
      rows: { measure: string; declared: number; known: number | null; gap: number | null }[];
      warnings: string[];
    };
  }
  const sites = await run<Answer>('declared-and-known');
  expect(sites.declaredVersusKnown.rows).toMatchObject([
    { measure: 'World Heritage Sites', declared: 5, known: 5, gap: 0 },
  ]);
  const corridor = await run<Answer>('declared-and-known', { node: 'prj:sec-sme-competitiveness' });
  const known = await api.database.read(
    'MATCH (:Project {id: "prj:sec-sme-competitiveness"})-[:COVERS]->(place:Province) RETURN count(place)',
  );
  expect(
    corridor.declaredVersusKnown.rows.map(({ measure, declared, known: found, gap }) => [
      measure,
      declared,
      found,
      gap,
    ]),
  ).toEqual([
    ['regional trainings held', 2, null, null],
    ['project provinces', 19, known[0]?.[0], 19 - Number(known[0]?.[0])],
  ]);
  expect(corridor.declaredVersusKnown.warnings).toEqual([expect.stringContaining('{training}')]);
});
