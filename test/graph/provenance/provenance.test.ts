// What sources say of one firm comes to lie on its record, is told with its provenance, traced back and weighed, over HTTP.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fingerprintOf } from '../../../src/exchange/fingerprint.js';
import { loadDataSet } from '../../../src/exchange/load-data-set.js';
import { readSeeds } from '../../../src/exchange/read-seeds.js';
import { printProblem } from '../../../src/exchange/problem.js';
import { model } from '../../../src/model/index.js';
import type { TestApi } from '../../support/api.js';
import { startScratchApi } from '../../support/scratch.js';
import { disputedFiles, disputedFirm } from '../../support/statements/disputed-firm.js';

let api: TestApi;
const load = () => {
  const files = disputedFiles();
  return loadDataSet({
    database: api.database,
    model,
    set: { name: 'seed', files, fingerprint: `${fingerprintOf(files, model)}${Math.random()}` },
    now: new Date('2026-05-01T00:00:00Z'),
  });
};
beforeAll(async () => {
  api = await startScratchApi();
  await load();
}, 180_000);
afterAll(() => api.stop());

const shape = 'provenance { predicate value locator statedOn status confidence recordedAt source { id } }';

interface Statement {
  predicate: string | null;
  value: string | null;
  locator: string | null;
  source: { id: string };
}

const brief = ({ predicate, value, locator, source }: Statement): string =>
  [predicate, value, source.id, locator].map((part) => part ?? '-').join(' ');

describe('the record', () => {
  test('has the value of the strongest fact that counts, and those that only facts state', async () => {
    const answer = await api.answer(
      '{ enterprise(id: "ent:silk") { employees foundedOn informal locations { nodes { ... on Province { id } } } memberships { edges { role provenance { status } } } } }',
    );
    expect(answer).toEqual({
      enterprise: {
        employees: 300,
        foundedOn: '1999',
        informal: null,
        locations: { nodes: [{ id: 'prov:kh-2' }] },
        memberships: { edges: [{ role: 'LEADER', provenance: [{ status: 'ASSERTED' }] }] },
      },
    });
  });

  test('loaded twice is as it was', async () => {
    expect(await load()).toMatchObject({ written: 0, removed: 0 });
  });

  test('that stands alone keeps its one statement, and a relationship is as firm as its strongest', async () => {
    const { enterprise } = await api.answer<{
      enterprise: { provenance: Statement[]; memberships: { edges: { provenance: Statement[] }[] } };
    }>(`{ enterprise(id: "ent:plain") { ${shape} memberships { edges { ${shape} } } } }`);
    const [edge] = enterprise.memberships.edges;
    expect(edge?.provenance.map(brief)).toEqual([
      'MEMBER_OF org:guild src:second #p2',
      'MEMBER_OF org:guild src:first #p9',
    ]);
    expect(enterprise.provenance.map(brief)).toEqual(['- - src:first #p9', ...(edge?.provenance.map(brief) ?? [])]);
    const [row] = await api.database.read(
      'MATCH (:Enterprise {id: $id})-[link:MEMBER_OF]->() RETURN link.statementStatus',
      {
        id: 'ent:plain',
      },
    );
    expect(row).toEqual(['OBSERVED']);
  });
});

describe('provenance', () => {
  test('tells the statement of the record, then of each value by name, strongest first, without what was retracted', async () => {
    const { enterprise } = await api.answer<{ enterprise: { provenance: Statement[] } }>(
      `{ enterprise(id: "ent:silk") { ${shape} } }`,
    );
    expect(enterprise.provenance.map(brief)).toEqual([
      '- - src:first #p1',
      'LOCATED_IN prov:kh-2 src:second #p2',
      'LOCATED_IN prov:kh-1 src:first #p1',
      'MEMBER_OF org:guild src:second #p2',
      'employees 300 src:first #p3',
      'employees 300 src:second #p2',
      'employees 240 src:first #p1',
      'foundedOn 1999 src:second #p2',
      'informal not applicable src:second #p2',
      'informal true src:first #p1',
    ]);
  });

  test('of a fact is what it cites', async () => {
    const { fact } = await api.answer<{ fact: { provenance: Statement[] } }>(`{ fact(id: "fct:typed") { ${shape} } }`);
    expect(fact.provenance.map(brief)).toEqual(['employees 900 src:second #p2']);
  });

  test('of a page of 100 with that of every relationship is one statement', async () => {
    const query = `{ enterprises(first: 100) { nodes { name ${shape} memberships(first: 5) { edges { ${shape} } } } } }`;
    await api.answer(query);
    const before = api.database.statements;
    await api.answer(query);
    expect(api.database.statements - before).toBe(1);
  });
});

describe('provenanceTrace', () => {
  const trace = async (args: string) => {
    const { provenanceTrace } = await api.answer<{
      provenanceTrace: { rows: (Statement & Record<string, unknown>)[] };
    }>(
      `{ provenanceTrace(${args}, first: 100) { rows { predicate value source { id } locator recordedBy retractedOn retractionReason fact { id } } } }`,
    );
    return provenanceTrace.rows;
  };

  test('has every statement about a value, also the retracted one with its reason', async () => {
    const rows = await trace('node: "ent:silk", predicate: "employees"');
    expect(rows.map((row) => [brief(row), row['retractedOn']])).toEqual([
      ['employees 240 src:first #p1', null],
      ['employees 300 src:first #p3', null],
      ['employees 300 src:second #p2', null],
      ['employees 900 src:second #p2', '2026-02-15'],
    ]);
    expect(rows[3]).toMatchObject({ recordedBy: 'a curator', retractionReason: 'a slip of the pen' });
    expect(rows[0]).toMatchObject({ recordedBy: null, fact: null });
  });

  test.each([
    ['2026-01-31', ['- - src:first #p1']],
    ['2026-02-10', ['employees 240 src:first #p1', 'employees 900 src:second #p2']],
    ['2026-02-20', ['- - src:first #p1']],
    ['2026-03', ['employees 240 src:first #p1', 'employees 300 src:first #p3', 'employees 300 src:second #p2']],
    ['2025', []],
  ])('on %s has what was known then', async (knownAt, expected) => {
    const rows = await trace(`node: "ent:silk", predicate: "employees", knownAt: "${knownAt}"`);
    expect(rows.map(brief)).toEqual(expected);
  });

  test('speaks of a relationship between two nodes from either of them, also where it has yielded', async () => {
    const expected = ['LOCATED_IN prov:kh-1 src:first #p1'];
    expect((await trace('node: "ent:silk", predicate: "LOCATED_IN", other: "prov:kh-1"')).map(brief)).toEqual(expected);
    expect((await trace('node: "prov:kh-1", predicate: "LOCATED_IN", other: "ent:silk"')).map(brief)).toEqual(expected);
    expect((await trace('node: "prov:kh-1", predicate: "LOCATED_IN", other: "ctry:kh"')).map(brief)).toEqual([
      'LOCATED_IN ctry:kh src:first #p1',
    ]);
  });

  test('of a node that nothing has is not found', async () => {
    const { errors } = await api.ask('{ provenanceTrace(node: "ent:none") { rows { value } } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND_ENTERPRISE');
  });
});

describe('conflictingStatements', () => {
  interface Conflict {
    predicate: string;
    chosen: { value: string };
    why: string;
    others: { value: string }[];
  }
  const conflicts = async (args: string) => {
    const { conflictingStatements } = await api.answer<{ conflictingStatements: { rows: Conflict[] } }>(
      `{ conflictingStatements${args} { rows { predicate chosen { value } why others { value fact { id } } } } }`,
    );
    return conflictingStatements.rows.map(({ predicate, chosen, why, others }) => [
      predicate,
      chosen.value,
      others.map(({ value }) => value).join(' '),
      why,
    ]);
  };
  const firmer = 'It has the firmer status: OBSERVED, not ASSERTED.';

  test('says which one counts and why', async () => {
    const expected = [
      ['LOCATED_IN', 'prov:kh-2', 'prov:kh-1', firmer],
      ['employees', '300', '240', firmer],
      ['informal', 'not applicable', 'true', firmer],
    ];
    expect(await conflicts('(node: "ent:silk")')).toEqual(expected);
    expect(await conflicts('')).toEqual(expected);
    expect(await conflicts('(node: "ent:plain")')).toEqual([]);
  });

  test('knows at a time what was on record then', async () => {
    expect(await conflicts('(node: "ent:silk", knownAt: "2026-02-14")')).toEqual([
      ['employees', '900', '240', firmer],
      ['informal', 'not applicable', 'true', firmer],
    ]);
    expect(await conflicts('(knownAt: "2026-01")')).toEqual([]);
  });
});

describe('a fact that cannot be brought onto its record is reported with its place', () => {
  const facts = disputedFirm['evidence/fact.csv'];
  test.each([
    [
      'employees,300',
      'employes,300',
      /fact\.csv:2 predicate: "employes" is neither a property .* Did you mean "employees"/,
    ],
    ['employees,300', 'employees,many', /fact\.csv:2 value: "many" .* as employees of "ent:silk" has to be/],
    ['role=LEADER', 'part=LEADER', /fact\.csv:4 qualifiers: "part=LEADER" is none of MEMBER_OF/],
    ['role=LEADER', 'role=BOSS', /fact\.csv:4 qualifiers: "role=BOSS" is not one of/],
    ['role=LEADER', '', /fact\.csv:4 qualifiers: MEMBER_OF needs role/],
    ['informal,,true', 'status,,true', /fact\.csv:6 notApplicable: .* every Enterprise needs one/],
  ])('%s as %s', (from, to, message) => {
    const { problems } = readSeeds(disputedFiles({ 'evidence/fact.csv': facts.replace(from, to) }), model);
    expect(problems.map(printProblem).filter((problem) => message.test(problem))).toHaveLength(1);
  });

  test('a record that is contradicted says who states it', () => {
    const firms = disputedFirm['alliances/enterprise.csv'].replace('0.9,2012,2026-01-01', '0.9,2012,');
    const { problems } = readSeeds(disputedFiles({ 'alliances/enterprise.csv': firms }), model);
    expect(problems.map(printProblem)).toContainEqual(
      expect.stringMatching(/enterprise\.csv:2 recordedAt: is empty, but "fct:counted" .* also speaks of employees/),
    );
  });
});
