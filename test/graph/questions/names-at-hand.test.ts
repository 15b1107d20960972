// Who asks only for names of nodes that a question has read gets them without a look-up, and they are the names of the nodes.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startScratchApi, type ScratchApi } from '../../support/scratch.js';
import { loadShippedSets } from '../../support/shipped-sets.js';

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi({ answerCacheMb: 0 });
  await loadShippedSets(api.database, ['seed', 'demo']);
}, 300_000);
afterAll(() => api.stop());

const view = 'asOf: "2026-06-30", includeSynthetic: true';

/** The answer and how many statements it took. */
async function told(query: string): Promise<{ answer: string; statements: number }> {
  const before = api.database.statements;
  const answer = JSON.stringify(await api.answer(`{ ${query} }`));
  return { answer, statements: api.database.statements - before };
}

test.each([
  ['neighbourhood', `(node: "con:demo-level-5", ${view})`, 'rows { node { # } edges { from { # } to { # } } }'],
  ['funderReach', `(funder: "fnd:demo-alone", ${view})`, 'countries { country { # } } clusters { # } events { # }'],
  [
    'marketConcentration',
    `(subject: "ent:demo-sales-to-one-above-all", side: BUYER, ${view})`,
    'table { counterpart { # } }',
  ],
  ['consortiumPenetration', `(consortium: "con:demo-level-5", ${view})`, 'buyers { buyer { # } }'],
  [
    'pathsToMarket',
    `(from: "ent:demo-long-road-1", buyer: "ent:demo-buyer-it-long-road-arredi", includeSynthetic: true)`,
    'rows { actors { # } }',
  ],
])('%s', async (name, given, shape) => {
  const asked = (fields: string): string => `${name}${given} { ${shape.replaceAll('#', fields)} }`;
  const atHand = await told(asked('id name'));
  const lookedUp = await told(asked('__typename id name createdAt'));
  expect(atHand.answer).toMatch(/"name":"[^"]/);
  expect(atHand.statements).toBe(1);
  expect(lookedUp.statements).toBe(2);
  expect(lookedUp.answer.replaceAll(/"__typename":"\w+",|,"createdAt":"[^"]*"/g, '')).toBe(atHand.answer);
  const kinds = await told(asked('__typename id name'));
  expect(kinds.answer).toBe(lookedUp.answer.replaceAll(/,"createdAt":"[^"]*"/g, ''));
});

test('where no way leads to a buyer whom the statement has met, nobody asks again whether there is one', async () => {
  const ends = 'from: "ent:demo-buyer-it-long-road-arredi", buyer: "ent:demo-long-road-1"';
  const { answer, statements } = await told(
    `pathsToMarket(${ends}, includeSynthetic: true) { hops rows { count: actors { id } } }`,
  );
  expect(JSON.parse(answer)).toEqual({ pathsToMarket: { hops: null, rows: [] } });
  expect(statements).toBe(1);
});
