// The questions that the texts were read for, asked through the API and held against answers worked out by hand.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readOperations } from '../../src/api/operations.js';
import { startSeededApi, type TestApi } from '../support/api.js';
import { rowDifferences } from '../support/facts/answer-table.js';
import { rowsUnder } from '../support/facts/fact-list.js';

const operations = await readOperations(join(import.meta.dirname, '../../schema/operations'));

interface Stated {
  provenance: { locator: string; status: string; source?: { id: string } }[];
}
interface Named {
  name: string;
}
interface Edge<T = Named> extends Stated {
  node: T;
}
interface Edges<T = Named> {
  edges: Edge<T>[];
}
interface Nodes<T = Named> {
  nodes: T[];
}
type Row = string[];

const said = ({ provenance }: Stated): string =>
  provenance.map(({ locator, status }) => `${locator} ${status}`).join(' ');
const text = ({ provenance }: Stated): string =>
  provenance.flatMap(({ source }) => source?.id.replace('src:', '') ?? []).join(' ');
const names = ({ nodes }: Nodes): string => nodes.map(({ name }) => name).join(' ');

let api: TestApi;
beforeAll(async () => {
  api = await startSeededApi();
});
afterAll(() => api.stop());

/** The answer to an operation with the variables that stand beside it. */
function ask<T>(name: string): Promise<T> {
  const operation = operations.find((one) => one.name === name);
  if (!operation) throw new Error(`There is no operation ${name}.`);
  return api.answer<T>(operation.query, operation.variables);
}

const answers = (name: string, rows: Row[]): void =>
  expect(rowDifferences(rowsUnder(name, 'questions'), rows)).toEqual([]);

test('which funders reach Viet Nam, through which project, according to which paragraph', async () => {
  type Covering = Edges<Named & { funders?: Edges }>;
  interface Covered extends Named {
    coveredBy: Covering;
  }
  type Answer = { country: Covered & { groups: Nodes<Covered> } } & Record<
    'provinces' | 'places' | 'heritageSites',
    Nodes<Covered>
  >;
  const { country, provinces, places, heritageSites } = await ask<Answer>('funders-reaching-a-country');
  const covered = [country, ...[country.groups, provinces, places, heritageSites].flatMap(({ nodes }) => nodes)];
  const rows = covered.flatMap(({ name, coveredBy }) =>
    coveredBy.edges.flatMap((reach) =>
      (reach.node.funders?.edges ?? []).map((fund) => [
        fund.node.name,
        reach.node.name,
        name,
        text(reach),
        said(fund),
        said(reach),
      ]),
    ),
  );
  answers('funders-reaching-a-country', rows);
});

test('which countries, provinces and sites each project covers', async () => {
  const { projects } = await ask<{ projects: Nodes<Named & { covers: Edges<Named & { kind: string }> }> }>(
    'what-projects-cover',
  );
  const rows = projects.nodes.flatMap(({ name, covers }) =>
    covers.edges.map((edge) => [name, edge.node.name, edge.node.kind, text(edge), said(edge)]),
  );
  answers('what-projects-cover', rows);
});

test('which products have a consortium in which country, and how many leaders were declared against known', async () => {
  interface Answer {
    consortia: Nodes<{ products: Edges; locations: Nodes }> & { totalCount: number };
    events: Nodes<{ measurements: Nodes<Stated & { value: number; basis: string }> }>;
  }
  const { consortia, events } = await ask<Answer>('consortia-declared-and-known');
  const rows = [
    ...consortia.nodes.flatMap(({ products, locations }) =>
      products.edges.map((edge) => [edge.node.name, names(locations), said(edge)]),
    ),
    ...events.nodes.flatMap(({ measurements }) =>
      measurements.nodes.map((one) => [`${one.basis.toLowerCase()} ${one.value}`, '', said(one)]),
    ),
    [`known ${consortia.totalCount}`, '', ''],
  ];
  answers('consortia-declared-and-known', rows);
});

test('what the workshop of June 2017 reported as achievements, challenges and needs', async () => {
  type Finding = Stated & { kinds: string[]; text: string; topics: Nodes };
  const { events } = await ask<{ events: Nodes<{ findings: Nodes<Finding> }> }>('findings-of-a-workshop');
  const rows = events.nodes
    .flatMap(({ findings }) => findings.nodes)
    .flatMap((finding) => {
      const about = finding.kinds.includes('ACHIEVEMENT')
        ? [finding.text]
        : finding.topics.nodes.map(({ name }) => name);
      return about.map((topic) => [finding.kinds.sort().join(' '), topic, said(finding)]);
    });
  answers('findings-of-a-workshop', rows);
});

test('which modules the training of Creative4Mekong has, in which order, about which topics', async () => {
  type Module = Stated & Named & { order: number; contents: string[]; topics: Nodes };
  const { events } = await ask<{ events: Nodes<{ modules: Nodes<Module> }> }>('modules-of-a-training');
  const modules = events.nodes.flatMap((event) => event.modules.nodes);
  expect(modules.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
  answers(
    'modules-of-a-training',
    modules.map((one) => [String(one.order), one.name, names(one.topics), said(one)]),
  );
});

test('which studies and policies were proposed or presented to whom in 2012', async () => {
  interface Study extends Named {
    status: string;
    implementers: Edges;
    proposes: Edges<Named & { presentedTo: { edges: (Edge & { on: string })[] } }>;
  }
  const { studies } = await ask<{ studies: Nodes<Study> }>('policy-research');
  const rows = studies.nodes.flatMap(({ name, status, implementers, proposes }) => [
    [name, status, '', ''],
    ...implementers.edges.map((edge) => [name, 'carried out by', edge.node.name, said(edge)]),
    ...proposes.edges.map((edge) => [name, 'proposes', edge.node.name, said(edge)]),
    ...proposes.edges
      .flatMap(({ node }) => node.presentedTo.edges)
      .map((edge) => [name, `presented by ${edge.on} to`, edge.node.name, said(edge)]),
  ]);
  answers('policy-research', rows);
});

test('what the online system on zones is to do, and by when', async () => {
  interface System extends Named {
    developers: Edges;
    parentProjects: Edges;
    fedBy: Edges<Named & { closesOn: string }>;
  }
  const { infoSystems } = await ask<{ infoSystems: Nodes<System> }>('zone-system-and-its-data-collection');
  const rows = infoSystems.nodes.flatMap(({ name, developers, parentProjects, fedBy }) => [
    ...developers.edges.map((edge) => [name, 'built by', edge.node.name, said(edge)]),
    ...parentProjects.edges.map((edge) => [name, 'part of', edge.node.name, said(edge)]),
    ...fedBy.edges.map((edge) => [name, `fed until ${edge.node.closesOn} by`, edge.node.name, said(edge)]),
  ]);
  answers('zone-system-and-its-data-collection', rows);
});
