// The statements around a region begin at the point index.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4j, { type Plan } from 'neo4j-driver';
import { Reading } from '../../../src/graph/compile/given.js';
import type { ListSelection } from '../../../src/graph/compile/selection.js';
import { listStatement } from '../../../src/graph/compile/statement.js';
import { applyConstraints } from '../../../src/graph/constraints.js';
import { Database } from '../../../src/graph/database.js';
import { model } from '../../../src/model/index.js';

const {
  VCG_TEST_NEO4J_URI: uri = '',
  VCG_TEST_NEO4J_USERNAME: username = '',
  VCG_TEST_NEO4J_PASSWORD: password = '',
} = process.env;
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
const database = new Database({ uri, username, password });

beforeAll(() => applyConstraints(database, model));
afterAll(() => Promise.all([driver.close(), database.close()]));

const operatorsOf = ({ operatorType, children, arguments: told }: Plan): string[] => [
  `${operatorType} ${JSON.stringify(told)}`,
  ...children.flatMap(operatorsOf),
];

const list = (asked: Partial<ListSelection>): ListSelection => ({
  coordinate: 'zones',
  page: { size: 10, backward: false },
  order: [],
  totalCount: true,
  rows: { edge: [], cursors: false, hasMore: true, distance: true },
  ...asked,
});

async function planOf(kind: string, asked: Partial<ListSelection>): Promise<string[]> {
  const type = model.kind(kind);
  const view = { asOf: undefined, includeSynthetic: false };
  const { text, parametersFor } = listStatement(model, type, kind, list(asked), new Reading({}), view);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`, parametersFor({}));
    return summary.plan ? operatorsOf(summary.plan) : [];
  } finally {
    await session.close();
  }
}

const point = { longitude: 102.83, latitude: 16.43 };
const polygon = '{"type":"Polygon","coordinates":[[[102,16],[103,16],[103,17],[102,16]]]}';

test.each([
  ['near', (kind: string) => ({ near: { given: { point, withinKm: 150 }, kinds: model.kind(kind).kinds } })],
  ['a radius', () => ({ where: { within: { radius: { point, km: 150 } } } })],
  ['a box', () => ({ where: { within: { box: { west: 102, east: 103, south: 16, north: 17 } } } })],
  ['a polygon', () => ({ where: { name: { contains: 'a' }, and: [{ within: { polygon } }] } })],
])('%s begins at the points of an index, for all kinds that have or lend one', async (_name, asked) => {
  for (const [kind, lenders] of [
    ['Zone', ['Place', 'Province', 'Zone']],
    ['Enterprise', ['Place', 'Province']],
    ['Province', ['Province']],
  ] as const) {
    const operators = await planOf(kind, asked(kind));
    const sought = operators.filter((one) => one.startsWith('NodeIndexSeekByRange'));
    expect(sought.every((one) => one.includes('POINT INDEX'))).toBe(true);
    expect(sought.filter((one) => lenders.some((lender) => one.includes(`:${lender}(`))).length).toBe(lenders.length);
    expect(operators.filter((one) => one.startsWith('NodeByLabelScan'))).toEqual([]);
  }
});
