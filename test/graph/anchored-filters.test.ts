// Filters that name the far end of a relation, directly, under "and" and two steps away, agree with a brute-force reading.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadBundle } from '../../src/exchange/load.js';
import { model } from '../../src/model/index.js';
import type { Kind, Relation } from '../../src/ontology/model.js';
import { today } from '../../src/ontology/today.js';
import { BruteForce } from '../support/brute-force.js';
import { withCarriedLocations } from '../support/carried-locations.js';
import type { TestApi } from '../support/api.js';
import { startScratchApi } from '../support/scratch.js';
import { randomGraph } from '../support/random-graph.js';
import { pick, seededRandom } from '../support/random-values.js';

type Where = Record<string, unknown>;

const bundle = randomGraph(model, { seed: 7, nodesPerKind: 6, relationshipsPerPair: 6 });
const truth = new BruteForce(withCarriedLocations(bundle), today(new Date()));
const random = seededRandom(8);
let api: TestApi;
beforeAll(async () => {
  api = await startScratchApi();
  await loadBundle({ database: api.database, model, bundle, fingerprint: 'random', now: new Date(0), name: 'random' });
});
afterAll(() => api.stop());

/** A filter of a relation that names the node it leads to. */
function naming(relation: Relation, condition: Where): Where {
  const own = relation.relationship.ownProperties.length > 0;
  return own ? { node: condition } : condition;
}

const idsAlong = (kind: Kind, relation: Relation): string[] => [
  ...new Set(
    bundle.nodes
      .filter((node) => node.kind === kind)
      .flatMap((node) => truth.along(relation, node).map((row) => row.node.id)),
  ),
];

/** Filters by the id of what a relation leads to, in each place where such a condition may stand. */
function filters(kind: Kind, relation: Relation): Where[] {
  const ids = idsAlong(kind, relation);
  const [one, other] = [pick(random, ids), pick(random, ids)];
  const some = (condition: Where): Where => ({ [`${relation.field}Some`]: naming(relation, condition) });
  const back = relation.target.relations.find(({ relationship }) => relationship === relation.relationship);
  const near = bundle.nodes.find((node) => node.kind === kind)?.id ?? '';
  return [
    some({ id: { eq: one } }),
    some({ id: { in: [one, other] } }),
    { ...some({ id: { eq: one } }), not: some({ id: { eq: other } }) },
    { and: [some({ id: { eq: one } }), some({ id: { eq: other } })] },
    { ...some({ id: { eq: one } }), and: [some({ id: { eq: other } })] },
    { or: [some({ id: { eq: one } }), some({ id: { eq: other } })] },
    ...(back ? [some({ [`${back.field}Some`]: naming(back, { id: { eq: near } }) })] : []),
  ];
}

const relations = model.kinds.flatMap((kind) =>
  kind.relations
    .filter((relation) => idsAlong(kind, relation).length > 0)
    .map((relation) => [`${kind.plural} by ${relation.field}`, kind, relation] as const),
);

test.each(relations.filter(() => random() < 0.1))('%s', async (_name, kind, relation) => {
  const query = `query($where: ${kind.name}Where) { ${kind.plural}(where: $where, first: 100) { totalCount nodes { id } } }`;
  for (const where of filters(kind, relation)) {
    const expected = truth.all(kind).filter((row) => truth.matches(kind, row, where));
    const ids = expected.map(({ node }) => node.id).sort();
    const { [kind.plural]: found } = await api.answer<Record<string, { totalCount: number; nodes: { id: string }[] }>>(
      query,
      { where },
    );
    expect({ where, ids: found?.nodes.map(({ id }) => id), totalCount: found?.totalCount }).toEqual({
      where,
      ids,
      totalCount: ids.length,
    });
  }
});
