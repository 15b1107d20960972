// What a name may mean: ranked by stated rules, narrowed to a place, judged for a day, and said why.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSeededApi, type TestApi } from '../../support/api.js';

interface Candidate {
  node: { id: string };
  score: number;
  match: string;
  name: { text: string };
  rules: string[];
  why: string;
}
interface Resolution {
  ambiguous: boolean;
  rows: Candidate[];
  warnings: string[];
}

const document = `query($name: String!, $kinds: [NodeKind!], $within: ID, $asOf: PartialDate) {
  resolve(name: $name, kinds: $kinds, within: $within, asOf: $asOf, first: 100) {
    ambiguous rows { node { id } score match name { text } rules why } warnings
  }
}`;

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
});
afterAll(() => api.stop());

const resolve = async (name: string, more: object = {}): Promise<Resolution> =>
  (await api.answer<{ resolve: Resolution }>(document, { name, ...more })).resolve;
const ids = ({ rows }: Resolution): string[] => rows.map(({ node }) => node.id);

test('"Hue" is a municipality and a city: both are told, the greater place first, with its rule', async () => {
  const found = await resolve('Hue');
  expect(found.ambiguous).toBe(true);
  expect(ids(found).slice(0, 3)).toEqual(['prov:vn-26-2025', 'plc:hue', 'whs:hue-monuments']);
  expect(found.rows[0]).toMatchObject({ match: 'EXACT', score: 1, rules: ['GREATER_PLACE'] });
  expect(found.rows[0]?.why).toMatch(/^"Hue": .*a province before a place/);
});

test('"Vientiane" is two provinces of Laos, until the name says which', async () => {
  const found = await resolve('Vientiane');
  expect([found.ambiguous, ids(found).slice(0, 2).sort()]).toEqual([true, ['prov:la-vi', 'prov:la-vt']]);
  const capital = await resolve('Vientiane capital');
  expect([capital.ambiguous, ids(capital)[0]]).toEqual([false, 'prov:la-vt']);
  expect(ids(await resolve('ແຂວງວຽງຈັນ'))[0]).toBe('prov:la-vi');
});

test('"Singapore" is one country here, and codes and ids are plain', async () => {
  expect(await resolve('Singapore')).toMatchObject({ ambiguous: false });
  expect(ids(await resolve('Singapore'))[0]).toBe('ctry:sg');
  expect(await resolve('ctry:la')).toMatchObject({ ambiguous: false });
  expect((await resolve('LA')).rows[0]).toMatchObject({ node: { id: 'ctry:la' }, match: 'CODE' });
});

test('nothing like the name is ambiguous, as no node is meant for sure', async () => {
  expect(await resolve('Qqqqzzzz')).toEqual({ ambiguous: true, rows: [], warnings: [] });
  expect((await resolve('?!')).warnings).toHaveLength(1);
});

test('"within" narrows to what lies in a place, however far below, and in what succeeded it', async () => {
  const inside = ids(await resolve('Hue', { within: 'ctry:vn' }));
  expect(inside).toEqual(expect.arrayContaining(['prov:vn-26-2025', 'plc:hue', 'whs:hue-monuments', 'prov:vn-26']));
  expect(inside.some((id) => id.startsWith('src:'))).toBe(false);
  expect(ids(await resolve('Hue', { within: 'prov:vn-26-2025' }))).toEqual(
    expect.arrayContaining(['plc:hue', 'whs:hue-monuments']),
  );
  expect(ids(await resolve('Hue', { within: 'ctry:kh' }))).not.toContain('plc:hue');
  expect(ids(await resolve('Siem Reap', { within: 'ctry:kh' }))).toEqual(
    expect.arrayContaining(['plc:siem-reap', 'prov:kh-17']),
  );
  const { errors } = await api.ask(document, { name: 'Hue', within: 'ctry:zz' });
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND_COUNTRY' } }]);
});

test('kinds narrow the candidates', async () => {
  expect(ids(await resolve('Hue', { kinds: ['PLACE'] }))).toEqual(['plc:hue']);
  expect(ids(await resolve('Siem Reap', { kinds: ['PLACE', 'PROVINCE'] })).slice(0, 2)).toEqual([
    'prov:kh-17',
    'plc:siem-reap',
  ]);
});

test('the day prefers what there was and what it was called', async () => {
  const first = async (name: string, asOf?: string): Promise<Candidate | undefined> =>
    (await resolve(name, { asOf })).rows[0];
  expect(await first('Ha Giang')).toMatchObject({ node: { id: 'prov:vn-03' }, score: 0.9, rules: ['OVER'] });
  expect(await first('Ha Giang', '2025-06-30')).toMatchObject({ node: { id: 'prov:vn-03' }, score: 1, rules: [] });
  expect(await first('Tuyen Quang')).toMatchObject({ node: { id: 'prov:vn-07-2025' } });
  expect(await first('Tuyen Quang', '2020')).toMatchObject({ node: { id: 'prov:vn-07' } });
  expect(await first('Burma')).toMatchObject({ node: { id: 'ctry:mm' }, rules: ['FORMER_NAME', 'NAME_NOT_IN_USE'] });
  expect(await first('Burma', '1980-05')).toMatchObject({
    node: { id: 'ctry:mm' },
    score: 1,
    rules: ['NAME_OF_ITS_TIME'],
  });
  expect(await first('Hue', '2020')).toMatchObject({ node: { id: 'plc:hue' } });
});

test('a reason names the name, the kind of match and each rule', async () => {
  const [found] = (await resolve('Sai Gon', { asOf: '2020' })).rows;
  expect(found).toMatchObject({
    node: { id: 'prov:vn-sg' },
    match: 'FOLDED',
    rules: expect.arrayContaining(['LESSER_NAME']),
  });
  expect(found?.why).toMatch(/^"(?:Saigon|Sài Gòn)" \(ALIAS, (?:en|vi)\): The same but for case.* An alias/);
});

test('costs two statements, and its text has no power', async () => {
  await resolve('Hue', { within: 'ctry:vn' });
  const before = api.database.statements;
  await resolve('Battambang', { within: 'ctry:kh' });
  expect(api.database.statements - before).toBe(2);
  for (const name of ['*:*', 'Hue" OR *', '\u0000', '\uD800', '\u202E']) {
    expect((await api.ask(document, { name })).errors).toBeUndefined();
  }
});
