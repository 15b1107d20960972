// The networks of the demo region have the shapes that its description promises.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { loadShippedSets } from '../../../support/shipped-sets.js';

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi();
  await loadShippedSets(api.database, ['seed', 'demo']);
}, 300_000);
afterAll(() => api.stop());

const ids = (...names: string[]): { id: string }[] => names.map((name) => ({ id: name }));

test.each<[string, object]>([
  [
    'criticalSuppliers(product: "prd:mango", buyer: "ent:demo-buyer-jp-one-mango-route-imports") { reachable actors { id } }',
    { reachable: true, actors: ids('ent:demo-mango-packing-house', 'ent:demo-mango-only-exporter') },
  ],
  [
    'criticalSuppliers(product: "prd:tea", buyer: "ent:demo-buyer-de-two-tea-routes-imports") { reachable actors { id } }',
    { reachable: true, actors: [] },
  ],
  [
    'criticalSuppliers(product: "prd:silk", buyer: "ent:demo-buyer-fr-no-silk-maker-imports") { reachable actors { id } }',
    { reachable: false, actors: [] },
  ],
  [
    'supplyCycles { cycles { length } selfLoops { id } }',
    {
      cycles: [2, 2, 3, 3, 4, 5, 6].map((length) => ({ length })),
      selfLoops: expect.arrayContaining(ids('ent:demo-furniture-self-supply', 'ent:demo-tea-self-supply')),
    },
  ],
  ['actorMix(cluster: "clu:demo-all-actors") { missing }', { missing: [] }],
  ['actorMix(cluster: "clu:demo-without-members") { shannonH }', { shannonH: null }],
  ['membershipTimeline(group: "clu:demo-coming-and-going") { closingStock leaves }', { closingStock: 6, leaves: 5 }],
  [
    'funderReach(funder: "fnd:demo-alone") { provinces { id } sites { id } products { id } countries { country { id } viaGroup } }',
    {
      provinces: ids('prov:la-lp'),
      sites: ids('whs:luang-prabang'),
      products: ids('prd:silk'),
      countries: expect.arrayContaining([{ country: { id: 'ctry:la' }, viaGroup: false }]),
    },
  ],
  ['zonesFor(border: true, first: 1) { rows { atBorder } }', { rows: [{ atBorder: true }] }],
])('%s', async (question, expected) => {
  const on = question.includes('(') && question.indexOf('(') < question.indexOf('{');
  const asked = 'asOf: "2026-06-30", includeSynthetic: true';
  const [name = ''] = /^\w+/.exec(question) ?? [];
  const whole = on ? question.replace('(', `(${asked}, `) : question.replace(name, `${name}(${asked})`);
  expect(await api.answer(`{ ${whole} }`)).toEqual({ [name]: expected });
});

test('Myanmar is reached once its project has begun', async () => {
  const reached = async (on: string): Promise<string[]> => {
    const { funderReach } = await api.answer<{ funderReach: { countries: { country: { id: string } }[] } }>(
      `{ funderReach(funder: "fnd:demo-alone", asOf: "${on}", includeSynthetic: true) { countries { country { id } } } }`,
    );
    return funderReach.countries.map(({ country }) => country.id);
  };
  expect(await reached('2027-04')).toEqual(expect.arrayContaining([...(await reached('2027-02')), 'ctry:mm']));
});
