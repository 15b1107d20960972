// What needs a database of its own: positions that raise what is nearer, and an index that is not there.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fingerprintOf } from '../../../src/exchange/fingerprint.js';
import { loadDataSet } from '../../../src/exchange/load-data-set.js';
import { applyConstraints, nameIndex } from '../../../src/graph/constraints.js';
import { model } from '../../../src/model/index.js';
import { nearness } from '../../../src/questions/names/nearness.js';
import { startTestApi, type TestApi } from '../../support/api.js';

const stated = 'src:made-up,ASSERTED,2026-11-22';
const tables = {
  'evidence/source.csv': `id,name,title,publisher,lang,citation,sourceId,statementStatus,recordedAt
src:made-up,Made up,Made up,Nobody,en,Made up,${stated}`,
  'places/country.csv': `id,name,iso2,iso3,isoNumeric,sourceId,statementStatus,recordedAt
ctry:xa,Alphaland,XA,XAA,901,${stated}
ctry:xb,Betaland,XB,XBB,902,${stated}`,
  'places/place.csv': `id,name,placeType,point,sourceId,statementStatus,recordedAt
plc:east,Newtown,CITY,105 16,${stated}
plc:hall,Newtown hall,VENUE,,${stated}
plc:nowhere,Newtown,CITY,,${stated}
plc:west,Newtown,CITY,100 16,${stated}`,
  'places/located-in.csv': `from,to,sourceId,statementStatus,recordedAt
plc:east,ctry:xb,${stated}
plc:hall,plc:west,${stated}
plc:west,ctry:xa,${stated}`,
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await applyConstraints(api.database, model);
  const files = Object.entries(tables).map(([path, text]) => ({
    path: `seeds/${path}`,
    bytes: Buffer.from(`${text}\n`),
  }));
  await loadDataSet({
    database: api.database,
    model,
    set: { name: 'seed', files, fingerprint: fingerprintOf(files, model) },
    now: new Date(),
  });
});
afterAll(() => api.stop());

async function scores(near?: string): Promise<Record<string, number>> {
  const { search } = await api.answer<{ search: { rows: { node: { id: string }; score: number }[] } }>(
    'query($near: String) { search(text: "newtown", near: $near) { rows { node { id } score } } }',
    { near },
  );
  return Object.fromEntries(search.rows.map(({ node, score }) => [node.id, score]));
}

test('without a place names alike stand alike', async () => {
  expect(await scores()).toMatchObject({ 'plc:east': 0.98, 'plc:nowhere': 0.98, 'plc:west': 0.98 });
});

test('near a position, or near a node that has one, the nearer stands before the farther, the unknown last', async () => {
  for (const near of ['100.1 16', 'plc:west', 'plc:hall']) {
    const found = await scores(near);
    expect(Object.keys(found).filter((id) => id !== 'plc:hall')).toEqual(['plc:west', 'plc:east', 'plc:nowhere']);
    expect(found['plc:nowhere']).toBe(0.882);
    expect(found['plc:west']).toBeGreaterThan(0.97);
  }
  expect(Object.keys(await scores('105 16'))[0]).toBe('plc:east');
});

test('near a country without a position, what lies in it comes first', async () => {
  expect(Object.keys(await scores('ctry:xb'))[0]).toBe('plc:east');
  expect(await scores('ctry:xb')).toMatchObject({ 'plc:east': 0.931, 'plc:west': 0.882 });
});

test('is half at 200 km, and of a great circle', () => {
  const at = (longitude: number, latitude: number) => ({ position: { longitude, latitude }, within: [] });
  const degree = (6_371.0088 * Math.PI) / 180;
  expect(nearness(at(0, 0), at(0, 0))).toBe(1);
  expect(nearness(at(0, 0), at(0, 200 / degree))).toBeCloseTo(0.5, 9);
  expect(nearness(at(179.5, 0), at(-179.5, 0))).toBeCloseTo(200 / (200 + degree), 9);
  // Bangkok and Ha Noi are about 990 km apart.
  expect(200 / nearness(at(100.5, 13.75), at(105.85, 21.03)) - 200).toBeCloseTo(990, -1);
});

test('without the index of names it is told that names cannot be found yet', async () => {
  const { name } = nameIndex(model);
  await api.database.command(`DROP INDEX ${name}`);
  const { errors } = await api.ask('{ search(text: "newtown") { totalCount } }');
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  expect(errors?.[0]?.message).toMatch(/^The index of names is not there yet\. Try again/);
  await applyConstraints(api.database, model);
  expect(Object.keys(await scores())).toHaveLength(4);
});
