// Laws over the statements of questions, as a real Neo4j plans them: parameters, columns, names, scans, rights.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { projectRoot } from '../../../src/config.js';
import { labelsOf } from '../../../src/exchange/stored-form.js';
import { lookUpStatement, projectionStatement, questionStatement } from '../../../src/graph/question-statement.js';
import { syntheticLabel } from '../../../src/graph/synthetic.js';
import { model } from '../../../src/model/index.js';
import { argumentsOf, type Question, type Values } from '../../../src/ontology/question.js';
import { ViewArguments } from '../../../src/ontology/view.js';
import { columnsOf } from '../../../src/questions/ask.js';
import { questions } from '../../../src/questions/index.js';
import { startSeededApi, type TestApi } from '../../support/api.js';
import { asksForInvented } from '../../support/questions/examples.js';

let api: TestApi;
let driver: Driver;
beforeAll(async () => {
  api = await startSeededApi();
  const { VCG_TEST_NEO4J_URI: uri = '', VCG_TEST_NEO4J_USERNAME: user = '' } = process.env;
  driver = neo4j.driver(uri, neo4j.auth.basic(user, process.env['VCG_TEST_NEO4J_PASSWORD'] ?? ''));
});
afterAll(async () => {
  await driver.close();
  await api.stop();
});

/** What the model, and the system for itself, write into the database; a property may not have a value yet. */
const columns = [...model.kinds, ...model.relationships].flatMap(({ properties }) =>
  properties.flatMap(({ name, type }) => type.columns.map(({ suffix }) => name + suffix)),
);
const known = new Set([
  ...model.kinds.flatMap(labelsOf),
  ...model.interfaces.flatMap(({ declaration }) => Object.keys(declaration.roleLabels ?? {})),
  ...model.relationships.map(({ type }) => type),
  ...columns,
  syntheticLabel,
  'DataSet',
  'Migration',
  'checksum',
]);

const namesIn = (statement: string) => [...statement.matchAll(/\$(?:given\.)?(\w+)/g)];
const lookUps = readdirSync(join(projectRoot, 'cypher/lookups')).map((file) => basename(file, '.cypher'));
const operators = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(operators)];
const viewed = argumentsOf(ViewArguments).map(({ name }) => name);
const ofColumns = (types: Question['takes']): string[] =>
  types.flatMap(({ name, type }) => type.columns.map(({ suffix }) => name + suffix));

/** The columns of a statement and all that is wrong with it, without running it. */
async function explain(
  text: string,
  asked: ReadonlySet<string>,
  constants: Values = {},
): Promise<{ keys: string[]; faults: string[] }> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const given = {
      ...Object.fromEntries([...asked].map((name) => [name, neo4j.int(1)])),
      includeSynthetic: false,
      includePlanned: false,
      day: '2024-06-30',
      ...constants,
    };
    // A plan of a moment when there was next to nothing may still be kept.
    const result = session.run(`CYPHER replan=force EXPLAIN ${text}`, { given, graph: 'none' });
    const keys = await result.keys();
    const { plan, queryType, gqlStatusObjects } = await result.summary();
    const steps = (plan ? operators(plan) : ['no plan']).map((step) => step.replace(/@.*/, ''));
    const odd = gqlStatusObjects
      .filter(({ gqlStatus }) => !/^0[02]/.test(gqlStatus))
      .map(({ gqlStatus, statusDescription }) => `${gqlStatus} ${statusDescription}`)
      .filter((found) => !(/^01N5[012] /.test(found) && known.has(/`([^`]+)`/.exec(found)?.[1] ?? '')));
    return {
      keys,
      faults: [
        ...(queryType === 'r' ? [] : [`its type is ${queryType}`]),
        ...steps.filter((step) => /AllNodesScan|^CartesianProduct|^no plan/.test(step)),
        ...odd,
      ],
    };
  } finally {
    await session.close();
  }
}

test.each([
  ['MATCH (one:Contry) RETURN one', /^01N50 .*`Contry`/],
  ['MATCH (:Country)-[one:BORDRS]->(:Country) RETURN one', /^01N51 .*`BORDRS`/],
  ['MATCH (one:Country) RETURN one.capitol AS name', /^01N52 .*`capitol`/],
  ['MATCH (one) WHERE one.id = "x" RETURN one', /AllNodesScan/],
  ['MATCH (one:Country), (other:Funder) RETURN one, other', /CartesianProduct/],
  ['MATCH (one:Country) SET one.name = "x"', /its type is w/],
  ['MATCH (one:Country {id: $id}) RETURN one', /^01N60 /],
])('%s would be found', async (text, fault) => {
  expect((await explain(text, new Set())).faults.some((found) => fault.test(found))).toBe(true);
});

describe.each(questions.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const text = questionStatement(one.cypher, model);
  const projections = Object.keys(one.projections ?? {}).map((name) => projectionStatement(name, model));
  const asked = new Set([text, ...projections].flatMap(namesIn).map(([, name = '']) => name));
  const lists = Object.fromEntries(ofColumns(one.takes.filter(({ type }) => type.list)).map((name) => [name, []]));
  const paging = [...(one.pagesItself ? ['skip', 'limit'] : []), ...(projections.length > 0 ? ['graph'] : [])];

  test('has a parameter for each argument and no other, and asks whether what is invented counts', () => {
    const constants = Object.keys(one.constants ?? {});
    const own = one.takes.filter(({ name }) => !viewed.includes(name));
    const offered = [...ofColumns(own), 'day', 'includeSynthetic', ...constants, ...paging];
    for (const name of asked) expect(offered).toContain(name);
    expect([...asked]).toContain('includeSynthetic');
    // What an answer in TypeScript does with an argument the statement need not know.
    const read = own.filter(({ name }) => !one.answer || name === 'includePlanned');
    for (const argument of read) expect(ofColumns([argument]).some((name) => asked.has(name))).toBe(true);
    for (const name of [...constants, ...paging]) expect([...asked]).toContain(name);
  });

  test('returns the columns of its answer', async () => {
    const { keys } = await explain(text, asked, { ...lists, ...one.constants });
    expect(keys.filter((key) => key !== 'warnings')).toEqual(columnsOf(one));
    expect(keys.indexOf('warnings')).toBe(keys.includes('warnings') ? keys.length - 1 : -1);
  });

  test('only reads, names what there is, and scans neither all nodes nor all pairs', async () => {
    for (const statement of [text, ...projections])
      expect((await explain(statement, asked, { ...lists, ...one.constants })).faults).toEqual([]);
  });

  test('has an example that answers', async () => {
    const { data, errors } = await api.ask<Record<string, unknown>>(`{ ${one.example} }`);
    // What is invented is no part of the seeds; the tests of the demo region ask for it.
    if (asksForInvented(one)) return expect(errors?.[0]?.extensions.code).toMatch(/^NOT_FOUND_/);
    expect(errors).toBeUndefined();
    expect(data?.[one.name]).toEqual(expect.any(Object));
  });
});

test('each look-up is declared by a question that runs it', () => {
  expect([...new Set(questions.flatMap((one) => one.lookUps ?? []))].toSorted()).toEqual(lookUps.toSorted());
});

describe.each(lookUps)('the look-up %s', (name) => {
  test('only reads, gives one map a row, and scans neither all nodes nor all pairs', async () => {
    const text = lookUpStatement(name, model);
    const asked = new Set(namesIn(text).map(([, parameter = '']) => parameter));
    const { keys, faults } = await explain(text, asked, { currencies: [], dates: [] });
    expect({ keys, faults }).toEqual({ keys: ['found'], faults: [] });
  });
});
