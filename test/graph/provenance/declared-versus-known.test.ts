// Declared numbers against what is on record: by kind, by role, by day, and where a unit counts nothing.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestApi } from '../../support/api.js';
import { startScratchApi } from '../../support/scratch.js';

let api: TestApi;
beforeAll(async () => {
  api = await startScratchApi();
  await api.database.command(`
CREATE (group:CountryGroup {id: 'grp:sec', name: 'Corridor'}), (club:Consortium {id: 'con:club', name: 'Club'})
FOREACH (serial IN range(1, 4) |
  CREATE (:Province {id: 'prov:p' + serial, name: 'P'})-[:IN_GROUP {validFromLower: '201' + serial + '-01-01'}]->(group))
FOREACH (serial IN range(1, 3) |
  CREATE (:Enterprise {id: 'ent:e' + serial, name: 'E'})-[:MEMBER_OF {role: ['LEADER', 'MEMBER', 'MEMBER'][serial - 1]}]->(club))
FOREACH (one IN [
  ['mea:a', '{province}', 19], ['mea:b', '{country}', 4], ['mea:c', '{leader}', 3],
  ['mea:d', '{participant}', 2], ['mea:e', 'USD', 1000]] |
  CREATE (measurement:Measurement {id: one[0], name: one[0], measure: 'count', unit: one[1], value: toFloat(one[2]), period: '2017', basis: 'DECLARED'})
  MERGE (subject {id: CASE WHEN one[0] < 'mea:c' THEN 'grp:sec' ELSE 'con:club' END})
  CREATE (measurement)-[:MEASURES]->(subject))`);
});
afterAll(() => api.stop());

interface Row {
  measurement: { id: string };
  declared: number;
  known: number | null;
  gap: number | null;
  members: { id: string }[];
}

async function ask(node: string, asOf?: string) {
  const { declaredVersusKnown } = await api.answer<{ declaredVersusKnown: { rows: Row[]; warnings: string[] } }>(
    'query($node: ID!, $asOf: PartialDate) { declaredVersusKnown(node: $node, asOf: $asOf) { rows { measurement { id } declared known gap members { id } } warnings } }',
    { node, asOf },
  );
  return declaredVersusKnown;
}

test('a unit says which kind is counted, on the day that is asked for', async () => {
  const { rows } = await ask('grp:sec', '2013');
  expect(rows.map(({ measurement, declared, known, gap }) => [measurement.id, declared, known, gap])).toEqual([
    ['mea:a', 19, 3, 16],
    ['mea:b', 4, 0, 4],
  ]);
  expect(rows[0]?.members.map(({ id }) => id).sort()).toEqual(['prov:p1', 'prov:p2', 'prov:p3']);
  expect((await ask('grp:sec', '2026')).rows[0]?.known).toBe(4);
  expect((await ask('grp:sec')).rows[0]?.known).toBe(4);
});

test('or which role; a unit that counts no records is left open with a warning', async () => {
  const { rows, warnings } = await ask('con:club', '2026');
  expect(rows.map(({ measurement, known, gap }) => [measurement.id, known, gap])).toEqual([
    ['mea:c', 1, 2],
    ['mea:d', 3, -1],
    ['mea:e', null, null],
  ]);
  expect(warnings).toEqual(['mea:e is in USD, which counts no records.']);
});
