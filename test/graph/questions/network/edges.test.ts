// The relationships of a node, held to the links that were loaded.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { model } from '../../../../src/model/index.js';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph, type SmallLink } from '../../../support/small-graph.js';

interface Edge {
  type: string;
  direction: string;
  other: { id: string };
  validFrom: string | null;
  validTo: string | null;
  values: { name: string; value: string }[];
  status: string | null;
  source: { id: string } | null;
  locator: string | null;
}

const links: SmallLink[] = [
  ['ent:a', 'SUPPLIES', 'ent:b', { productId: 'prd:rice', year: 2024, value: { amount: '5.50', currency: 'USD' } }],
  ['ent:b', 'SUPPLIES', 'ent:a', { productId: 'prd:rice', year: 2023, sourceId: 'src:book', locator: '#p6' }],
  ['ent:a', 'SUPPLIES', 'ent:a', { productId: 'prd:rice', year: 2024 }],
  ['ent:a', 'COLLABORATES_WITH', 'ent:b', { subject: 'research' }],
  ['ent:c', 'COLLABORATES_WITH', 'ent:a', { validFrom: '2020', validTo: '2022' }],
  ['ent:a', 'MEMBER_OF', 'clu:group', { role: 'LEADER', validFrom: '2021' }],
  ['ent:a', 'PERFORMS', 'prd:rice', { stage: 'EXPORT', statementStatus: 'PLANNED' }],
  ['ent:a', 'LOCATED_IN', 'prov:old', { validTo: '2020' }],
  ['ent:a', 'LOCATED_IN', 'prov:new', { validFrom: '2021' }],
  ['prj:plan', 'COVERS', 'prov:old'],
];

let api: ScratchApi;
const ask = async (given: string): Promise<Edge[]> =>
  (
    await api.answer<{ edges: { rows: Edge[] } }>(`{ edges(${given}) { rows {
      type direction other { id } validFrom validTo values { name value } status source { id } locator } } }`)
  ).edges.rows;
const short = (rows: readonly Edge[]): string[] =>
  rows.map(({ type, direction, other }) => `${type} ${direction} ${other.id}`);

beforeAll(async () => {
  api = await startScratchApi();
  const ids = ['ent:a', 'ent:b', 'ent:c', 'prd:rice', 'clu:group', 'prov:new', 'prj:plan', 'src:book'];
  await api.load(
    smallGraph({ ...Object.fromEntries(ids.map((id) => [id, {}])), 'prov:old': { validTo: '2020' } }, links),
  );
}, 240_000);
afterAll(() => api.stop());

describe('edges', () => {
  test('are all that hold on the day, by type, direction and name, a loop once', async () => {
    expect(short(await ask('node: "ent:a", asOf: "2024"'))).toEqual([
      'COLLABORATES_WITH BOTH ent:b',
      'LOCATED_IN OUT prov:new',
      'MEMBER_OF OUT clu:group',
      'SUPPLIES IN ent:b',
      'SUPPLIES OUT ent:a',
      'SUPPLIES OUT ent:b',
    ]);
    expect(short(await ask('node: "ent:a", asOf: "2020", types: [COLLABORATES_WITH, LOCATED_IN]'))).toEqual([
      'COLLABORATES_WITH BOTH ent:b',
      'COLLABORATES_WITH BOTH ent:c',
      'LOCATED_IN OUT prov:old',
    ]);
  });

  test('may be asked for by direction; what has none leads both ways', async () => {
    expect(short(await ask('node: "ent:a", direction: IN, asOf: "2024"'))).toEqual([
      'COLLABORATES_WITH BOTH ent:b',
      'SUPPLIES IN ent:b',
      'SUPPLIES OUT ent:a',
    ]);
    expect(short(await ask('node: "ent:b", direction: OUT, asOf: "2024"'))).toEqual([
      'COLLABORATES_WITH BOTH ent:a',
      'SUPPLIES OUT ent:a',
    ]);
  });

  test('that were planned come where plans are asked for, and what is covered outlasts the province', async () => {
    expect(short(await ask('node: "ent:a", types: [PERFORMS], includePlanned: true'))).toEqual([
      'PERFORMS OUT prd:rice',
    ]);
    expect(short(await ask('node: "prj:plan"'))).toEqual(['COVERS OUT prov:old']);
  });

  test('tell what they say and who says it', async () => {
    const [bought, , sold] = await ask('node: "ent:a", types: [SUPPLIES], asOf: "2024"');
    expect(bought).toMatchObject({ source: { id: 'src:book' }, locator: '#p6' });
    expect(Object.fromEntries(sold?.values.map(({ name, value }) => [name, value]) ?? [])).toMatchObject({
      productId: 'prd:rice',
      year: '2024',
      valueAmount: '5.50',
      valueCurrency: 'USD',
    });
  });

  test('come in pages, and only of what there is', async () => {
    const walked: Edge[] = [];
    for (let after = 'null', more = true; more;) {
      const { edges } = await api.answer<{
        edges: { rows: Edge[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(
        `{ edges(node: "ent:a", first: 2, after: ${after}, asOf: "2024") { rows { type direction other { id } } pageInfo { hasNextPage endCursor } } }`,
      );
      walked.push(...edges.rows);
      [after, more] = [JSON.stringify(edges.pageInfo.endCursor), edges.pageInfo.hasNextPage];
    }
    expect(short(walked)).toEqual(short(await ask('node: "ent:a", asOf: "2024"')));
    const { errors } = await api.ask('{ edges(node: "ent:nobody") { warnings } }');
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND_ENTERPRISE' } }]);
  });

  test('may be of every type of the model', async () => {
    for (const { type } of model.relationships) expect(await ask(`node: "prd:rice", types: [${type}]`)).toEqual([]);
  });
});
