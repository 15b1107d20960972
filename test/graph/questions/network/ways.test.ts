// What lies around a node and between two, against breadth-first search over random networks.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomCluster } from '../../../support/questions/network-bundle.js';
import * as plain from '../../../support/questions/simple-network.js';
import { startScratchApi, type ScratchApi } from '../../../support/scratch.js';
import { smallGraph, type SmallLink } from '../../../support/small-graph.js';

const random = Array.from({ length: 12 }, (_, seed) => randomCluster(seed + 100));
const hub: SmallLink[] = Array.from({ length: 40 }, (_, place) => [
  'ent:hub',
  'COLLABORATES_WITH',
  `ent:spoke-${String(place).padStart(2, '0')}`,
]);
const served: SmallLink[] = [
  ['ent:in-a', 'MEMBER_OF', 'clu:served', { role: 'LEADER' }],
  ['ent:in-a', 'MEMBER_OF', 'clu:served', { role: 'MEMBER' }],
  ['ent:in-b', 'MEMBER_OF', 'clu:served', { role: 'MEMBER' }],
  ['ent:in-c', 'MEMBER_OF', 'clu:served', { role: 'MEMBER', validTo: '2020' }],
  ['ent:in-b', 'SUPPLIES', 'ent:in-a', { productId: 'prd:rice', year: 2024 }],
  ['ent:in-b', 'SUPPLIES', 'ent:in-a', { productId: 'prd:tea', year: 2024 }],
  ['ent:in-b', 'SUPPLIES', 'ent:in-b', { productId: 'prd:tea', year: 2024 }],
  ['ent:in-a', 'SUPPLIES', 'ent:in-c', { productId: 'prd:tea', year: 2024 }],
  ['org:help', 'SERVES', 'ent:in-b', { serviceType: 'TRAINING' }],
  ['org:help', 'SERVES', 'ent:in-b', { serviceType: 'DESIGN' }],
  ['org:help', 'SERVES', 'clu:served', { serviceType: 'FINANCE_ACCESS' }],
  ['ent:in-a', 'SERVES', 'ent:in-b', { serviceType: 'LOGISTICS' }],
  ['org:late', 'SERVES', 'ent:in-b', { serviceType: 'LOGISTICS', validFrom: '2030' }],
];

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi();
  const links = [...random.flatMap((one) => one.links), ...hub, ...served];
  const ids = [
    ...links.flatMap(([from, , to]) => [from, to]),
    ...random.flatMap(({ nodes }) => nodes),
    'prd:rice',
    'prd:tea',
  ];
  await api.load(smallGraph(Object.fromEntries(ids.map((id) => [id, {}])), links));
}, 240_000);
afterAll(() => api.stop());

interface Edge {
  relationship: string;
  from: { id: string };
  to: { id: string };
  parallel: number;
  services: string[];
}
const edge = 'relationship from { id } to { id } parallel services';
const plainEdge = ({ relationship, from, to, parallel, services }: Edge) =>
  [relationship, from.id, to.id, parallel, ...services].join(' ');
const types = 'types: [SUPPLIES, COLLABORATES_WITH], asOf: "2024"';

interface Around {
  neighbourhood: {
    truncated: boolean;
    rows: { node: { id: string }; distance: number; edges: Edge[] }[];
  };
}
const around = async (options: string) =>
  (
    await api.answer<Around>(
      `{ neighbourhood(${options}, first: 100) { truncated rows { node { id } distance edges { ${edge} } } } }`,
    )
  ).neighbourhood;

describe.each(random.map((one) => [one.cluster, one] as const))('%s', (_, { nodes, ties, links }) => {
  const network = plain.networkOf(nodes, ties);
  const { length, count } = plain.shortestPaths(network);
  const [first = ''] = nodes;

  test('has the neighbours of breadth-first search, with each edge between them once', async () => {
    for (const depth of [1, 2, 3]) {
      const { rows, truncated } = await around(`node: "${first}", depth: ${depth}, ${types}`);
      const near = (distance: number) => nodes.filter((node) => length(first, node) === distance);
      const wanted = [1, 2, 3].slice(0, depth).flatMap((distance) => near(distance).map((id) => [id, distance]));
      expect(rows.map(({ node, distance }) => [node.id, distance])).toEqual(wanted);
      expect(truncated).toBe(false);
      const shown = new Set([first, ...rows.map(({ node }) => node.id)]);
      const counted = new Map<string, number>();
      for (const [from, type, to] of links) {
        if (type === 'MEMBER_OF' || from === to || !shown.has(from) || !shown.has(to)) continue;
        const ends = type === 'COLLABORATES_WITH' ? [from, to].toSorted() : [from, to];
        const key = [type, ...ends].join(' ');
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
      const found = rows.flatMap(({ edges }) =>
        edges.map((one) => {
          const ends =
            one.relationship === 'COLLABORATES_WITH' ? [one.from.id, one.to.id].toSorted() : [one.from.id, one.to.id];
          return [one.relationship, ...ends, one.parallel].join(' ');
        }),
      );
      expect(found.toSorted()).toEqual([...counted].map(([key, number]) => `${key} ${number}`).toSorted());
    }
  });

  test('has all shortest ways between two nodes and no other', async () => {
    for (const last of nodes.slice(1)) {
      const { shortestConnection: ways } = await api.answer<{
        shortestConnection: { rows: { length: number; nodes: { id: string }[]; edges: Edge[] }[]; warnings: string[] };
      }>(
        `{ shortestConnection(a: "${first}", b: "${last}", ${types}, first: 100) { rows { length nodes { id } edges { ${edge} } } warnings } }`,
      );
      expect(ways.rows).toHaveLength(length(first, last) <= 8 ? count(first, last) : 0);
      expect(ways.warnings).toHaveLength(ways.rows.length === 0 ? 1 : 0);
      const lines = ways.rows.map((way) => way.nodes.map(({ id }) => id).join(' '));
      expect(lines).toEqual([...new Set(lines)].toSorted());
      for (const { length: hops, nodes: on, edges } of ways.rows) {
        const ids = on.map(({ id }) => id);
        expect([hops, ids[0], ids.at(-1), ids.length]).toEqual([length(first, last), first, last, hops + 1]);
        ids.slice(1).forEach((id, step) => expect(network.near(ids[step] ?? '', id)).toBe(true));
        const steps = new Set(edges.map(({ from, to }) => [from.id, to.id].toSorted().join(' ')));
        expect(steps.size).toBe(hops);
      }
    }
  });
});

describe('a neighbourhood', () => {
  test('says where there is more than is shown', async () => {
    const cut = await around('node: "ent:hub", limit: 10');
    expect([cut.rows.length, cut.truncated]).toEqual([10, true]);
    expect(cut.rows.map(({ node }) => node.id)).toEqual(hub.slice(0, 10).map(([, , to]) => to));
    const whole = await around('node: "ent:hub", limit: 40');
    expect([whole.rows.length, whole.truncated]).toEqual([40, false]);
    const far = await around('node: "ent:spoke-00", depth: 2, limit: 40');
    expect([far.rows.length, far.truncated]).toEqual([40, false]);
  });

  test('follows every type without types, and asks for what is there', async () => {
    const { rows } = await around('node: "clu:served", asOf: "2024"');
    expect(rows.map(({ node }) => node.id)).toEqual(['ent:in-a', 'ent:in-b', 'org:help']);
    const { errors } = await api.ask('{ neighbourhood(node: "ent:gone") { truncated } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_ENTERPRISE');
  });
});

describe('a connection', () => {
  test('is no longer than is asked for, and none of a node with itself', async () => {
    const ask = async (options: string) =>
      (
        await api.answer<{ shortestConnection: { rows: object[]; warnings: string[] } }>(
          `{ shortestConnection(${options}) { rows { length } warnings } }`,
        )
      ).shortestConnection;
    expect(await ask('a: "ent:spoke-00", b: "ent:spoke-01"')).toEqual({ rows: [{ length: 2 }], warnings: [] });
    expect((await ask('a: "ent:spoke-00", b: "ent:spoke-01", maxLength: 1')).rows).toEqual([]);
    expect((await ask('a: "ent:hub", b: "ent:hub"')).warnings).toEqual([
      'A node is connected to itself without any relationship.',
    ]);
    expect((await ask('a: "ent:hub", b: "ent:in-a"')).rows).toEqual([]);
  });
});

describe('the network of a cluster', () => {
  const network = async (options: string) =>
    (
      await api.answer<{
        clusterNetwork: { rows: { node: { id: string }; part: string; roles: string[]; edges: Edge[] }[] };
      }>(`{ clusterNetwork(${options}) { rows { node { id } part roles edges { ${edge} } } } }`)
    ).clusterNetwork.rows.map(({ node, part, roles, edges }) => [node.id, part, roles.join(' '), edges.map(plainEdge)]);

  test('holds members, what joins them and who serves them on the day', async () => {
    expect(await network('cluster: "clu:served", asOf: "2024"')).toEqual([
      ['clu:served', 'GROUP', '', []],
      ['ent:in-a', 'MEMBER', 'LEADER MEMBER', []],
      ['ent:in-b', 'MEMBER', 'MEMBER', ['SERVES ent:in-a ent:in-b 1 LOGISTICS', 'SUPPLIES ent:in-b ent:in-a 2']],
      [
        'org:help',
        'PROVIDER',
        '',
        ['SERVES org:help clu:served 1 FINANCE_ACCESS', 'SERVES org:help ent:in-b 2 DESIGN TRAINING'],
      ],
    ]);
  });

  test('of another day is another one', async () => {
    const rows = await network('cluster: "clu:served", asOf: "2019"');
    expect(rows.map(([id]) => id)).toEqual(['clu:served', 'ent:in-a', 'ent:in-b', 'ent:in-c', 'org:help']);
  });
});
