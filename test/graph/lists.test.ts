// Filters, orders and pages of every list agree with a brute-force reading of the same data.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withDerivedNames } from '../../src/exchange/derived-names.js';
import { projectFacts } from '../../src/exchange/facts/projected-records.js';
import { loadBundle } from '../../src/exchange/load.js';
import { edgeOrders, nodeOrders } from '../../src/graph/compile/orders.js';
import type { OrderKey } from '../../src/graph/compile/selection.js';
import type { NodeType, Relation } from '../../src/ontology/model.js';
import { model } from '../../src/model/index.js';
import { listName } from '../../src/api/schema/names.js';
import { dayAsked } from '../../src/ontology/values/partial-date.js';
import { today } from '../../src/ontology/today.js';
import { BruteForce, type Row } from '../support/brute-force.js';
import { withCarriedLocations } from '../support/carried-locations.js';
import type { TestApi } from '../support/api.js';
import { startScratchApi } from '../support/scratch.js';
import { randomGraph } from '../support/random-graph.js';
import { pick, seededRandom } from '../support/random-values.js';
import { RandomQueries } from '../support/random-query.js';

const seed = Number(process.env['VCG_TEST_SEED'] ?? 20_261_122);
const bundle = randomGraph(model, { seed, nodesPerKind: 12, relationshipsPerPair: 8 });
const now = today(new Date());
const truth = new BruteForce(withCarriedLocations(withDerivedNames(projectFacts(bundle, model).bundle)), now);
const days = [undefined, '2013', '2018-H1', '2024-02-29'];
const random = seededRandom(seed + 1);
const queries = new RandomQueries(random, bundle);
let api: TestApi;

beforeAll(async () => {
  api = await startScratchApi();
  await loadBundle({ database: api.database, model, bundle, fingerprint: 'random', now: new Date(0), name: 'random' });
});
afterAll(() => api.stop());

interface Edge {
  cursor: string;
  node: { id: string };
}
interface Connection {
  totalCount: number;
  edges: Edge[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

const selection =
  'totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const ids = ({ edges }: Connection): string[] => edges.map(({ node }) => node.id);

/** Walks a list page by page, in either direction, and gives all pages joined. */
async function walk(ask: (page: object) => Promise<Connection>, size: number, backward: boolean): Promise<string[]> {
  const seen: string[] = [];
  let page: object = backward ? { last: size } : { first: size };
  for (;;) {
    const part = await ask(page);
    if (backward) seen.unshift(...ids(part));
    else seen.push(...ids(part));
    expect(part.edges.map(({ cursor }) => cursor)[0] ?? null).toBe(part.pageInfo.startCursor);
    if (!(backward ? part.pageInfo.hasPreviousPage : part.pageInfo.hasNextPage)) return seen;
    page = backward
      ? { last: size, before: part.pageInfo.startCursor }
      : { first: size, after: part.pageInfo.endCursor };
  }
}

async function agrees(
  rowsOf: (on: BruteForce) => Row[],
  type: NodeType,
  relation: Relation | undefined,
  orders: ReadonlyMap<string, OrderKey>,
  ask: (variables: object) => Promise<Connection>,
): Promise<void> {
  const where = queries.where(type, relation);
  const asOf = pick(random, days);
  const on = truth.on(dayAsked(asOf));
  const orderBy = queries.orderBy([...orders.keys()]);
  const keys = orderBy.map((name) => orders.get(name)!);
  const expected = on
    .sort(
      rowsOf(on).filter((row) => on.matches(type, row, where, relation)),
      keys,
    )
    .map(({ node }) => node.id);
  const all = await ask({ where, orderBy, asOf, first: 100 });
  const size = pick(random, [1, 2, 3, 7]);
  const question = JSON.stringify({ type: type.name, relation: relation?.field, asOf, where, orderBy });
  expect({ question, ids: ids(all), totalCount: all.totalCount }).toEqual({
    question,
    ids: expected.slice(0, 100),
    totalCount: expected.length,
  });
  // Each new statement takes long to plan: roots are walked both ways, of the many relations each one way by chance.
  for (const backward of relation ? [random() < 0.5] : [false, true]) {
    const joined = await walk((page) => ask({ where, orderBy, asOf, ...page }), size, backward);
    expect({ question, backward, ids: joined }).toEqual({ question, backward, ids: expected });
  }
}

const parameters = (name: string) =>
  `$where: ${name}Where, $orderBy: [${name}Order!], $first: Int, $after: String, $last: Int, $before: String`;
const given = 'where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before';

describe('root lists', () => {
  test.each([...model.kinds, ...model.interfaces].map((type) => [type.plural, type] as const))(
    '%s',
    async (plural, type) => {
      const query = `query(${parameters(type.name)}, $asOf: PartialDate) { ${plural}(${given}, asOf: $asOf) { ${selection} } }`;
      const ask = async (variables: object) =>
        (await api.answer<Record<string, Connection>>(query, variables))[plural]!;
      await agrees((on) => on.all(type), type, undefined, nodeOrders(type), ask);
    },
  );
});

describe('lists along relationships', () => {
  const relations = model.kinds.flatMap((kind, at) =>
    kind.relations
      // What leads from every kind alike is asked of every eighth, as each new list takes long to plan.
      .filter(({ field }) => at % 8 === 0 || !model.node.relations.some((shared) => shared.field === field))
      .map((relation) => [`${kind.name}.${relation.field}`, kind, relation] as const),
  );
  test.each(relations)('%s', async (_name, kind, relation) => {
    const own = relation.relationship.ownProperties.length > 0;
    const orders = own ? edgeOrders(relation.relationship) : nodeOrders(relation.target);
    const name = listName(relation.target, relation);
    const nodes = bundle.nodes.filter((node) => node.kind === kind);
    const from = nodes.find((node) => truth.along(relation, node).length > 1) ?? nodes[0]!;
    await agrees(
      (on) => on.along(relation, from),
      relation.target,
      relation,
      orders,
      async (variables) => {
        const query = `query($id: ID!, ${parameters(name)}, $asOf: PartialDate) { ${kind.field}(id: $id, asOf: $asOf) { ${relation.field}(${given}) { ${selection} } } }`;
        const answer = await api.answer<Record<string, Record<string, Connection>>>(query, {
          id: from.id,
          ...variables,
        });
        return answer[kind.field]![relation.field]!;
      },
    );
  });
});
