// The differences between two days are those of the lists of the two days, and of the facts that were known.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectFacts } from '../../../src/exchange/facts/projected-records.js';
import { loadBundle } from '../../../src/exchange/load.js';
import { model } from '../../../src/model/index.js';
import { startSeededApi, type TestApi } from '../../support/api.js';
import { startScratchApi } from '../../support/scratch.js';
import { withCarriedLocations } from '../../support/carried-locations.js';
import { randomGraph } from '../../support/random-graph.js';
import { snapshotOn } from '../../support/snapshot.js';

interface Change {
  change: 'ADDED' | 'ENDED' | 'CHANGED';
  node: { id: string };
  other: { id: string } | null;
  relationship: string | null;
  property: string | null;
  before: string | null;
  after: string | null;
}
interface Diff {
  rows: Change[];
  added: number;
  ended: number;
  changed: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const document = `query($from: PartialDate!, $to: PartialDate!, $scope: [ID!], $knownAt: PartialDate, $after: String) {
  graphDiff(from: $from, to: $to, scope: $scope, knownAt: $knownAt, first: 100, after: $after) {
    added ended changed
    rows { change node { id } other { id } relationship property before after }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** All pages of the answer. */
async function diff(api: TestApi, variables: object): Promise<Diff> {
  const rows: Change[] = [];
  for (let after: string | null = null; ;) {
    const { graphDiff }: { graphDiff: Diff } = await api.answer(document, { ...variables, after });
    rows.push(...graphDiff.rows);
    if (!graphDiff.pageInfo.hasNextPage) return { ...graphDiff, rows };
    after = graphDiff.pageInfo.endCursor;
  }
}

const line = ({ change, node, relationship, other }: Change): string =>
  [change, node.id, relationship ?? '', other?.id ?? ''].join(' ');

describe('over a random graph', () => {
  const bundle = randomGraph(model, { seed: 5, nodesPerKind: 6, relationshipsPerPair: 5 });
  const settled = withCarriedLocations(projectFacts(bundle, model).bundle);
  const happened = new Set(['COVERS', 'EXPORTS', 'EXPORTS_TO', 'MEASURES', 'OBJECT', 'SUBJECT', 'SUCCEEDED_BY']);
  let api: TestApi;
  beforeAll(async () => {
    api = await startScratchApi();
    await loadBundle({
      database: api.database,
      model,
      bundle,
      fingerprint: 'random',
      now: new Date(0),
      name: 'random',
    });
  });
  afterAll(() => api.stop());

  /** What is there on a day, one line each, as often as it is. */
  function lines(day: string): Map<string, string> {
    const { nodes, relationships } = snapshotOn(settled, day);
    return new Map([
      ...nodes.map(({ id }): [string, string] => [id, `${id}  `]),
      ...relationships
        .filter(({ relationship }) => !happened.has(relationship.type))
        .map(({ id, from, to, relationship }): [string, string] => {
          const [start, end] = relationship.symmetric && to < from ? [to, from] : [from, to];
          return [id, `${start} ${relationship.type} ${end}`];
        }),
    ]);
  }
  const missing = (from: Map<string, string>, to: Map<string, string>): string[] =>
    [...from].filter(([id]) => !to.has(id)).map(([, said]) => said);

  test.each([
    ['2012-06-30', '2018-12-31'],
    ['2010-01-01', '2015-12-31'],
    ['2018-12-31', '2012-06-30'],
  ])('%s to %s', async (from, to) => {
    const [before, after] = [lines(from), lines(to)];
    const { rows, added, ended } = await diff(api, { from, to });
    const found = rows.filter(({ change, node }) => change !== 'CHANGED' && !node.id.startsWith('fct:')).map(line);
    const expected = [
      ...missing(after, before).map((said) => `ADDED ${said}`),
      ...missing(before, after).map((said) => `ENDED ${said}`),
    ];
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(expected.length).toBeGreaterThan(0);
    expect([added, ended]).toEqual(
      ['ADDED', 'ENDED'].map((wanted) => rows.filter(({ change }) => change === wanted).length),
    );
  });

  test('nothing changes between a day and itself', async () => {
    expect(await diff(api, { from: '2018', to: '2018' })).toMatchObject({ rows: [], added: 0, ended: 0, changed: 0 });
  });
});

describe('over the seeds', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startSeededApi();
  });
  afterAll(() => api.stop());

  test('Viet Nam had 63 provinces on 2025-06-30 and 34 on the next day, of which 23 were new', async () => {
    const { rows } = await diff(api, { from: '2025-06-30', to: '2025-07-01' });
    const provinces = rows.filter(({ relationship, node }) => !relationship && node.id.startsWith('prov:'));
    expect(provinces.filter(({ change }) => change === 'ADDED')).toHaveLength(23);
    expect(provinces.filter(({ change }) => change === 'ENDED')).toHaveLength(52);
  });

  test('a scope leaves only what touches it, and what was not known yet does not count', async () => {
    const asked = { from: '2025-06-30', to: '2025-07-01', scope: ['prov:vn-57'] };
    const { rows } = await diff(api, asked);
    expect(rows.map(line)).toContain('ENDED prov:vn-57  ');
    expect(rows.every(({ node, other }) => [node.id, other?.id].includes('prov:vn-57'))).toBe(true);
    expect((await diff(api, { ...asked, knownAt: '2012' })).rows).toEqual([]);
  });
});
